/** Whole conversations with the real knowledge, as people have them: what is said, and what the answer must show and must not. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { intentOf } from '../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo } from '../support/talkTo.ts';

jest.setTimeout(60_000);

type Line = [said: string, shows: RegExp, hides?: RegExp];

/** By the twelve things that a talk must do well; the other points have tables where they live: alerts/, bot/cli/, the page. */
const TALKS: [string, Line[]][] = [
  [
    'a known code: one headline, the first step with its command, the rest folded away',
    [
      [
        'KeyBasedAuthenticationNotPermitted',
        /account keys[\s\S]*What to do[\s\S]*Did this help\?/,
        /Also possible|Undo/,
      ],
    ],
  ],
  [
    'unsure: the question first, then candidates in a line each, no fix',
    [
      [
        'AuthorizationPermissionMismatch',
        /^How does the client[\s\S]*It may be[\s\S]*•/,
        /az role assignment create|\d+ %/,
      ],
    ],
  ],
  [
    'what was tried is struck out and remembered',
    [
      ['AuthorizationFailure from azcopy on my own machine', /network rules/],
      ['I tried that, it still fails', /Struck out/, /The account's network rules refuse this address\nLikely/],
    ],
  ],
  [
    'solved closes the case and asks nothing more',
    [
      ['KeyBasedAuthenticationNotPermitted', /account keys/],
      ['solved, thanks', /Noted without your name/, /Did this help\?|\(1\)/],
    ],
  ],
  [
    'what is asked back is answered, and the case stands',
    [
      ['KeyBasedAuthenticationNotPermitted', /account keys/],
      ['why?', /account keys/, /did not (understand|recognise)/],
      ['how do I check that first?', /./, /did not (understand|recognise)/],
      ['and what about the destination?', /both sides/],
      ['what else could it be?', /./, /did not (understand|recognise)/],
      ['danke, geht jetzt', /Ohne deinen Namen/],
    ],
  ],
  [
    'which one exactly: the one command that fits what is told in passing',
    [
      ['AZSM1024', /may not write to the target/],
      ['which role exactly? the source is SMB and the target a file share', /Storage File Data/, /Storage Blob Data/],
    ],
  ],
  [
    'a role is heard in own words',
    [
      ['AuthorizationPermissionMismatch on an upload with az login', /role/],
      ['yes, they have Storage Blob Data Reader', /can only read; writing takes Storage Blob Data Contributor/],
    ],
  ],
  [
    'where somebody sits chooses the step',
    [
      ['AuthorizationFailure', /./],
      ['yes, only selected networks', /network rules/],
      ["I'm on a VM in the same region as the account", /subnet/],
    ],
  ],
  [
    'a correction takes the place of what was said',
    [
      ['AuthorizationPermissionMismatch', /How does the client/],
      [
        "sorry, I meant AuthorizationFailure, and it's a managed identity",
        /network/,
        /Seen: AuthorizationPermissionMismatch/,
      ],
    ],
  ],
  [
    'another trouble is a case of its own, with a way back',
    [
      ['AZSM1024', /may not write to the target[\s\S]*Case C1/],
      ['KeyBasedAuthenticationNotPermitted', /account keys[\s\S]*Case C2/, /AZSM1024/],
      ['back to the first one', /Back at case C1[\s\S]*may not write to the target/],
    ],
  ],
  [
    'a beginner’s examples stand at the beginning only',
    [
      ['zzz', /did not recognise[\s\S]*AZSM1024/],
      ['KeyBasedAuthenticationNotPermitted', /account keys/],
      ['cancel', /Cancelled/],
      ['qqq', /tells me too little/, /AZSM1024/],
    ],
  ],
  ['talk that is no trouble gets one kind sentence', [['how are you?', /Azure Storage/, /did not recognise/]]],
  [
    'the language written in wins',
    [
      ['AuthorizationPermissionMismatch beim Upload, was ist das?', /Es kann sein|Was zu tun ist|Frage/],
      ['keine Ahnung', /./, /It may be|What to do/],
    ],
  ],
  [
    'a lock is no legal hold, and a wrong theory changes nothing',
    [['cannot delete the storage account: ScopeLocked', /lock/i, /legal hold protects|immutability policy delete/]],
  ],
  [
    'a theory never beats a code',
    [
      [
        'I think it is the firewall. AuthenticationErrorDetail: Signature did not match',
        /signature/i,
        /network rules refuse/,
      ],
    ],
  ],
];

const knowledge = openKnowledge();

test.each(TALKS)('%s', async (_name, lines) => {
  const talk = talkTo(
    fakeDeps({
      explain,
      intentOf,
      diagnose: (report, facts, tried) => diagnose(knowledge, report, facts, { ...(tried && { tried }) }),
    }),
  );
  for (const [said, shows, hides] of lines) {
    expect(await talk.says(said)).toBe(1);
    expect(talk.last().text).toMatch(shows);
    if (hides) expect(talk.last().text).not.toMatch(hides);
    expect(cardFaults(talk.last().card)).toEqual([]);
  }
});
