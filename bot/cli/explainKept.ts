/** The pages as `explain` shows them, kept: one of them is found and shown without opening all the others. */
import { stripVTControlCharacters } from 'node:util';
import { type PageNames, placeNamed } from '../../knowledge/pages/pageNames.ts';
import { keptAlready, mayKeep, prepared } from '../../knowledge/pages/prepared.ts';
import { paint } from './output.ts';

interface Pages {
  names: PageNames;
  /** Where each page ends in `texts`. */
  ends: number[];
  /** In colours, one after the other. */
  texts: Uint8Array;
}

const NAME = 'explained';
const CODE = import.meta.dirname;

/** When the kept pages were shown. Some tell times, such as the end of a SAS; no page speaks of that year otherwise. */
const THEN = Date.UTC(2222, 1, 2, 12);
const TIME = /2222-\d\d-\d\dT\d\d:\d\dZ/g;

/** As far from now as it was from then. */
const moved = (time: string, now: Date) =>
  `${new Date(Date.parse(time) - THEN + now.getTime()).toISOString().slice(0, 16)}Z`;

/** The page that a word names; undefined where none is kept. */
export function keptPage(word: string, now: Date): string | undefined {
  const pages = keptAlready<Pages>(NAME, { code: CODE });
  const place = pages && placeNamed(word, pages.names);
  if (!pages || place === undefined) return undefined;
  const text = Buffer.from(pages.texts.subarray(pages.ends[place - 1] ?? 0, pages.ends[place])).toString();
  const told = text.replace(TIME, (time) => moved(time, now));
  return paint('bold', 'x') === 'x' ? stripVTControlCharacters(told) : told;
}

/** Keeps all pages for the next time, where anything can be kept. */
export async function keepPages(): Promise<void> {
  if (!mayKeep()) return;
  const { explainedIn } = await import('../../knowledge/explain.ts');
  const { openKnowledge } = await import('../../knowledge/open.ts');
  const { showExplanation } = await import('./showExplanation.ts');
  const { painted } = await import('./output.ts');
  const make = (): Pages => {
    const { names, pages } = explainedIn(openKnowledge());
    const then = new Date(THEN);
    const texts = painted(() => pages.map((page) => Buffer.from(showExplanation('', page(then)))));
    let end = 0;
    const ends = texts.map((text) => {
      end += text.length;
      return end;
    });
    return { names, ends, texts: new Uint8Array(Buffer.concat(texts)) };
  };
  prepared(NAME, make, { code: CODE });
}
