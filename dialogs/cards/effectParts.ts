/** What a step does, and who can do it, in the person's language: from its commands and from the page's own words. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { type Effect, effectsOf, gravestOf, hasCommands, takesAdministrator } from '../../knowledge/effects.ts';
import { sentencesIn } from '../../knowledge/sentences.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import { type Element, note, paragraph, warning } from './elements.ts';
import { markdown, type Shell } from './markdown.ts';

const SAYS: Record<Effect, PhraseName> = {
  final: 'safeFinal',
  deletes: 'safeDeletes',
  opensWide: 'safeOpensWide',
  weakens: 'safeWeakens',
  breaksLock: 'safeBreaksLock',
  breaksLease: 'safeBreaksLease',
  endsHold: 'safeEndsHold',
  rotates: 'safeRotates',
  renewsSecret: 'safeRenewsSecret',
  gives: 'safeGives',
  opens: 'safeOpens',
  makesSas: 'safeMakesSas',
  changes: 'safeChanges',
  overwrites: 'safeOverwrites',
  syncs: 'safeSyncs',
  adds: 'safeAdds',
  creates: 'safeCreates',
  machine: 'safeMachine',
  signsIn: 'safeSignsIn',
  other: 'safeOther',
};

/** Below a step that does harm when it meets the wrong thing. */
export function riskNote(step: string, say: Say): Element[] {
  const gravest = gravestOf(step);
  return gravest ? [warning(`${say('severityWarning')}: ${say(SAYS[gravest])}`)] : [];
}

export interface Told {
  say: Say;
  shell?: Shell | undefined;
  inWords?: true;
}

/** Sentences of a page that warn. */
const WARNS =
  /\b(only when|only if|only after|do not|don't|corrupt\w*|lose[sd]?|lost|break[s]?|delet\w+|overwrit\w+|risk\w*|careful|at once|everybody|forever|stops?|interrupt\w*|permanent\w*|irreversible|cannot be undone)\b/i;
const MOST_WARNINGS = 3;

/** @param on what the page says with the words of the question, such as of switching a check off. */
export function isItSafe(
  cause: DiagnosedCause,
  advice: string,
  on: string[],
  { say, shell, inWords }: Told,
): Element[] {
  const effects = effectsOf(advice)
    .slice(0, 3)
    .map((effect) => paragraph(say(SAYS[effect])));
  const looks = hasCommands(advice) ? 'safeReads' : 'safeWords';
  const warnings = sentencesIn(`${advice}\n${cause.fix.join('\n')}\n${cause.notHelping}`).filter((one) =>
    WARNS.test(one),
  );
  const undoing = new Set(sentencesIn(cause.undo));
  const sentences = [...new Set([...on, ...warnings])].filter((one) => !undoing.has(one)).slice(0, MOST_WARNINGS);
  return [
    ...(effects.length > 0 ? effects : [paragraph(say(looks))]),
    ...(sentences.length > 0 ? [note(say('pageSays'))] : []),
    ...sentences.map((one) => paragraph(`• ${one}`, { spacing: 'Small' })),
    ...(cause.undo && !inWords ? [note(say('undo')), ...markdown(cause.undo, 'undo', '', shell)] : []),
  ];
}

/** Which right the effect takes, besides the right to the data. */
const RIGHT: Partial<Record<Effect, PhraseName>> = {
  gives: 'whoGives',
  rotates: 'whoRotates',
  breaksLock: 'whoLocks',
  makesSas: 'whoSas',
  final: 'whoSettings',
  opensWide: 'whoSettings',
  weakens: 'whoSettings',
  endsHold: 'whoSettings',
  opens: 'whoSettings',
  changes: 'whoSettings',
  deletes: 'whoData',
  breaksLease: 'whoData',
  overwrites: 'whoData',
  syncs: 'whoData',
  adds: 'whoData',
  creates: 'whoData',
  other: 'whoData',
};

const OWN = /^(the user|you)$/;

function inCharge({ owner }: DiagnosedCause, say: Say): Element[] {
  if (owner === '') return [];
  if (owner === 'nobody') return [paragraph(say('whoNobody'))];
  return [paragraph(OWN.test(owner) ? say('whoYou') : say('whoOwner', { owner }))];
}

/** @param on what the page says with the words of the question. */
export function whoCan(cause: DiagnosedCause, advice: string, on: string[], say: Say): Element[] {
  const rights = effectsOf(advice).flatMap((effect) => RIGHT[effect] ?? []);
  const names = takesAdministrator(advice) ? (['whoAdministrator', ...rights] as const) : rights;
  const others = names.some((name) => name !== 'whoData' && name !== 'whoSas');
  return [
    ...inCharge(cause, say),
    ...[...new Set<PhraseName>(names)].slice(0, 2).map((name) => paragraph(say(name))),
    ...on.map((one) => paragraph(`• ${one}`, { spacing: 'Small' })),
    ...(others ? [note(say('whoHandOn'))] : []),
  ];
}
