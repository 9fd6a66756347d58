import { newTriage, saying } from '../../../../dialogs/case/triage.ts';
import { tokenCorrected } from '../../../../dialogs/moves/corrected/tokenCorrected.ts';
import { readAlone } from '../../../../dialogs/moves/message/alone.ts';
import { diagnose } from '../../../../knowledge/diagnose.ts';
import { intentOf } from '../../../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../../../knowledge/open.ts';
import { redact } from '../../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const reader = { diagnose: (text: Parameters<typeof diagnose>[1]) => diagnose(knowledge, text), intentOf };

test.each<[string, string, string | undefined]>([
  ['file sync shows 0x80c8305f', 'sorry, 0x80c83063', '0x80c8305f → 0x80c83063'],
  ['Netzlaufwerk geht nicht, Fehler 67', 'ah Quatsch, Fehler 53', '67 → 53'],
  ['システム エラー 67 が出ます', 'すみません、53 でした', '67 → 53'],
  ['AADSTS50058 when azcopy login', 'AADSTS50057', 'AADSTS50058 → AADSTS50057'],
  ['getting AuthorizationFailre on list', 'AuthorizationFailure', 'AuthorizationFailre → AuthorizationFailure'],
  ['azcopy fails with 403', 'typo, 404', '403 → 404'],
  ['Beim Mounten kommt mount error(13), RHEL 9', 'Quatsch, war error 115', '13 → 115'],
  ['mount error(13)でマウントできない。Ubuntu 22', 'すみません、間違えました。115でした', '13 → 115'],
  ['システム エラー 67 が出ます', 'すみません、3台でした', undefined],
  // What comes now, what is denied in the same words, and what is only told.
  ['the copy ends with AuthenticationFailed', 'now it says AuthorizationFailure', undefined],
  ['it says ContainerNotFound', 'oh wait, ResourceNotFound, not ContainerNotFound', undefined],
  ['azcopy fails with 403', 'since version 10.26', undefined],
  ['azcopy fails with 403', '12', undefined],
])('“%s”, then “%s”: %s', (first, next, swap) => {
  const triage = saying(newTriage('C1', new Date(0)), { kind: 'report', text: redact(first) });
  const found = tokenCorrected(triage, readAlone(triage, redact(next), reader));
  expect(found && `${found.words[0]} → ${found.instead}`).toBe(swap);
});
