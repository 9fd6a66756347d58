/** Makes the lexicon: what stands for each phrase is worked out from its regular expression. */
import { keepLists, keepTexts } from '../text/kept.ts';
import { buildAutomaton, hintOf } from './automaton.ts';
import type { Term } from './clues.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import { type Shape, shapeOf } from './shape.ts';

/** Collects phrases; the same phrase on two pages is one term. */
export class LexiconBuilder {
  private readonly terms = new Map<string, Term>();
  private readonly phrases: Phrase[] = [];
  private readonly shapes: Shape[] = [];

  add(phrase: Phrase): Term {
    const key = `${phrase.flags}/${phrase.source}`;
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    this.phrases.push(phrase);
    this.shapes.push(shapeOf(phrase.source));
    this.terms.set(key, this.phrases.length - 1);
    return this.phrases.length - 1;
  }

  /** How telling the literals of a phrase are. */
  worth(term: Term): number {
    return this.shapes[term]?.worth ?? 0;
  }

  build(): Lexicon {
    const { phrases, shapes } = this;
    const byHint = new Map<string, Term[]>();
    shapes.forEach(({ needles }, term) => {
      for (const hint of new Set(needles.map(hintOf))) byHint.set(hint, [...(byHint.get(hint) ?? []), term]);
    });
    const numbers = new Map([...byHint.keys()].map((hint, literal) => [hint, literal]));
    const literalsOf = ({ needles }: Shape) => [
      ...new Set(needles.map((needle) => numbers.get(hintOf(needle)) as number)),
    ];
    const flags = [...new Set(phrases.map((phrase) => phrase.flags))];
    return {
      phrases: {
        sources: keepTexts(phrases.map(({ source }) => source)),
        flags,
        flagsOf: Uint8Array.from(phrases, (phrase) => flags.indexOf(phrase.flags)),
        reaches: Float32Array.from(shapes, ({ reach }) => reach),
      },
      automaton: buildAutomaton([...byHint.keys()]),
      termsOf: keepLists([...byHint.values()]),
      literalsOf: keepLists(shapes.map(literalsOf)),
      always: phrases.map((_, term) => term).filter((term) => shapes[term]?.needles.length === 0),
    };
  }
}
