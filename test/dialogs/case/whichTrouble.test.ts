/** Of two troubles that were told, the one that is meant. */
import { askedAside } from '../../../dialogs/case/asideAsked.ts';
import { troubleMeant } from '../../../dialogs/case/whichTrouble.ts';

test.each<[text: string, trouble: string | undefined]>([
  ['the first one first', 'first'],
  ['first problem first please', 'first'],
  ['now the second', 'second'],
  ['ok and now the second one', 'second'],
  ["let's start with the second problem", 'second'],
  ['what about the other problem?', 'other'],
  ['and the other error', 'other'],
  ['jetzt das zweite', 'second'],
  ['zum ersten Problem', 'first'],
  ['では二つ目の問題', 'second'],
  // The second step, or the second answer.
  ['the second', undefined],
  ['the second one', undefined],
  ['the first time it worked', undefined],
  ['the other account has a firewall', undefined],
  ['now the error is gone', undefined],
])('“%s”', (text, trouble) => expect(troubleMeant(text)).toBe(trouble));

test.each<[text: string, asked: string | undefined]>([
  ['by the way, how do I list containers?', 'how do I list containers?'],
  ['and btw which role do I need to read blobs', 'which role do I need to read blobs'],
  ['another question: what does 412 mean', 'what does 412 mean'],
  ['übrigens, wie mache ich ein SAS?', 'wie mache ich ein SAS?'],
  ['ところで、SAS はどう作りますか', 'SAS はどう作りますか'],
  ['the way we do it is with a SAS', undefined],
  ['by the way', undefined],
])('“%s” asks aside', (text, asked) => expect(askedAside(text)).toBe(asked));
