/**
 * The people behind real reports once more, with answers that were written from the reports and not from the tables of the
 * pages (test/reporters/answers.yaml): values as buttons, and free words that the dialog has to read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { diagnoseCase } from '../../dialogs/case/diagnoseCase.ts';
import { asking, newTriage, saying, type Triage } from '../../dialogs/case/triage.ts';
import type { Deps } from '../../dialogs/deps.ts';
import { afterMove, type Telling } from '../../dialogs/moves/after.ts';
import type { Move } from '../../dialogs/moves/message/move.ts';
import { readMove } from '../../dialogs/moves/readMove.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import { type Diagnosis, diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import type { Example } from '../../knowledge/learn/examples.ts';
import { intentOf } from '../../knowledge/learn/intents.ts';
import { marksIn } from '../../knowledge/learn/lessons.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import type { Question } from '../../knowledge/questions/question.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';
import { hashOf } from '../../knowledge/text/hash.ts';
import { natureOf, type Ranker, rankerOf, type Scores } from '../../knowledge/verdict/ranker.ts';
import { TODAY, type Unseen } from './crossScore.ts';
import { MOST_ROUNDS, mattered, type Talk } from './reporters.ts';

type Answers = Record<string, string>;

const PAGE = join(import.meta.dirname, '../reporters/answers.yaml');
const MADE_UP = join(import.meta.dirname, '../reporters');

const shortOf = (source = '') => source.replace('https://github.com/', '');

let known: Record<string, Answers> | undefined;

function written(): Record<string, Answers> {
  known ??= parse(readFileSync(PAGE, 'utf8')) as Record<string, Answers>;
  return known;
}

const anybody = () => written().anybody;

/** What the person behind a thread knows; undefined where nobody wrote it down. */
export function answersOf(source: string | undefined): Answers | undefined {
  const own = written()[shortOf(source)];
  return own && { ...anybody(), ...own };
}

/** One half may be looked at while pages are written, the other only measures. */
export const isHeldOut = (source = '') => hashOf(`half ${source}`) % 2 === 1;

const TELLING = new Set<Move['kind']>(['answer', 'symptom', 'evidence', 'told', 'corrects']);
const say = phrasesFor('en');

/** A value is pressed, other words are typed. */
function moveFor(triage: Triage, { fact, answers }: Question, words: string, knowledge: Knowledge): Move {
  if (answers.includes(words)) return { kind: 'answer', fact, value: words };
  const reader = {
    diagnose: (report: Redacted, facts: Facts = {}, tried: readonly string[] = []) =>
      diagnose(knowledge, report, facts, { now: TODAY, tried }),
    explain,
    intentOf,
  };
  return readMove(triage, { kind: 'said', text: redact(words) } as never, say, reader);
}

/**
 * A ranker that has not seen the report, and reads what is typed further: by so much as the trained one changes its mind
 * with those words.
 */
function readingFurther(knowledge: Knowledge, { ranker }: Unseen): Ranker {
  const unseen = ranker();
  const trained = rankerOf(knowledge);
  let before: ReadonlyMap<string, number> | undefined;
  return (text, marks) => {
    const now = trained?.(text, marks)?.scores ?? new Map<string, number>();
    before ??= now;
    if (now === before) return unseen;
    const moved = (cause: string) => (now.get(cause) ?? 0) - (before?.get(cause) ?? 0);
    const scores = new Map([...unseen.scores].map(([cause, score]) => [cause, score + moved(cause)]));
    return { ...unseen, ...natureOf(text), scores };
  };
}

const isFree = (words: string) => /\s/.test(words);

export interface HonestTalk extends Talk {
  /** Free words that were taken for something else than an answer. */
  unheard: string[];
  free: number;
}

/** @param knows what is not in it is not known. */
export function talkHonestly(knowledge: Knowledge, one: Unseen, knows: Answers): HonestTalk {
  const { text, accept, source = '' } = one.example;
  const ranker = readingFurther(knowledge, one);
  const read: Deps['diagnose'] = (report, facts = {}, tried = [], suspicions = [], later = '', asked?: number) =>
    diagnose(knowledge, report, facts, { now: TODAY, ranker, tried, suspicions, later, asked });
  let triage = saying(newTriage('C1', TODAY), { kind: 'report', text: redact(text) });
  let diagnosis: Diagnosis = diagnoseCase(triage, read);
  const talk: HonestTalk = {
    source,
    accept,
    firsts: [diagnosis.causes[0]?.id ?? 'nothing'],
    certainties: [diagnosis.certainty],
    asked: [],
    unheard: [],
    free: 0,
  };
  while (diagnosis.question && talk.asked.length < MOST_ROUNDS) {
    triage = asking(triage, diagnosis);
    const { question } = diagnosis;
    const words = knows[question.fact] ?? UNKNOWN;
    const move = moveFor(triage, question, words, knowledge);
    const heard = TELLING.has(move.kind);
    if (isFree(words)) talk.free++;
    if (!heard) talk.unheard.push(`${question.fact}: ${words} (${move.kind})`);
    triage = heard
      ? afterMove(triage, move as Telling, read)
      : saying(triage, { kind: 'answer', fact: question.fact, value: UNKNOWN });
    const before = diagnosis;
    diagnosis = diagnoseCase(triage, read);
    talk.asked.push({ fact: question.fact, value: words, mattered: mattered(before, diagnosis, accept) });
    talk.firsts.push(diagnosis.causes[0]?.id ?? 'nothing');
    talk.certainties.push(diagnosis.certainty);
  }
  return talk;
}

interface Person {
  name: string;
  accept: string[];
  text: string;
  knows: Answers;
}

/**
 * People who were made up before any question was mended; the trained ranker has not seen them, and they only measure.
 * @param page `fresh`, or `further`: they tell by the way what rules a cause out; or `vague`: they hardly tell anything; or `drawn` and `drawnLater`: each cause by chance; or `drawnReal`: as often as in real reports
 */
export function talksOfMadeUp(
  knowledge: Knowledge,
  page: 'fresh' | 'further' | 'vague' | 'drawn' | 'drawnLater' | 'drawnReal',
): HonestTalk[] {
  const people = parse(readFileSync(join(MADE_UP, `${page}.yaml`), 'utf8')) as Person[];
  const ranker = rankerOf(knowledge);
  if (!ranker) throw new Error('There is no trained ranker. Run: npm run learn');
  return people.map(({ name, accept, text, knows }) => {
    const example = { accept, text, source: name } as Example;
    const scores = ranker(redact(text), marksIn(knowledge, text)) as Scores;
    return talkHonestly(knowledge, { example, ranker: () => scores }, { ...anybody(), ...knows });
  });
}
