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
    'what does not help is said once, and as that',
    [
      ['InvalidBlobType when appending', /blob's type/],
      ['do i lose the content if i change it', /./, /(`--overwrite true`: it does not change the type[^\n]*)[\s\S]*\1/],
    ],
  ],
  [
    'what was answered a moment ago is not said once more to the next words',
    [
      ['azcopy job failed with 503 server busy', /slows you down/],
      ['we already set AZCOPY_CONCURRENCY_VALUE to 16', /Halve the concurrency again/],
      ['and cap-mbps?', /--cap-mbps/, /Halve the concurrency again/],
    ],
  ],
  [
    'of two questions in one message, what answers both is said once',
    [
      ['BlobArchived when downloading', /archive tier/],
      [
        'how long will it take and what does it cost',
        /up to 15 hours[\s\S]*early deletion fee/,
        /(up to 15 hours and cannot be cancelled)[\s\S]*\1/,
      ],
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
      ['AuthorizationFailure', /Who calls the account\?/],
      ["I'm on a VM in the same region as the account", /network rule/],
      ['only selected networks', /network rules/],
      ['no, nothing was changed there', /subnet|the address changed and not the rule/],
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
  [
    'tried in vain, and nothing else shows the same: where to look whether the change is there, and then the hand-off',
    [
      ['KeyBasedAuthenticationNotPermitted', /account keys/],
      ['no luck, same message', /has not reached|may not have reached/, /hand-off/],
      ['looked, it is as it should be, still fails', /storagebot hand-off[\s\S]*Tried in vain: key-access-disabled/],
    ],
  ],
  [
    'of a guess nobody gets a command, however it is asked for',
    [
      ['AuthorizationPermissionMismatch', /How does the client/],
      ['how do I do that in the portal?', /What tells them apart[\s\S]*•/, /az role|New-Az/],
      ['which one exactly?', /What tells them apart/, /az role|New-Az/],
      ['I have no idea', /./, /did not understand/],
    ],
  ],
  [
    'a cause is ruled out by its name, also where another is the headline',
    [
      ['mount error(13): Permission denied on ubuntu', /./],
      ['the key is right, I checked', /./, /The account key is wrong or was regenerated\nLikely/],
    ],
  ],
  [
    'what is denied is heard as such',
    [
      ['azcopy hangs at scanning', /./],
      ['nope, there is no proxy here', /./, /proxy is wrong/],
    ],
  ],
  [
    'further facts change the diagnosis whether asked for or not: German',
    [
      ['AuthorizationPermissionMismatch beim Upload mit az login', /./],
      ['die Rolle habe ich eben erst zugewiesen', /gerade|eben erst zugewiesen/],
      ['klappt jetzt, danke', /Ohne deinen Namen/],
    ],
  ],
  [
    'and in Japanese, where titles and tells are Japanese as well',
    [
      ['AuthorizationPermissionMismatch が出ます', /考えられる原因[\s\S]*ID にはデータのロールがありません/],
      ['マネージド ID を使っています', /./, /理解できません/],
      ['わかりません', /./, /理解できません/],
      ['直りました', /記録しました/],
    ],
  ],
  [
    'how long it takes is what the page says of time',
    [
      ['BlobArchived', /archive tier/],
      ['how long does that take?', /15 hours/],
    ],
  ],
  [
    'a code that has no page is named, and where it is explained',
    [['AZSM1030', /no page for AZSM1030\. Microsoft explains it at https:\/\/learn/]],
  ],
  [
    'did you mean: codes, flags, cause ids',
    [
      ['AuthorisationFailure', /is read as AuthorizationFailure/],
      [
        'azcopy copy ./a https://contoso.blob.core.windows.net/b --recursiv gives unknown flag: --recursiv',
        /Write `--recursive` instead/,
      ],
      ['explain sas-expird', /The nearest word is sas-expired/],
    ],
  ],
  [
    'a how-to question gets its page, and the same for the other shell',
    [
      ['how do I make a SAS for one container?', /generate-sas/],
      ['and in PowerShell?', /New-AzStorageContainerSASToken/, /did not recognise|generate-sas/],
    ],
  ],
  [
    'price and other products get one kind sentence',
    [
      ['how much does azure storage cost?', /I only diagnose/],
      ['my outlook crashes', /only diagnose/, /AZSM1024/],
    ],
  ],
  [
    'own names and the own shell stand in the command',
    [
      [
        'PS C:\\> az storage blob list --account-name contosodata --container-name logs fails: KeyBasedAuthenticationNotPermitted',
        /PowerShell:[\s\S]*contosodata[\s\S]*containers\/logs/,
        /Bash:|<account>/,
      ],
      ['a lock: ScopeLocked on storage account "contosodata" in rg-prod', /az lock list --resource-group "rg-prod"/],
    ],
  ],
  [
    'the management plane is throttled otherwise than storage',
    [
      [
        'TooManyRequests 429 The request is being throttled as the limit has been reached for operation type - List',
        /management plane[\s\S]*parallelism/,
        /cap-mbps|CONCURRENCY/,
      ],
    ],
  ],
  [
    'files that were skipped are no success',
    [['Final Job Status: CompletedWithSkipped', /exists already|missing, unreadable/, /Nothing is wrong/]],
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
