/**
 * What people ask of any advice, answered from what the step does (knowledge/effects/kinds.ts): how long until it counts,
 * what it costs, whether it interrupts others, whether it can be tried, what without the right. The page's own sentences
 * come first where they say just that.
 */
import { isOfAsking } from '../../../knowledge/answers/wanted.ts';
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { type Effect, effectsOf, hasCommands, isGrave, kindsOfCommand } from '../../../knowledge/effects/effectsOf.ts';
import type { Reach } from '../../../knowledge/pages/nature.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { sentencesIn, wordsIn } from '../../../knowledge/text/sentences.ts';
import { numberOf } from '../../case/shownSteps.ts';
import { stepsRuledOut } from '../../case/stepsRuledOut.ts';
import type { PhraseName } from '../../phrases/say.ts';
import { effectAhead, inCharge, isItSafe, RIGHT, rightsFor, riskNote, type Told } from '../parts/effectParts.ts';
import { type Element, note, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import { type Asked, advised, COST, DURATION, sentencesThatName } from './aboutParts.ts';
import { firstCommand } from './firstCommand.ts';
import { forEach } from './forEach.ts';
import { notOnPage } from './pageSays.ts';
import { dryStep } from './redo.ts';

interface OfAny {
  takes: PhraseName;
  costs: PhraseName;
  tries: PhraseName;
  disturbs: 'disturbsYes' | 'disturbsNo' | 'disturbsHere';
}
const SETTING: OfAny = { takes: 'takesSetting', costs: 'costsNothing', tries: 'trySetting', disturbs: 'disturbsNo' };
const SHUTS: OfAny = { ...SETTING, disturbs: 'disturbsYes' };
const ROLE: OfAny = { takes: 'takesRole', costs: 'costsNothing', tries: 'tryRole', disturbs: 'disturbsNo' };
const SAS: OfAny = { takes: 'takesSas', costs: 'costsNothing', tries: 'trySas', disturbs: 'disturbsNo' };
const SECRET: OfAny = { takes: 'takesSecret', costs: 'costsNothing', tries: 'trySetting', disturbs: 'disturbsYes' };
const HERE: OfAny = { takes: 'takesMachine', costs: 'costsMachine', tries: 'tryMachine', disturbs: 'disturbsHere' };
const COPY: OfAny = { takes: 'takesCopy', costs: 'costsCopy', tries: 'tryCopy', disturbs: 'disturbsNo' };
const DATA: OfAny = { takes: 'takesNext', costs: 'costsData', tries: 'tryData', disturbs: 'disturbsYes' };
const MAKES: OfAny = { takes: 'takesNext', costs: 'costsData', tries: 'tryNext', disturbs: 'disturbsNo' };
const CALL: OfAny = { takes: 'takesNext', costs: 'costsNothing', tries: 'tryNext', disturbs: 'disturbsNo' };
const NETWORK: OfAny = { takes: 'takesNetwork', costs: 'costsNothing', tries: 'tryNetwork', disturbs: 'disturbsNo' };

/** Undefined for what only comes along with another effect. */
const OF_EFFECT: Record<Effect, OfAny | undefined> = {
  final: SHUTS,
  rollsBack: { ...DATA, disturbs: 'disturbsYes' },
  deletes: DATA,
  deletesSnapshots: DATA,
  ruleDeletes: SETTING,
  opensToAll: SETTING,
  reopens: SETTING,
  opensWide: SETTING,
  goesPlain: SETTING,
  weakens: SETTING,
  skipsCheck: HERE,
  shutsOut: SHUTS,
  breaksLock: SETTING,
  endsHold: SETTING,
  breaksLease: DATA,
  rotates: SECRET,
  revives: SETTING,
  replacesSecrets: SECRET,
  hostRights: HERE,
  wholeNetwork: { ...NETWORK, disturbs: 'disturbsYes' },
  reroutes: { ...NETWORK, disturbs: 'disturbsYes' },
  restarts: { ...HERE, disturbs: 'disturbsYes' },
  comesPrivate: { ...NETWORK, disturbs: 'disturbsYes' },
  replaces: DATA,
  replacesList: SETTING,
  locksTarget: SHUTS,
  unregisters: SHUTS,
  changesTree: { ...DATA, disturbs: 'disturbsNo' },
  opensEmulator: undefined,
  wideRole: ROLE,
  givesToYou: ROLE,
  usesKey: undefined,
  keepsSecret: undefined,
  printsSecret: undefined,
  costs: undefined,
  sendsToken: undefined,
  forgetsJob: HERE,
  wholeMachine: HERE,
  addsSecret: { ...SECRET, disturbs: 'disturbsNo' },
  gives: ROLE,
  opens: SETTING,
  unmounts: { ...HERE, disturbs: 'disturbsYes' },
  resumes: COPY,
  bringsBack: { ...DATA, disturbs: 'disturbsNo' },
  linksDisk: SAS,
  makesSas: SAS,
  takesAway: SETTING,
  changes: SETTING,
  overwrites: COPY,
  updates: COPY,
  syncs: COPY,
  adds: COPY,
  creates: MAKES,
  machine: HERE,
  signsIn: HERE,
  other: undefined,
};

/** Where no command tells what the step does, it is done at what the cause reaches. */
const OF_REACH: Record<Reach, OfAny> = {
  account: SETTING,
  service: SETTING,
  container: SETTING,
  item: CALL,
  identity: CALL,
  token: SAS,
  signin: CALL,
  management: SETTING,
  network: NETWORK,
  machine: HERE,
  program: HERE,
  command: CALL,
};

const doneBy = (cause: DiagnosedCause, advice: string): Effect[] => {
  const own = effectsOf(advice);
  const ahead = own.length > 0 ? undefined : effectAhead(cause);
  return ahead ? [ahead] : own;
};

const RUNS_HERE = new Set<Reach | undefined>(['machine', 'program', 'command', undefined]);

function ofAny(cause: DiagnosedCause, advice: string): OfAny {
  // What is installed or set to do a step is not the step, where the reason lies elsewhere.
  const done = doneBy(cause, advice).filter((effect) => effect !== 'machine' || RUNS_HERE.has(cause.reach));
  const known = done.flatMap((effect) => OF_EFFECT[effect] ?? []);
  // A rule of the network is no setting of the account.
  if (cause.reach === 'network' && known[0] === SETTING) return NETWORK;
  return known[0] ?? (cause.reach ? OF_REACH[cause.reach] : CALL);
}

/** A time that is named for how long something takes, and not for how long it may live. */
const TAKES =
  /\b(takes?|taking|counts?|after|within|wait\w*|later|needs?|propagat\w+|effect|effective|slow|renewed|refresh\w*|once a day|runs? (?:once|at)|until then|start\w*)\b/i;
const MOST = 2;
/** Where no page can know how long, it may know what ends it. */
const UNTIL = /\b(until|till|runs? out|stays? (?:valid|as)|expir\w+|first day)\b/i;

export function howLong(cause: DiagnosedCause, advice: string, { say }: Pick<Asked, 'say'>): Element[] {
  const timed = sentencesThatName(DURATION, cause);
  const takes = timed.filter((one) => TAKES.test(one)).slice(0, MOST);
  if (takes.length > 0) return takes.map((one) => paragraph(one));
  const others = (timed.length > 0 ? timed : sentencesThatName(UNTIL, cause)).slice(0, MOST);
  return [
    paragraph(say(ofAny(cause, advice).takes)),
    ...(others.length > 0 ? [note(say('pageSays')), ...others.map((one) => paragraph(`• ${one}`))] : []),
  ];
}

/** What a step may ask for that has a price of its own. */
const PAID =
  /\b(?:front door|private[- ]endpoint|nat gateway|expressroute|vpn gateway|defender|log analytics|premium|geo-redundan\w+|failover|(?:RA-?)?GZ?RS)\b/i;

function costOf(cause: DiagnosedCause, advice: string): PhraseName {
  if (PAID.test(advice)) return 'costsPaid';
  return doneBy(cause, advice).includes('costs') ? 'safeCosts' : ofAny(cause, advice).costs;
}

/** "Would VNet integration cost extra?" names what neither the step nor its cause is about: that the step is free is no answer. */
const namesAnother = ({ title }: DiagnosedCause, advice: string, text: string): boolean => {
  const known = wordsIn(`${title}\n${advice}`);
  const named = [...wordsIn(text)].filter((word) => !isOfAsking(word));
  return named.length > 0 && !named.some((word) => known.has(word));
};

export function costs(cause: DiagnosedCause, advice: string, { say, text }: Pick<Asked, 'say' | 'text'>): Element[] {
  const own = sentencesIn(advice).filter((one) => COST.test(one));
  if (own.length > 0) return own.slice(0, MOST).map((one) => paragraph(one));
  const others = sentencesThatName(COST, cause).slice(0, MOST);
  if (others.length === 0 && namesAnother(cause, advice, text)) return notOnPage(cause, say);
  return [
    paragraph(say(costOf(cause, advice))),
    ...(others.length > 0 ? [note(say('pageSays')), ...others.map((one) => paragraph(`• ${one}`))] : []),
  ];
}

/** Whether it is done at the account, where the portal might do it, or where a program runs. */
export const isDoneHere = (cause: DiagnosedCause, advice: string): boolean =>
  [HERE, COPY, CALL].includes(ofAny(cause, advice));

const INTERRUPTS = /\b(?:down ?time|offline|quiet (?:hour|window)|refused meanwhile)\b/i;

/** "Will it interrupt the others?", before what the step does. */
export function disturbs(cause: DiagnosedCause, advice: string, asked: Told): Element[] {
  const looks = effectsOf(advice).length === 0 && hasCommands(advice);
  // What the page says of just that is better than what such a step does mostly.
  const own = looks ? [] : sentencesThatName(INTERRUPTS, cause).slice(0, MOST);
  const answer = looks
    ? []
    : own.length > 0
      ? own.map((one) => paragraph(one))
      : [paragraph(asked.say(ofAny(cause, advice).disturbs))];
  // Done by hand: that says all, and no command is to be spoken of.
  const isMild = own.length > 0 || ofAny(cause, advice).disturbs !== 'disturbsYes';
  if (answer.length > 0 && isMild && effectsOf(advice).length === 0) return answer;
  return [...answer, ...isItSafe({ ...cause, undo: '' }, advice, [], asked)];
}

/** "Can I test it without risk?" */
export function tryFirst(cause: DiagnosedCause, advice: string, asked: Asked): Element[] {
  const { say, shell } = asked;
  if (cause.benign) return [paragraph(say('urgentNot'))];
  const dry = dryStep(cause, asked);
  if (dry) return dry;
  if (effectsOf(advice).length === 0 && hasCommands(advice)) return [paragraph(say('tryLook'))];
  const look = firstCommand([lookAndProof(cause.confirm).look], shell);
  return [paragraph(say(ofAny(cause, advice).tries)), ...(look.length > 0 ? [note(say('lookBefore')), ...look] : [])];
}

/** "Can I automate that?" */
export function automated(cause: DiagnosedCause, advice: string, asked: Asked): Element[] {
  const { say, shell } = asked;
  const loop = forEach(cause, advice, asked);
  if (loop) return [...loop, ...riskNote(advice, say)];
  if (hasCommands(advice))
    return [paragraph(say('automateYes')), ...markdown(advice, 'automate', '', shell), ...riskNote(advice, say)];
  const look = firstCommand([lookAndProof(cause.confirm).look], shell);
  return look.length > 0 ? [paragraph(say('automateNo')), ...look] : [paragraph(say('automateYes'))];
}

const SPAN = /`([^`\n]+)`/g;
/** What a step does by its fences, in words, and by the commands that stand within a sentence. */
const allEffects = (step: string): Effect[] => [
  ...effectsOf(step),
  ...[...step.matchAll(SPAN)].flatMap(([, command = '']) => kindsOfCommand(command)),
];

/** What takes no right beside the data's own. */
const isInYourHands = (step: string) =>
  !PAID.test(step) &&
  allEffects(step).every((effect) => !isGrave(effect) && (RIGHT[effect] ?? 'whoData') === 'whoData');
const MOST_WAYS = 2;

/** "What if I may not?": who does it then, and what is left without the right. */
export function notAllowed(cause: DiagnosedCause, { say, shell, shownStep, text }: Asked): Element[] {
  const advice = advised(cause, shownStep);
  const others = [...cause.fix.keys()].filter((at) => {
    const step = cause.fix[at] ?? '';
    return !advice.includes(step) && isInYourHands(step);
  });
  const ways = others.slice(0, MOST_WAYS);
  return [
    ...inCharge(cause, say),
    ...rightsFor(cause, advice, text, say),
    paragraph(say('notAllowed')),
    ...(ways.length > 0 ? [paragraph(say('inYourHands'))] : []),
    ...ways.flatMap((at) => markdown(cause.fix[at] ?? '', `hands${at}`, numberOf(cause.fix, shownStep, at), shell)),
  ];
}

/** "So what is the best?": one way, and none that was said no to. */
export function bestWay(cause: DiagnosedCause, { say, shell, shownStep, text, refused = [] }: Asked): Element[] {
  const { fix } = cause;
  const out = stepsRuledOut(fix, [...refused, text]);
  const best = [shownStep, ...fix.keys()].find((at) => fix[at] !== undefined && !out.has(at));
  if (best === undefined) return [paragraph(say('bestNone'))];
  const step = fix[best] ?? '';
  return [
    paragraph(say('bestFirst')),
    ...markdown(step, 'best', '', shell),
    ...riskNote(step, say),
    ...(fix.length - out.size > 1 ? [note(say('bestThen'))] : []),
  ];
}
