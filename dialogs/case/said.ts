/** What was said in a case so far: as one report, as facts, in the person's own words. Pure. */
import { type Facts, factDefinition, isFactName } from '../../knowledge/facts/facts.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { fold } from './answerIn.ts';
import { ownWords, SHORT_REPORT } from './ownWords.ts';
import { reportOf, symptomOf } from './symptoms.ts';
import { isWritten, type Triage, type Written } from './triage.ts';

/** Everything pasted and told, as one report, without what was corrected since. */
export function reportSaid(triage: Triage): Redacted {
  const correction = triage.said.findLastIndex((said) => said.kind === 'report' && said.corrects);
  const texts = triage.said.flatMap((said, index) => {
    if (said.kind === 'told') return said.text && !said.beside ? [said.text] : [];
    if (said.kind === 'report') return index < correction && said.text.length <= SHORT_REPORT ? [] : [said.text];
    const symptom = said.kind === 'symptom' && symptomOf(said.symptom);
    return symptom ? [reportOf(symptom)] : [];
  });
  return texts.join('\n') as Redacted;
}

/** Everything answered and told; the later word counts. What a paste says stays with the paste. */
export function factsSaid(triage: Triage): Facts {
  const facts: Facts = {};
  for (const said of triage.said) {
    if (said.kind === 'report') Object.assign(facts, said.setting);
    if (said.kind === 'answer') facts[said.fact] = said.value;
    if (said.kind === 'told') Object.assign(facts, said.facts);
    if (said.kind === 'symptom') Object.assign(facts, symptomOf(said.symptom)?.facts);
  }
  return facts;
}

/** What pages call what was answered or told: "A hosted build agent", whatever the language it was said in. */
function labelsOf(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([fact, value]) => {
    const label = isFactName(fact) ? factDefinition(fact).answers.find((answer) => answer.value === value)?.label : '';
    return label && !/^(yes|no)\b/i.test(label) ? [label] : [];
  });
}

/** Short words of the person's own, newest last; what tools printed says nothing of where somebody sits. */
export function wordsTold(triage: Triage): string {
  const own = triage.said.filter((said) => isWritten(said) && said.text.length <= SHORT_REPORT) as Written[];
  return [...own.map(({ text }) => text), ...labelsOf(factsSaid(triage))].join('\n');
}

/** The same, with what the person wrote around a paste: which step is meant for whom. */
export function situationTold(triage: Triage): string {
  const own = triage.said.filter(isWritten).map(({ text }) => ownWords(text));
  return [...own, ...labelsOf(factsSaid(triage))].join('\n');
}

/** What the person wrote, and nothing that a page calls it: its label may name a size. */
export const ownTold = (triage: Triage): string =>
  triage.said
    .filter(isWritten)
    .map(({ text }) => ownWords(text))
    .join('\n');

/** Sentences of the person's own behind the first, oldest first. */
export const toldSince = ({ said }: Triage): string[] =>
  said
    .slice(1)
    .filter(isWritten)
    .flatMap(({ text }) => (text.length <= SHORT_REPORT ? [text] : []));

/** What was said last in a sentence of the person's own; empty where it was a paste, a button or nothing. */
export function newestWords(triage: Triage): string {
  const last = triage.said.length > 1 ? triage.said.at(-1) : undefined;
  return last && isWritten(last) && last.text.length <= SHORT_REPORT ? last.text : '';
}

/** Causes whose advice was followed in vain. */
export function triedCauses(triage: Triage): string[] {
  return triage.said.flatMap((said) => (said.kind === 'tried' ? [said.cause] : []));
}

export function answersSaid(triage: Triage): number {
  return triage.said.filter((said) => said.kind === 'answer').length;
}

/** Questions that were answered, with a button or in words. */
export const questionsAnswered = (triage: Triage): number =>
  answersSaid(triage) + triage.said.filter((said) => said.kind === 'told' && said.answers).length;

/**
 * What was told after the first message, as far as it is part of the report or answers what was asked. What stands in the
 * report already tells nothing more by being said again.
 */
export const saidLater = ({ said }: Triage) => {
  const written = said.filter(isWritten).map(({ text }) => fold(text));
  return said.slice(1).flatMap((one) => {
    if (!isWritten(one) || ('beside' in one && !('answers' in one))) return [];
    const own = fold(one.text);
    return written.slice(0, written.indexOf(own)).some((before) => before.includes(own)) ? [] : [one.text];
  });
};
