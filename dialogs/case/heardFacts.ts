/**
 * Which facts were heard in what was said last, so that the person sees them and corrects what was misheard, and what follows
 * from them. Where it runs and with what is worth a word only where that tells causes apart. Pure.
 */
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import { ANOTHER, type Facts, factDefinition, isFactName, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { isSpokenAgainst, leaning } from '../../knowledge/questions/against.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import type { Say } from '../phrases/say.ts';
import { answerSaid } from './reasonIn.ts';
import type { Triage } from './triage.ts';

const MOST_HEARD = 3;
const MOST_NAMED = 2;
/** Those that come into question. */
const FIRST = 4;
const SAYS_NOTHING = new Set<string | undefined>([UNKNOWN, ANOTHER, 'other', undefined]);
/** So much oftener than others people with the cause say it. */
const FOR_IT = 1.4;

/** Where it runs, with what and as whom: every case has that. */
const WITH_WHAT = new Set(
  'location caller os tool toolVersion azcopyVersion shell service protocol auth identity cloud'.split(' '),
);

const speaksFor = (facts: Facts, { id }: DiagnosedCause) => leaning(facts, id) >= FOR_IT;
const speaksAgainst = (facts: Facts, { id }: DiagnosedCause) => isSpokenAgainst(facts, id);

/** What has no question is for our own use, and has no words for people. */
const hasWords = (fact: string) => isFactName(fact) && factDefinition(fact).question !== undefined;

/** Undefined where the last words told none, or none that matters. */
export function heardFacts({ said }: Triage, { causes, certainty }: Diagnosis, say: Say): string | undefined {
  const last = said.length > 1 ? said.at(-1) : undefined;
  if (last?.kind !== 'told') return undefined;
  const { facts } = last;
  const first = causes.slice(0, FIRST);
  // Who calls is told by where it runs, in nearly the same words.
  const toldBy = (fact: string) => (isFactName(fact) && factDefinition(fact).toldBy) || [];
  const isToldBy = (fact: string) => toldBy(fact).some((other) => facts[other] !== undefined);
  const matters = (fact: string): boolean => {
    const alone = { [fact]: facts[fact] };
    return (
      !WITH_WHAT.has(fact) ||
      first.some((one) => speaksFor(alone, one) || speaksAgainst(alone, one)) ||
      Object.keys(facts).some((other) => toldBy(other).includes(fact) && matters(other))
    );
  };
  const heard = Object.entries(facts).filter(
    ([fact, value]) => !SAYS_NOTHING.has(value) && hasWords(fact) && !isToldBy(fact) && (last.answers || matters(fact)),
  );
  const words = [...new Set(heard.map(([fact, value]) => answerSaid(fact, value as string, say)))].slice(-MOST_HEARD);
  if (words.length === 0) return undefined;
  const named = isSettledBy(certainty) ? undefined : whatFollows(facts, first, say);
  return [say('heardFacts', { facts: words.join(' · ') }), named].filter(Boolean).join(' ');
}

const titlesOf = (causes: readonly DiagnosedCause[]) =>
  causes
    .slice(0, MOST_NAMED)
    .map(({ title }) => title)
    .join('; ');

/** Fainter ones are not worth a name. */
const COMES_NEAR = 0.15;
/** The program at hand is hardly why it fails. */
const AT_HAND = new Set('os tool toolVersion azcopyVersion shell'.split(' '));

/** What speaks for all of them alike tells nothing apart. */
function whatFollows(told: Facts, first: readonly DiagnosedCause[], say: Say): string | undefined {
  const facts: Facts = Object.fromEntries(Object.entries(told).filter(([fact]) => !AT_HAND.has(fact)));
  const causes = first.filter(({ confidence }) => confidence >= COMES_NEAR);
  const forIt = causes.filter((one) => speaksFor(facts, one));
  if (forIt.length > 0 && forIt.length < causes.length) return say('heardFor', { titles: titlesOf(forIt) });
  const againstIt = causes.filter((one) => speaksAgainst(facts, one));
  return againstIt.length > 0 && againstIt.length < causes.length
    ? say('heardAgainst', { titles: titlesOf(againstIt) })
    : undefined;
}
