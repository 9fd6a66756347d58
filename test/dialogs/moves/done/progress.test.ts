/** What was done mended the one, and what comes now is another trouble, told by its words alone. */
import { newTriage } from '../../../../dialogs/case/triage.ts';
import { progressed } from '../../../../dialogs/moves/done/progress.ts';
import { diagnose } from '../../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../../knowledge/open.ts';
import { type Redacted, redact } from '../../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const read = (report: Redacted) => diagnose(knowledge, report);
const triage = {
  ...newTriage('C1', new Date()),
  cause: 'login-expired',
  causes: ['login-expired', 'login-conditional-access'],
  shown: { certainty: 'certain' as const },
};

test.each([
  ['logged in again. Now it just sits at Scanning', 'Now it just sits at Scanning'],
  ['we renewed it, and now the files arrive with 0 bytes', 'and now the files arrive with 0 bytes'],
  [
    'hab den Schlüssel eingetragen. Jetzt ist das Kopieren unglaublich langsam',
    'Jetzt ist das Kopieren unglaublich langsam',
  ],
  ['logged in again. Now it is the same', undefined],
  ['logged in again. Now the login has expired once more', undefined],
  ['it sits at Scanning now', undefined],
  ['no idea. Now it just sits at Scanning', undefined],
])('“%s”: another is “%s”', (text, rest) => {
  const move = progressed(triage, redact(text), read);
  expect(move && 'text' in move ? move.text : undefined).toBe(rest);
});

const refused = {
  ...newTriage('C1', new Date()),
  codes: ['AuthorizationPermissionMismatch', '403'],
  cause: 'rbac-role-missing',
  causes: ['rbac-role-missing', 'data-role-wrong-service'],
  shown: { certainty: 'unsure' as const },
};

test.each([
  ['ok role is on now. now another error: AuthorizationFailure', 'now another error: AuthorizationFailure'],
  ['role assigned, but now it says ContainerNotFound', 'but now it says ContainerNotFound'],
  ['Rolle ist vergeben, jetzt kommt AuthorizationFailure', 'jetzt kommt AuthorizationFailure'],
  ['ロールを付与した。今度は AuthorizationFailure です', '今度は AuthorizationFailure です'],
  ['role is set. task now stops with exit code 2', 'task now stops with exit code 2'],
  // The same once more, nothing that was done, a correction.
  ['role assigned, now still AuthorizationPermissionMismatch', undefined],
  ['sorry, now I see that it is AuthorizationFailure', undefined],
  ['it says AuthorizationFailure', undefined],
])('while it is open, “%s”: another is “%s”', (text, rest) => {
  const move = progressed(refused, redact(text), read);
  expect(move && 'text' in move ? move.text : undefined).toBe(rest);
});

test('a bare status whose word was looked for is no other trouble', () => {
  const bare = { ...refused, codes: ['403'] };
  expect(progressed(bare, redact('role is on, now it says AuthorizationFailure'), read)).toBeUndefined();
});
