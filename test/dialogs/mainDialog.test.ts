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
        /How does the client prove who it is\?[\s\S]*\(1\) SAS[\s\S]*no data role/,
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
      ['sas', 'tells me too little'],
      ['cancel', 'nothing to cancel'],
    ],
  ],
  [
    'begins a case of its own with another code, and finds back',
    [
      ['403', 'How does the client prove who it is?'],
      ['ERROR CODE: ServerBusy', /The service is throttling[\s\S]*Case C2/],
      ['back to the other one', /Back at case C1[\s\S]*How does the client prove who it is\?/],
      ['back to the other one', /Back at case C2[\s\S]*The service is throttling/],
    ],
  ],
  [
    'strikes out what was tried, and remembers it',
    [
      ['403', 'How does the client prove who it is?'],
      ['Entra ID', /^Noted[\s\S]*|no data role/],
      ['I tried that, it still fails', /Struck out[\s\S]*The SAS lacks a permission/],
      ['still fails', /Nothing else that I know shows this/],
    ],
  ],
  [
    'answers what is asked back, and the case stands',
    [
      ['ServerBusy', 'The service is throttling'],
      ['why?', /The service is throttling[\s\S]*Because of this/],
      ['how do I do that in PowerShell?', 'New-AzRoleAssignment'],
      ['which command exactly?', 'New-AzRoleAssignment'],
      ['solved, thanks', 'Noted without your name'],
    ],
  ],
  [
    'takes a correction in the place of what was said',
    [
      ['ServerBusy', 'The service is throttling'],
      ['sorry, I meant AuthorizationPermissionMismatch', /prove who it is[\s\S]*no data role/],
    ],
  ],
  [
    'speaks the language that is written',
    [
      ['Warum kommt beim Upload 403?', /Es kann sein/],
      ["I don't know", /Did this help|It may be/],
    ],
  ],
  [
    'takes the code behind a status for more of the same',
    [
      ['403', 'How does the client prove who it is?'],
      ['AuthorizationPermissionMismatch', /prove who it is[\s\S]*no data role/],
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

const literally = RegExp.escape;
