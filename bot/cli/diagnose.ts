/** `storagebot diagnose`: a report in, its cause, reason and fix out. */
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { diagnose } from '../../knowledge/diagnose.ts';
import {
  type FactName,
  type Facts,
  factNames,
  factValues,
  isFactName,
  readAnswer,
  UNKNOWN,
} from '../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import type { Question } from '../../knowledge/questions/question.ts';
import { hasSecret, redact } from '../../knowledge/redact/redact.ts';
import { sayable } from '../../knowledge/redact/sayable.ts';
import { nearest } from '../../knowledge/text/nearest.ts';
import { isObject } from '../../knowledge/text/shapes.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { factsHeard } from './factsHeard.ts';
import { answerLogs } from './log.ts';
import { faultOf, fileOf, isJobLog, readText } from './logFiles.ts';
import { paint, printJson, readReport, show } from './output.ts';
import { showDiagnosis } from './showDiagnosis.ts';
import { statOf } from './statOf.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
  all?: boolean;
  fact: string[];
}

export function register(command: Command): void {
  command
    .argument(
      '[text...]',
      'the report, or a file with it; - reads standard input: azcopy copy … 2>&1 | npx storagebot diagnose -',
    )
    .option(
      '--fact <name=value>',
      'an answer beforehand, such as auth=sas (repeatable)',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--all', 'every step, how to make sure, and what else it may be')
    .option('--json', 'print one JSON object')
    .option('--jsonl', 'one {"id","text","facts"?} a line on standard input, one {"id","diagnosis"} a line out')
    .action(async (words: string[], options: Options) => {
      if (options.jsonl) return diagnoseLines();
      const facts = readFactOptions(options.fact);
      if (typeof facts === 'string') throw new WrongUsage(facts);
      const file = words.length === 1 ? fileOf(words[0] as string) : undefined;
      if (words.length === 1) refuseFolder(words[0] as string);
      if (file !== undefined && (await isJobLog(file))) return answerLogs([file], { json: options.json === true });
      if (file === undefined) refuseMissing(words);
      const text = file === undefined ? await readReport(words) : await readText(file);
      if (file !== undefined) refuseNoText(file, text);
      if (text.trim() === '')
        throw new WrongUsage(
          'There is no report. Write it behind the command, or pipe it in: azcopy copy … 2>&1 | npx storagebot diagnose -',
        );
      await answer(text, facts, options);
    });
}

function refuseFolder(word: string): void {
  if (/[\w/\\]/.test(word) && statOf(word)?.isDirectory())
    throw new WrongUsage(`${word} is a folder. What AzCopy logged there is read by: npx storagebot log ${word}`);
}

function refuseNoText(file: string, text: string): void {
  if (text.trim() === '') throw new WrongUsage(`${file} is empty.`);
  if (text.slice(0, 4_000).includes('\0'))
    throw new WrongUsage(
      `${file} is no text. Pictures and archives cannot be read: write down the words of the error.`,
    );
}

/** `./big.log` that is not there is no report: to read the name as one would answer something else. */
function refuseMissing(words: string[]): void {
  const [word = ''] = words;
  const fault =
    words.length === 1 && /^(?:\.{0,2}[/\\]|~|[a-z]:\\)|^\S+\.(?:log|txt)(?:\.gz)?$/i.test(word)
      ? faultOf(word)
      : undefined;
  if (fault) throw new WrongUsage(fault);
}

/** What may be a slip of the pen is repeated; anything else may be a piece of a secret. */
const misspelt = (name: string) => (/^[a-z][a-z-]{0,19}$/i.test(name) ? ` ${name}` : '');

/** The nearest name, or all of them, a few a row. */
function meantFact(name: string): string {
  const near = nearest(name, factNames());
  if (near)
    return `Did you mean ${near}? Write one of ${[...factValues(near as FactName), UNKNOWN].join(', ')} behind it.`;
  return `There are:\n  ${factNames().join(', ')}`;
}

/** Facts of the command line, or the sentence that says what is wrong with them. */
function readFactOptions(pairs: string[]): Facts | string {
  const facts: Facts = {};
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    if (!isFactName(name)) return `--fact${misspelt(name)}: there is no such fact. ${meantFact(name)}`;
    const said = rest.join('=');
    const value = readAnswer(name, said);
    if (!value)
      return `--fact ${name}: "${sayable(redact(said))}" is no answer. Write one of ${[...factValues(name), UNKNOWN].join(', ')}.`;
    facts[name] = value;
  }
  return facts;
}

async function answer(text: string, given: Facts, { json, all = false }: Options): Promise<void> {
  const knowledge = openKnowledge();
  const report = redact(text);
  let diagnosis = diagnose(knowledge, report, given, { now: new Date() });
  process.exitCode = diagnosis.certainty === 'unknown' && !diagnosis.answer ? EXIT.notRecognised : EXIT.answered;
  if (json) return printJson(diagnosis);
  show(showDiagnosis(diagnosis, { all, told: report }));
  if (hasSecret(text))
    process.stdout.write(
      `\n${paint('yellow', 'The report holds a secret. It is masked here; where it was pasted it is not: revoke it.')}\n`,
    );
  if (!process.stdin.isTTY || !process.stdout.isTTY) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let facts: Facts = { ...given };
  while (diagnosis.question) {
    facts = { ...facts, ...(await ask(terminal, diagnosis.question)) };
    diagnosis = diagnose(knowledge, report, facts, { now: new Date() });
    show(showDiagnosis(diagnosis, { all, told: report }));
  }
  terminal.close();
}

async function ask(terminal: ReturnType<typeof createInterface>, question: Question): Promise<Facts> {
  for (;;) {
    const facts = factsHeard(question, redact(await terminal.question('> ')));
    if (facts[question.fact] !== undefined) return facts;
    // What fits no answer and tells something else is an answer too: the same is not asked again.
    if (Object.keys(facts).length > 0) return { ...facts, [question.fact]: UNKNOWN };
    process.stdout.write(`Write a number from 1 to ${question.answers.length}, or say it in your own words.\n`);
  }
}

/** One report a line; a broken line gets an error of its own and the others go on. */
async function diagnoseLines(): Promise<void> {
  const knowledge = openKnowledge();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') printJson(diagnoseLine(knowledge, line));
  }
}

function diagnoseLine(knowledge: Knowledge, line: string): unknown {
  let id: unknown = null;
  try {
    const row: unknown = JSON.parse(line);
    if (!isObject(row)) return { id, error: 'this line is no object: write {"id": "…", "text": "…"}.' };
    id = row.id ?? null;
    if (typeof row.text !== 'string') return { id, error: 'text is missing: write {"id": "…", "text": "…"}.' };
    const told = row.facts ?? {};
    if (!isObject(told)) return { id, error: 'facts takes names and values, such as {"auth": "sas"}.' };
    const pairs = Object.entries(told).map(
      ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
    const facts = readFactOptions(pairs);
    if (typeof facts === 'string') return { id, error: facts };
    return { id, diagnosis: diagnose(knowledge, redact(row.text), facts, { now: new Date() }) };
  } catch (error) {
    if (error instanceof SyntaxError)
      return { id, error: 'this line is not valid JSON: write {"id": "…", "text": "…"}.' };
    throw error;
  }
}
