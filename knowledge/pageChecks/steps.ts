/** The steps of a page's advice, and what each tells somebody to do, by a command or in words. */
import { dryFlagIn, kindsOfCommand, kindsOfSentence, withoutCommands } from '../effects/effectsOf.ts';
import type { KindName } from '../effects/kinds.ts';
import { sentencesIn } from '../text/sentences.ts';
import type { PageView } from './view.ts';

export interface Said {
  /** Nothing for what only lists what it would do. */
  kinds: KindName[];
  text: string;
  line: number;
}

export interface Step {
  said: Said[];
  words: string;
}

interface Row {
  text: string;
  line: number;
  isProse: boolean;
}

const STEP = /^ *(?:\d+\.|-|\|) /;

const spansOf = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] as string);

const commandsIn = ({ text, line, isProse }: Row): Said[] =>
  (isProse ? spansOf(text) : text.split('\n')).map((command, index) => ({
    kinds: dryFlagIn(command) ? [] : kindsOfCommand(command),
    text: command,
    line: isProse ? line : line + index,
  }));

const sentencesOf = ({ text, line, isProse }: Row): Said[] =>
  isProse
    ? sentencesIn(withoutCommands(text)).map((sentence) => ({ kinds: kindsOfSentence(sentence), text: sentence, line }))
    : [];

const begins = ({ text, isProse }: Row) => isProse && STEP.test(text);

function stepsIn(rows: Row[]): Step[] {
  const steps: Step[] = [{ said: [], words: '' }];
  for (const row of rows) {
    if (begins(row)) steps.push({ said: [], words: '' });
    const step = steps.at(-1) as Step;
    // A command is no warning of itself; a flag such as --dry-run may be one.
    if (row.isProse) step.words += `${withoutCommands(row.text)}\n`;
    step.said.push(...commandsIn(row), ...sentencesOf(row));
  }
  const [above, ...rest] = steps as [Step, ...Step[]];
  return [above, ...rest.map((step) => ({ ...step, words: above.words + step.words }))];
}

/** What stands above the first step of a section comes first, and is said for all of them. */
export function stepsOfSection({ prose, fences }: PageView, name: string): Step[] {
  const rows = [
    ...prose.filter(({ section }) => section === name).map((one) => ({ ...one, isProse: true })),
    ...fences.filter(({ section }) => section === name).map(({ code, line }) => ({ text: code, line, isProse: false })),
  ].sort((a, b) => a.line - b.line);
  return stepsIn(rows);
}

/** What a code means is said in one sentence, and sometimes what to do. */
export const stepsOfMeanings = ({ prose }: PageView): Step[] =>
  prose.filter(({ section }) => section === 'means').flatMap((row) => stepsIn([{ ...row, isProse: true }]));
