import fc from 'fast-check';
import { cluesIn } from '../../../knowledge/phrases/clues.ts';
import { Finder } from '../../../knowledge/phrases/lexicon.ts';
import { LexiconBuilder } from '../../../knowledge/phrases/lexiconBuilder.ts';
import { like, literal, type Phrase, pattern } from '../../../knowledge/phrases/phrase.ts';

const PHRASES: Phrase[] = [
  literal('access denied'),
  like('(denied|refus*) ... (key|token)'),
  pattern('^error \\d{1,3}$'),
  pattern('code=\\w{1,5}(?! ok)'),
  pattern('(?<!no )host'),
  pattern('[\\d.]{1,5} %'),
  like('#'),
];

/** Every place, as one regular expression after the other finds them over the whole text. */
const plainly = ({ source, flags }: Phrase, text: string) =>
  [...text.matchAll(new RegExp(source, flags))].map((match) => ({ at: match.index, length: match[0].length }));

test('finds what each phrase finds by itself, wherever it stands in however long a text', () => {
  const terms = new LexiconBuilder();
  const all = PHRASES.map((phrase) => terms.add(phrase));
  const lexicon = terms.build();
  const word = fc.constantFrom(
    'access',
    'denied',
    'refused',
    'key',
    'error',
    '42',
    'code=ab',
    'ok',
    'no',
    'host',
    '\n',
    '.',
    'filling words of no matter',
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' ').replaceAll(' \n ', '\n'));
  fc.assert(
    fc.property(text, (folded) => {
      const finder = new Finder(lexicon, cluesIn(lexicon, folded), folded);
      expect(all.map((term) => finder.all(term))).toEqual(PHRASES.map((phrase) => plainly(phrase, folded)));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('the same phrase twice is one term', () => {
  const terms = new LexiconBuilder();
  expect(terms.add(literal('Access denied.'))).toBe(terms.add(literal('access  denied')));
});
