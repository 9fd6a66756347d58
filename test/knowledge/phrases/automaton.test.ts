import fc from 'fast-check';
import { buildAutomaton, hintOf, scan } from '../../../knowledge/phrases/automaton.ts';

function found(literals: string[], text: string): string[] {
  const all: string[] = [];
  scan(buildAutomaton(literals), text, (literal, end) => all.push(`${literals[literal]}<${end}`));
  return all.sort();
}

test.each<[string, string[], string, string[]]>([
  ['a word', ['denied'], 'access denied!', ['denied<13']],
  ['every place', ['ab'], 'ab ab', ['ab<2', 'ab<5']],
  ['one within the other', ['he', 'she', 'hers'], 'ushers', ['he<4', 'hers<6', 'she<4']],
  ['one that begins within a longer one that fails', ['abcd', 'bc'], 'abce', ['bc<3']],
  ['over line ends and many blanks', ['no such host'], 'no \n  such\u00a0host', ['no such host<15']],
  ['other letters than English ones', ['schlüssel'], 'der schlüssel', ['schlüssel<13']],
  ['ideographs', ['層', '再生成'], 'アーカイブ層の再生成', ['再生成<10', '層<6']],
  ['nothing', ['absent'], 'present', []],
  ['nothing in nothing', ['absent'], '', []],
])('finds %s', (_name, literals, text, expected) => {
  expect(found(literals, text)).toEqual(expected);
});

test('finds what looking for one literal after the other finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 60 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), text, (literals, within) => {
      const expected = literals.flatMap((literal) =>
        [...within].flatMap((_, at) => (within.startsWith(literal, at) ? [`${literal}<${at + literal.length}`] : [])),
      );
      expect(found(literals, within)).toEqual(expected.sort());
    }),
    { seed: 11 },
  );
});

test('literals of one hint are those that the search cannot tell apart', () => {
  expect(hintOf('アーカイブ層')).toBe(hintOf('アーカイブ壤'));
  expect(hintOf('archived')).not.toBe(hintOf('archives'));
  expect(hintOf('archived')).not.toBe(hintOf('archive層'));
});
