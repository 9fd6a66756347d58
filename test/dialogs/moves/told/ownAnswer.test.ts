/** A question that is answered in the same breath. */
import { ownAnswer } from '../../../../dialogs/moves/told/ownAnswer.ts';
import type { Redacted } from '../../../../knowledge/redact/redact.ts';

test.each([
  ['container name has capital letters? no', 'container name has capital letters', false],
  ['Firewall an? Nein.', 'Firewall an', false],
  ['public access disabled? yes', 'public access disabled', true],
  ['リースは残っていますか？いいえ', 'リースは残っていますか', false],
])('“%s”', (text, said, isSo) => {
  expect(ownAnswer(text as Redacted)).toEqual({ said, isSo });
});

test.each(['is the firewall on?', 'how do I stop it? no idea', 'which role? Reader', 'no, it is not'])(
  '“%s” answers nothing itself',
  (text) => {
    expect(ownAnswer(text as Redacted)).toBeUndefined();
  },
);
