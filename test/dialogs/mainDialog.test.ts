import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo } from '../support/talkTo.ts';

type Line = [said: string, answered: string | RegExp];

const TRANSCRIPTS: [string, Line[]][] = [
  [
    'greets, and shows what people see',
    [
      ['hello', 'I am storagebot'],
      ['hi storagebot!', /Paste the error[\s\S]*\(1\) A copy fails/],
    ],
  ],
  [
    'asks what the report does not tell, and narrows',
    [
      [
        'ERROR CODE: AuthorizationPermissionMismatch',
        /no data role[\s\S]*How does the client prove who it is\?[\s\S]*\(1\) SAS/,
      ],
      ['1', 'The SAS lacks a permission'],
    ],
  ],
  [
    'asks one thing after the other',
    [
      ['403 on azcopy copy', 'How does the client prove who it is?'],
      ['Entra ID', 'Does that identity have a role'],
      ["I don't know", 'Did this help?'],
    ],
  ],
  [
    'takes a pasted log line for an answer',
    [
      ['403 on azcopy copy', 'How does the client prove who it is?'],
      ['$ azcopy login --identity\nINFO: Login succeeded.', 'Does that identity have a role'],
    ],
  ],
  [
    'says honestly what it does not understand, with examples that work',
    [['the quick brown fox', /did not recognise[\s\S]*403 on azcopy copy[\s\S]*AZSM1024/]],
  ],
  [
    'puts the question again when the answer makes no sense',
    [
      ['403', 'How does the client prove who it is?'],
      ['bananas', /did not understand that as an answer[\s\S]*How does the client prove who it is\?/],
      ['SAS', 'The SAS lacks a permission'],
    ],
  ],
  [
    'helps in the middle and then goes on',
    [
      ['403', 'How does the client prove who it is?'],
      ['help', /What I understand[\s\S]*The question still stands[\s\S]*How does the client/],
      ['2', 'Does that identity have a role'],
    ],
  ],
  [
    'explains in the middle and then goes on',
    [
      ['403', 'How does the client prove who it is?'],
      ['explain AZSM1024', /The agent may not write[\s\S]*The question still stands/],
      ['sas', 'The SAS lacks a permission'],
    ],
  ],
  ['explains nothing that it does not know', [['explain Foo', 'no page about “Foo”']]],
  ['says what explain wants', [['explain', 'Type explain and a code']]],
  [
    'goes back to the question before',
    [
      ['403', 'How does the client prove who it is?'],
      ['Entra ID', 'Does that identity have a role'],
      ['back', /Back at the question before[\s\S]*How does the client prove who it is\?/],
      ['SAS', 'The SAS lacks a permission'],
    ],
  ],
  [
    'goes back no further than the beginning',
    [
      ['403', 'How does the client prove who it is?'],
      ['back', /nothing to go back to[\s\S]*How does the client prove/],
    ],
  ],
  [
    'goes back from a symptom to the menu',
    [
      ['menu', 'What do you see?'],
      ['2', 'Is there a proxy'],
      ['back', 'What do you see?'],
    ],
  ],
  [
    'starts over',
    [
      ['403', 'How does the client prove who it is?'],
      ['start over', 'What do you see?'],
      ['A copy is slow or hangs', 'Is there a proxy'],
    ],
  ],
  [
    'takes a report while the menu stands',
    [
      ['menu', 'What do you see?'],
      ['ServerBusy', 'The service is throttling'],
    ],
  ],
  [
    'hears a choice from the menu after something that it did not understand',
    [
      ['menu', 'What do you see?'],
      ['bananas', 'did not recognise'],
      ['2', 'Is there a proxy'],
    ],
  ],
  [
    'cancels',
    [
      ['403', 'How does the client prove who it is?'],
      ['cancel', 'Cancelled'],
      ['sas', 'did not recognise'],
      ['cancel', 'nothing to cancel'],
    ],
  ],
  [
    'offers to start anew with another problem',
    [
      ['403', 'How does the client prove who it is?'],
      ['ERROR CODE: ServerBusy', /another problem\?[\s\S]*ServerBusy[\s\S]*\(1\) Start anew/],
      ['1', 'The service is throttling'],
    ],
  ],
  [
    'adds it to the case when told so',
    [
      ['403', 'How does the client prove who it is?'],
      ['ERROR CODE: ServerBusy', 'another problem?'],
      ['add', /The service is throttling[\s\S]*403/],
    ],
  ],
  [
    'takes the code behind a status for more of the same',
    [
      ['403', 'How does the client prove who it is?'],
      ['AuthorizationPermissionMismatch', /no data role[\s\S]*prove who it is/],
      ['SAS', 'The SAS lacks a permission'],
    ],
  ],
  [
    'begins anew with the next error once the verdict stands',
    [
      ['ServerBusy', /Did this help\?[\s\S]*Case C1/],
      ['403', /How does the client prove[\s\S]*Case C2/],
    ],
  ],
  [
    'goes on with an error that is given for a reason',
    [
      ['ServerBusy', 'Did this help?'],
      ['no', 'What was missing?'],
      ['now it says AuthorizationPermissionMismatch', /Case C1/],
    ],
  ],
  ['answers thanks', [['thank you!', 'You are welcome']]],
  ['says that a message was empty', [['   ', 'empty']]],
  ['has nothing to hand off at first', [['hand off', 'no case to hand off']]],
  [
    'hands off what is known',
    [
      ['403', 'How does the client prove who it is?'],
      ['Entra ID', 'Does that identity have a role'],
      [
        'hand off',
        /storagebot hand-off[\s\S]*rbac-role-missing[\s\S]*auth = entra[\s\S]*Report \(secrets masked\):\s+403/,
      ],
      ['no', 'no data role'],
    ],
  ],
  ['says that alerts are switched off', [['subscribe', 'switched off']]],
  ['says that reading a SAS is switched off', [['check sas', 'switched off']]],
];

test.each(TRANSCRIPTS)('%s', async (_name, lines) => {
  const talk = talkTo(fakeDeps());
  for (const [said, answered] of lines) {
    expect(await talk.says(said)).toBe(1);
    expect(talk.last().text).toMatch(typeof answered === 'string' ? new RegExp(literally(answered)) : answered);
  }
});

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
