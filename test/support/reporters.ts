/**
 * The people behind real reports, asked what the bot asks: each answers honestly by what their cause makes likely, and
 * "I don't know" where no page says. The ranker that answers them has not seen their report.
 */

import { type Diagnosis, diagnose } from '../../knowledge/diagnose.ts';
import { type FactName, type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { TODAY, type Unseen } from './crossScore.ts';
import { honestAnswer } from './simulate.ts';

export const MOST_ROUNDS = 3;

export interface Asked {
  fact: FactName;
  value: string;
  /** The first cause became right, wrong, or surer: the question mattered. */
  mattered: boolean;
}

export interface Talk {
  source: string;
  accept: string[];
  /** The first cause before any question, and after each. */
  firsts: string[];
  certainties: Diagnosis['certainty'][];
  asked: Asked[];
}

const chanceOf = ({ causes }: Diagnosis, accept: string[]) =>
  Math.max(0, ...causes.filter(({ id }) => accept.includes(id)).map(({ confidence }) => confidence));

/** A tenth more or less of the right cause, or another first cause. */
export const mattered = (before: Diagnosis, after: Diagnosis, accept: string[]) =>
  before.causes[0]?.id !== after.causes[0]?.id ||
  before.certainty !== after.certainty ||
  Math.abs(chanceOf(after, accept) - chanceOf(before, accept)) >= 0.1;

export function talkWith(knowledge: Knowledge, { example, ranker }: Unseen): Talk {
  const { text, accept, source = '' } = example;
  const report = redact(text);
  const facts: Facts = {};
  const again = () => diagnose(knowledge, report, { ...facts }, { now: TODAY, ranker });
  let diagnosis = again();
  const talk: Talk = {
    source,
    accept,
    firsts: [diagnosis.causes[0]?.id ?? 'nothing'],
    certainties: [diagnosis.certainty],
    asked: [],
  };
  while (diagnosis.question && talk.asked.length < MOST_ROUNDS) {
    const { fact } = diagnosis.question;
    const value = honestAnswer(knowledge, { id: source, text, accept }, accept[0] as string, diagnosis.question);
    facts[fact] = value;
    const before = diagnosis;
    diagnosis = again();
    talk.asked.push({ fact, value, mattered: mattered(before, diagnosis, accept) });
    talk.firsts.push(diagnosis.causes[0]?.id ?? 'nothing');
    talk.certainties.push(diagnosis.certainty);
  }
  return talk;
}

export interface Rounds {
  talks: number;
  /** How many are right before any question, and after one, two, three. */
  right: number[];
  /** How many questions were asked in each round. */
  asked: number[];
  idle: number;
  unknown: number;
  /** Right before and wrong at the end. */
  spoiled: Talk[];
  wrong: Talk[];
}

export const isRightAfter = ({ firsts, accept }: Talk, round: number) =>
  accept.includes(firsts[Math.min(round, firsts.length - 1)] as string);

export function roundsOf(talks: Talk[]): Rounds {
  const rounds = Array.from({ length: MOST_ROUNDS + 1 }, (_, round) => round);
  const all = talks.flatMap(({ asked }) => asked);
  return {
    talks: talks.length,
    right: rounds.map((round) => talks.filter((talk) => isRightAfter(talk, round)).length),
    asked: rounds.slice(1).map((round) => talks.filter(({ asked }) => asked.length >= round).length),
    idle: all.filter((one) => !one.mattered).length,
    unknown: all.filter(({ value }) => value === UNKNOWN).length,
    spoiled: talks.filter((talk) => isRightAfter(talk, 0) && !isRightAfter(talk, MOST_ROUNDS)),
    wrong: talks.filter((talk) => !isRightAfter(talk, MOST_ROUNDS)),
  };
}
