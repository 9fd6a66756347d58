/** What a step does, and who can do it, in the person's language: from its commands and from the page's own words. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import {
  dryFlagOf,
  type Effect,
  effectsOf,
  gravestOf,
  hasCommands,
  takesAdministrator,
} from '../../../knowledge/effects/effectsOf.ts';
import type { Reach } from '../../../knowledge/pages/nature.ts';
import { table } from '../../../knowledge/table.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { ownerIn } from '../../../knowledge/translations/translations.ts';
import { isQuestion } from '../../../knowledge/words/asking.ts';
import { actionAsked } from '../../case/actionAsked.ts';
import { inVain } from '../../case/pageOn.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { type Element, note, paragraph, quote, warning } from './elements.ts';
import { markdown } from './markdown.ts';
import type { Shell } from './nearestShell.ts';
import { shorten } from './reply.ts';

const PREFIX = 'safe';

/** Each effect has its sentence; the types say when one is missing. */
const phraseOf = (effect: Effect) =>
  `${PREFIX}${effect.charAt(0).toUpperCase()}${effect.slice(1)}` as `${typeof PREFIX}${Capitalize<Effect>}` satisfies PhraseName;

/** Commands that only list for now are said with their flag, since people take it off. */
function asItStands(step: string, say: Say): string[] {
  const flag = dryFlagOf(step);
  return flag ? [say('safeDry', { flag })] : [];
}

/** Below a step that does harm when it meets the wrong thing. */
export function riskNote(step: string, say: Say): Element[] {
  const gravest = gravestOf(step);
  if (!gravest) return [];
  return [warning(`${say('severityWarning')}: ${[...asItStands(step, say), say(phraseOf(gravest))].join(' ')}`)];
}

/** "Can I force the deletion?": what the thing that a question names does, whatever else the page says of it. */
export function effectNamed({ fix, switched }: DiagnosedCause, text: string, say: Say): Element[] {
  const action = actionAsked(text, fix, switched);
  return action ? [paragraph(say(phraseOf(action)))] : [];
}

export interface Told {
  say: Say;
  shell?: Shell | undefined;
  inWords?: true;
  /** The question itself. */
  text?: string;
}

/** Sentences of a page that warn. */
const WARNS =
  /\b(only when|only if|only after|do not|don't|corrupt\w*|lose[sd]?|lost|break[s]?|delet\w+|overwrit\w+|risk\w*|careful|at once|everybody|forever|stops?|interrupt\w*|permanent\w*|irreversible|cannot be undone)\b/i;
const MOST_WARNINGS = 3;
const MOST_EFFECTS = 3;

/** Of a step that only looks: what the cause is about (a lock, a lease), else what the first of the others does. */
export const effectAhead = ({ id, title, fix }: DiagnosedCause): Effect | undefined =>
  actionAsked(`${id} ${title}`, fix) ?? fix.map((step) => effectsOf(step)[0]).find((effect) => effect);

/** "May I just delete the lock?", where the first step only looks: what one after it does. */
export function thereafter(cause: DiagnosedCause, say: Say): Element[] {
  const next = effectAhead(cause);
  return next ? [paragraph(`${say('safeThen')} ${say(phraseOf(next))}`)] : [];
}

/** What the question names, if that is not what the step does anyway. */
function ofTheAction(action: Effect, { fix }: DiagnosedCause, say: Say): { effects: Element[]; of: string } {
  const of = fix.filter((step) => effectsOf(step).includes(action)).join('\n');
  return { effects: [paragraph(say(phraseOf(action)))], of };
}

/** @param on what the page says with the words of the question, such as of switching a check off. */
export function isItSafe(
  cause: DiagnosedCause,
  advice: string,
  on: string[],
  { say, shell, inWords, text = '' }: Told,
): Element[] {
  const ofAdvice = effectsOf(advice);
  const action = actionAsked(text, cause.fix, cause.switched);
  const named = action && !ofAdvice.includes(action) ? ofTheAction(action, cause, say) : undefined;
  const does = ofAdvice.slice(0, MOST_EFFECTS).map((effect) => say(phraseOf(effect)));
  const effects =
    named?.effects ?? (does.length > 0 ? [...asItStands(advice, say), ...does] : []).map((one) => paragraph(one));
  const looks = hasCommands(advice) ? 'safeReads' : 'safeWords';
  // Of other commands and their flags nobody asked; where the step goes by hand, the whole page warns.
  const page = hasCommands(advice) ? '' : `${cause.fix.join('\n')}\n${inVain(cause)}`;
  const warnings = sentencesIn(named ? named.of : `${advice}\n${page}`).filter((one) => WARNS.test(one));
  const undoing = new Set(sentencesIn(cause.undo));
  const sentences = [...new Set([...on, ...warnings])].filter((one) => !undoing.has(one)).slice(0, MOST_WARNINGS);
  // "Is it safe to allow guests?", where the page names just that among what does not help.
  const vain = effects.length === 0 ? on.filter((one) => inVain(cause).includes(one)) : [];
  if (vain.length > 0) return vain.map((one) => paragraph(one));
  return [
    ...(effects.length > 0 ? effects : [paragraph(say(looks)), ...thereafter(cause, say)]),
    ...(sentences.length > 0 ? [note(say('pageSays'))] : []),
    ...sentences.map((one) => paragraph(`• ${one}`, { spacing: 'Small' })),
    // The page takes back what it advises, and nothing else.
    ...(cause.undo && !inWords && named?.of !== ''
      ? [note(say('undo')), ...markdown(cause.undo, 'undo', '', shell)]
      : []),
  ];
}

/** Which right the effect takes, besides the right to the data. */
export const RIGHT: Partial<Record<Effect, PhraseName>> = {
  gives: 'whoGives',
  rotates: 'whoRotates',
  breaksLock: 'whoLocks',
  makesSas: 'whoSas',
  final: 'whoSettings',
  opensToAll: 'whoSettings',
  reopens: 'whoSettings',
  opensWide: 'whoSettings',
  goesPlain: 'whoSettings',
  weakens: 'whoSettings',
  shutsOut: 'whoSettings',
  endsHold: 'whoSettings',
  opens: 'whoSettings',
  changes: 'whoSettings',
  rollsBack: 'whoSettings',
  ruleDeletes: 'whoSettings',
  takesAway: 'whoSettings',
  bringsBack: 'whoData',
  resumes: 'whoData',
  deletes: 'whoData',
  deletesSnapshots: 'whoData',
  breaksLease: 'whoData',
  replaces: 'whoData',
  overwrites: 'whoData',
  updates: 'whoData',
  syncs: 'whoData',
  adds: 'whoData',
  creates: 'whoData',
  other: 'whoData',
};

const OWN = /^(the user|you)$/;

export function inCharge({ owner }: DiagnosedCause, say: Say): Element[] {
  if (owner === '') return [];
  if (owner === 'nobody') return [paragraph(say('whoNobody'))];
  return [paragraph(OWN.test(owner) ? say('whoYou') : say('whoOwner', { owner: ownerIn(say.lang, owner) ?? owner }))];
}

/** What the question names, else what the step does, else what one after it does. */
function effectsMeant(cause: DiagnosedCause, advice: string, text: string): Effect[] {
  const action = actionAsked(text, cause.fix, cause.switched);
  if (action) return [action];
  const own = effectsOf(advice);
  const ahead = own.length > 0 ? undefined : effectAhead(cause);
  return ahead ? [ahead] : own;
}

const MOST_OF_A_PROOF = 260;

export const proofs = (causes: readonly DiagnosedCause[], say: Say): Element[] => {
  const proof = causes[0]?.because[0];
  return proof ? [note(say('whatIGoBy')), quote(shorten(proof, MOST_OF_A_PROOF))] : [];
};

/** What somebody in charge is asked for is done by them, and is no way round them. */
const OF_THOSE_IN_CHARGE = /\b(?:administrators?|admin|owner|exempts?|exception|exclude[sd]?)\b/i;

/** The shown step, unless the page has another one for whoever is in charge of it. */
function stepForOthers({ owner, fix }: DiagnosedCause, advice: string): string {
  const isTheirs = effectsOf(advice).some((effect) => RIGHT[effect] !== undefined && RIGHT[effect] !== 'whoData');
  if (OWN.test(owner) || owner === 'nobody' || isTheirs || OF_THOSE_IN_CHARGE.test(advice)) return advice;
  return fix.findLast((step) => OF_THOSE_IN_CHARGE.test(step)) ?? advice;
}

/** What is wrong, the one step, who does it and what proves it: to be passed on as it stands. */
export function askFor(cause: DiagnosedCause, advice: string, { say, shell }: Told): Element[] {
  const step = stepForOthers(cause, advice);
  return [
    ...inCharge(cause, say),
    paragraph(say('askFor')),
    ...markdown(step, 'askFor', '', shell),
    ...riskNote(step, say),
    ...proofs([cause], say),
    note(say('whoHandOn')),
  ];
}

/** An app's secret is no key of the account. */
const OF_ENTRA = /\baz ad (?:app|sp) /;

function rightsOf(cause: DiagnosedCause, advice: string, text: string): PhraseName[] {
  const rights = effectsMeant(cause, advice, text).flatMap((effect) => RIGHT[effect] ?? []);
  const ofEntra = OF_ENTRA.test(advice) ? rights.filter((right) => right !== 'whoRotates') : rights;
  const names = takesAdministrator(advice) ? (['whoAdministrator', ...ofEntra] as const) : ofEntra;
  return [...new Set<PhraseName>(names)].slice(0, 2);
}

/** Which rights the step takes. */
export const rightsFor = (cause: DiagnosedCause, advice: string, text: string, say: Say): Element[] =>
  rightsOf(cause, advice, text).map((name) => paragraph(say(name)));

/** "I'm Owner", "bin Mitwirkender am Konto": the role that somebody says is theirs. */
const OWN_ROLES: readonly [role: string, named: RegExp][] = [
  ['Owner', /\bowners?\b|(?<!\p{L})(?:besitzer\w*|eigentümer\w*)|所有者|オーナー/iu],
  ['Contributor', /\bcontributors?\b|(?<!\p{L})mitwirkende\w*|共同作成者/iu],
];
/** "I'm not Owner", "only Contributor". */
const NOT_MINE =
  /(?:\b(?:not?|never|only|just|nicht|nur|kein\w*|weder)|n['’]t) (?:\S+ ){0,2}(?:owner|contributor|besitzer|eigentümer|mitwirkend)|(?:所有者|共同作成者)(?:では|じゃ)?(?:だけ|のみ|しか|ない|ありません)/iu;
const OF_DATA = /\bdata\b|daten|データ/iu;

/** What each of them may do. */
const MAY = table<ReadonlySet<PhraseName>>({
  Owner: new Set<PhraseName>(['whoGives', 'whoSettings', 'whoRotates', 'whoLocks']),
  Contributor: new Set<PhraseName>(['whoSettings', 'whoRotates']),
});
const OF_SETTINGS = new Set<Reach | undefined>(['account', 'service']);
const OUTSIDE = new Set<Reach | undefined>(['network', 'machine', 'program', 'command']);

/** What the role that somebody has is worth for what is advised; undefined where none is told, or it is the data's. */
function ownRole({ reach }: DiagnosedCause, rights: readonly PhraseName[], text: string, say: Say): string | undefined {
  const role = OWN_ROLES.find(([, named]) => named.test(text))?.[0];
  if (!role || isQuestion(text) || NOT_MINE.test(text) || OF_DATA.test(text)) return undefined;
  const may = rights.some((right) => MAY.get(role)?.has(right)) || (rights.length === 0 && OF_SETTINGS.has(reach));
  if (may) return say('roleMay', { role });
  const ofAzure = rights.some((right) => right !== 'whoAdministrator');
  if (ofAzure) return undefined;
  return OUTSIDE.has(reach) ? say('roleNoMatter') : say('noRoleLacks');
}

const OF_THEIRS = new Set<Reach | undefined>(['signin', 'account', 'management']);
/** What is said of rights, and not whatever shares a word with the question. */
const OF_RIGHTS = /\b(?:owners?|contributors?|readers?|admin\w*|roles?|rights?|permissions?|allowed|may)\b/i;

/** @param on what the page says with the words of the question. */
export function whoCan(cause: DiagnosedCause, advice: string, on: string[], { say, text = '' }: Told): Element[] {
  const names = rightsOf(cause, advice, text);
  const own = ownRole(cause, names, text, say);
  if (own) return [paragraph(own), ...markdown(advice, 'own', '')];
  // Who is in charge of the tenant does not do it by a right to the data.
  // Nor does who is asked for a whole account or subscription.
  const isTheirs = OF_THEIRS.has(cause.reach) && cause.owner !== 'nobody' && !OWN.test(cause.owner);
  const shown = isTheirs ? names.filter((name) => name !== 'whoData' && name !== 'whoSas') : names;
  const others = names.some((name) => name !== 'whoData' && name !== 'whoSas');
  return [
    ...inCharge(cause, say),
    ...shown.map((name) => paragraph(say(name))),
    ...on.filter((one) => OF_RIGHTS.test(one)).map((one) => paragraph(`• ${one}`, { spacing: 'Small' })),
    ...(others ? [note(say('whoHandOn'))] : []),
  ];
}
