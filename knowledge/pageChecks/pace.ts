/** How long a pattern takes at the texts that are worst for it: a pattern that looks back and forth over them is slow on somebody's log. */
import type { CausePage, CodePage, Knowledge } from '../pages/assemble.ts';
import type { Fault } from '../pages/page.ts';
import type { SignMatter } from '../pages/schema.ts';
import { pattern } from '../phrases/phrase.ts';
import { shapeOf } from '../phrases/shape.ts';

const LENGTH = 8_000;
const RUNS = ['.', ' ', '\n', '\\', '5', '"', 'a', '/', '=', 'a ', '1.', '\\n', 'https://', '?&=', ': '];
/** Milliseconds of the processor; eight times as much for the longest text that is read. */
const SLOW = 20;
/** Other work of the process makes a quick one slow now and then, and hardly five times on end. */
const TRIES = 5;

/** Words of the pattern itself, whole and cut short, so that it begins to match everywhere and ends nowhere. */
function ownWords(source: string): string[] {
  const words = source
    .replace(/\\[a-z]|\(\?[:=!<]*|\{[\d,]*\}/gi, ' ')
    .replace(/\\(.)/g, '$1')
    .toLowerCase()
    .split(/[^a-z0-9./:=@_-]+/)
    .filter((word) => word.length > 1);
  return [...new Set([...shapeOf(source).needles, ...words, words.slice(0, 2).join(' '), words.join(' ')])].slice(
    0,
    24,
  );
}

/** Growing, so that a pattern whose time doubles with each character is caught before it takes for ever. */
const LENGTHS = [16, 20, 24, 28, 34, 42, 60, 100, 200, 500, LENGTH];
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

function worstTexts(source: string): string[] {
  const own = ownWords(source).filter((word) => word !== '');
  const gaps = ['', ' ', '\n', 'x', '. '];
  return [...RUNS, ...own.flatMap((word) => gaps.map((gap) => word + gap))].map(fill).concat(
    // It begins once, and then a run of one kind keeps it busy.
    own.slice(0, 6).flatMap((word) => RUNS.slice(0, 8).flatMap((run) => [word + fill(run), `${word} ${fill(run)}`])),
  );
}

function findAll(regex: RegExp, text: string): void {
  let most = 1000;
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match && most > 0; match = regex.exec(text), most--) {
    if (match[0].length === 0) regex.lastIndex++;
  }
}

/** By the clock, which is asked for nothing; what is quick by it took the processor no longer. */
function timePassed(regex: RegExp, text: string): number {
  const before = performance.now();
  findAll(regex, text);
  return performance.now() - before;
}

function timeTaken(regex: RegExp, text: string): number {
  const before = process.cpuUsage();
  findAll(regex, text);
  return process.cpuUsage(before).user / 1000;
}

export interface Pace {
  milliseconds: number;
  /** The beginning of the text that is worst. */
  text: string;
}

/** @param source as it is compiled. Undefined for a pattern that is quick on everything. */
export function slowOn({ source, flags }: { source: string; flags: string }): Pace | undefined {
  const regex = new RegExp(source, flags);
  for (const whole of worstTexts(source)) {
    const slow = slowPiece(regex, whole);
    if (slow) return slow;
  }
  return undefined;
}

function slowPiece(regex: RegExp, whole: string): Pace | undefined {
  for (const length of LENGTHS) {
    const text = whole.slice(0, length);
    if (timePassed(regex, text) <= SLOW) continue;
    let milliseconds = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && milliseconds > SLOW; tries++)
      milliseconds = Math.min(milliseconds, timeTaken(regex, text));
    if (milliseconds > SLOW) return { milliseconds, text: text.slice(0, 40) };
  }
  return undefined;
}

function patternsOf(page: CausePage | CodePage): string[] {
  const { signs = [], ...matter } = page.matter;
  const entries = 'entries' in matter ? (matter.entries ?? []) : [];
  return ([...signs, ...entries.flatMap((entry) => entry.signs ?? [])] as SignMatter[]).flatMap(
    (sign) => sign.pattern ?? [],
  );
}

/** Why a pattern may not stand on a page; undefined where it may. */
export function faultOf(source: string): string | undefined {
  const compiled = pattern(source);
  if (shapeOf(compiled.source).needles.length === 0)
    return `the pattern ${source} would be tried on every text: write a word of three letters or more that each match holds.`;
  const slow = slowOn(compiled);
  return (
    slow &&
    `the pattern ${source} takes ${Math.round(slow.milliseconds)} ms for ${LENGTH} characters such as ${JSON.stringify(slow.text)}. Bound its gaps, such as [^\\n]{0,80}, and begin with a word, or with (?<![a-z0-9]) before a repetition.`
  );
}

/** Patterns that are slow on some text, of the pages that are wanted. */
export function checkPace(knowledge: Knowledge, wanted: (file: string) => boolean): Fault[] {
  const causes = [...knowledge.causes.values()].filter((page) => !page.ofCode);
  return [...causes, ...knowledge.codePages]
    .filter(({ file }) => wanted(file))
    .flatMap((page) =>
      patternsOf(page).flatMap((source) => {
        const says = faultOf(source);
        return says ? [{ file: page.file, line: 1, says }] : [];
      }),
    );
}
