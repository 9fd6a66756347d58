/** Makes the lexicon: what stands for each phrase is worked out from its regular expression. */
import { buildAutomaton, hintOf } from './automaton.ts';
import type { Lexicon, Term } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import { shapeOf } from './shape.ts';

/** Collects phrases; the same phrase on two pages is one term. */
export class LexiconBuilder {
  private readonly terms = new Map<string, Term>();
  private readonly phrases: Phrase[] = [];

  add(phrase: Phrase): Term {
    const key = `${phrase.flags}/${phrase.source}`;
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    this.phrases.push(phrase);
    this.terms.set(key, this.phrases.length - 1);
    return this.phrases.length - 1;
  }

  build(): Lexicon {
    const shapes = this.phrases.map(({ source }) => shapeOf(source));
    const byHint = new Map<string, Term[]>();
    shapes.forEach(({ needles }, term) => {
      for (const hint of new Set(needles.map(hintOf))) byHint.set(hint, [...(byHint.get(hint) ?? []), term]);
    });
    return {
      phrases: this.phrases.map((phrase, term) => {
        const { reach = 0, worth = 0 } = shapes[term] ?? {};
        return { ...phrase, reach, worth };
      }),
      automaton: buildAutomaton([...byHint.keys()]),
      termsOf: [...byHint.values()],
      always: this.phrases.map((_, term) => term).filter((term) => shapes[term]?.needles.length === 0),
    };
  }
}
