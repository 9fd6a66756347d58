/** What was done mended the one, and what comes now is another trouble. */
import { newTriage } from '../../../dialogs/case/triage.ts';
import { nowOtherwise } from '../../../dialogs/moves/nowOtherwise.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { type Redacted, redact } from '../../../knowledge/redact/redact.ts';

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
  const move = nowOtherwise(triage, redact(text), read);
  expect(move && 'text' in move ? move.text : undefined).toBe(rest);
});
