/** Which word about alerts was typed, in English, German or Japanese, and what stands behind it. */
import type { AlertPages } from '../../knowledge/alerts/load.ts';
import { withApostrophes } from '../../knowledge/text/apostrophes.ts';
import { cuesOf, placeOf, withoutCuesOf } from '../../knowledge/words/cuesOf.ts';
import type { Press } from './alertsPort.ts';
import { POINTS_AT_IT } from './filterMeant.ts';
import { inEnglish } from './inEnglish.ts';
import { endIn } from './muteEnd.ts';
import { readNumber, readWishes } from './subscribeWords.ts';

export type Verb = 'subscribe' | 'unsubscribe' | 'mute' | 'unmute' | 'status' | 'triage' | Handling;
/** What a person does with incidents, by word as by button. */
export type Handling = Extract<Press['act'], 'acknowledge' | 'assign' | 'resolve'>;

const says = cuesOf('alerts/said.yaml');
const placeIn = placeOf('alerts/said.yaml');
const withoutCues = withoutCuesOf('alerts/said.yaml');

export interface Command {
  verb: Verb;
  /** What stands behind the word. */
  rest: string;
}

/** Latin words end where no letter follows. */
const latin = (words: string) => String.raw`(?:${words})(?![a-zß-ɏ\d_-])`;

const FIRST: [Verb, string, string][] = [
  ['unsubscribe', latin('unsubscribe|abbestellen|abbestelle'), '購読解除|登録解除'],
  ['subscribe', latin('subscribe|abonnieren|abonniere'), '購読|登録'],
  ['unmute', latin('unmute|stummschaltung aufheben|wieder laut'), 'ミュート(?:を)?解除'],
  [
    'mute',
    latin(
      'mute|snooze|silence|pause(?= (?:it|this|that|both|all|them|these|alerts?|everything|for|until|till))|(?:be|keep|stay) quiet|quiet(?= (?:for|until|till))|stummschalten|stumm|ruhe(?= (?:bis|für)(?! \\d+-))',
    ),
    'ミュート|静かに',
  ],
  ['acknowledge', latin('ack|acknowledge|quittieren|quittiere|bestätigen|bestätige'), '確認'],
  ['assign', latin('assign|take over|übernehmen|übernehme'), '担当(?:し(?:ます|ました))?'],
  ['resolve', latin('resolve|close|lösen|löse|schließen|schließe|erledigt'), '解決'],
];
/** What is said of the hours alone is a subscription's as well; with words that mean nothing here it is a report. */
const HOURS =
  /^\/?(?:(?:please|set|bitte)\s+)?(?:quiet|digest|escalate|ruhe(?:zeit(?:en)?)?|morgenbericht|zusammenfassung)(?![a-zß-ɏ])/iu;
/** "Only sev 0 to 2", "send us what is critical for innbackup03". */
const NARROWS =
  /^(?:(?:only|just|nur)\s+|(?:send|notify|alert|tell|give|show|schick|melde|zeig)\s+(?:me|us|mir|uns|here|this (?:channel|chat)|hier)\s+(?:only|just|nur|about|of|for)?|(?:send|post|bring)\s+(?:everything|all|alerts)\s+(?=.*\b(?:here|channel|chat)\b))(.+)$/isu;
/** In Japanese the word stands at the end: すべて確認. */
const DONE_IN_JAPANESE =
  '(?:する|しました|済み(?:に(?:する|して(?:ください)?|しました)?)?|して(?:ください|もらえますか|おいて)?|中止)?';
const ENDING = `${DONE_IN_JAPANESE}[。！!]*$`;
/** In German too, where somebody orders: "alle Sev3 schließen". */
const VERB_LAST = [
  ['endsUnsubscribe', 'unsubscribe'],
  ['endsUnmute', 'unmute'],
  ['endsMute', 'mute'],
  ['endsAcknowledge', 'acknowledge'],
  ['endsAssign', 'assign'],
  ['endsResolve', 'resolve'],
] as const satisfies [Parameters<typeof says>[0], Verb][];

const READERS = FIRST.map(([verb, words, ja]) => ({
  verb,
  first: new RegExp(String.raw`^/?(?:${words}|(?:${ja})${DONE_IN_JAPANESE}(?=\s|$))(.*)$`, 'isu'),
  last: new RegExp(String.raw`^(.*?)\s*[をは]?\s*(?:${ja})${ENDING}`, 'su'),
}));

/** "Could you ack all, please?" asks for it as "ack all" does. */
const COURTESY =
  /^(?:(?:please|pls|bitte|hey|ok(?:ay)?|now|and|und|kindly|storagebot)[,:]?\s+|(?:can|could|would|will)\s+(?:you|we)\s+|(?:kannst|könntest|würdest)\s+du\s+|let'?s\s+)+/iu;
const POLITELY = /(?<![\s,])[\s,]+(?:please|pls|bitte|thanks|thank you|danke|for (?:me|us|now))(?=[\s,.!?]*$)/iu;

const withoutCourtesy = (text: string) => text.replace(COURTESY, '').replace(POLITELY, '');

/** "Stop sending sev4": for good, since no hour is said. */
const STOPS = /^(?:stop|no more|keine?n?)\s+(?:(?:sending|posting|showing|telling)\s+(?:me|us|here)?\s*)?(.+)$/isu;

/**
 * "Everything sev3 off please", "I only want to be paged for sev 0 and 1", „keine Sev3-Meldungen mehr hier“: a severity, what
 * is wished of it, and nothing else.
 */
function severitiesWished(typed: string, pages: AlertPages): Command | undefined {
  // Courtesy is taken off before: what is asked still is no wish.
  if (typed.length > LONGEST_WISH || /^(?:are|is|do|does|did|was|were|sind|ist|werden)\s.*\?\s*$/i.test(typed))
    return undefined;
  const isNone = says('wishesNone', typed);
  // “Sev2 is enough, drop the rest”: what is graver comes too.
  const isEnough = isNone && says('wishesRest', typed);
  const verb: Verb | undefined = isEnough
    ? 'subscribe'
    : isNone
      ? 'mute'
      : says('wishesOnly', typed)
        ? 'subscribe'
        : undefined;
  if (!verb) return undefined;
  const { severities, unclear, except, accounts, groups } = readWishes(withoutWish(typed), pages);
  if (severities.length === 0 || unclear.length + accounts.length + groups.length > 0 || except !== undefined)
    return undefined;
  const named = isEnough ? `sev0-${Math.max(...severities)}` : severities.map((one) => `sev${one}`).join(' ');
  return { verb, rest: `${named}${verb === 'mute' ? ' for good' : ''}` };
}
const LONGEST_WISH = 100;

const withoutWish = (typed: string) =>
  inEnglish(WISH_LISTS.reduce((rest, list) => withoutCues(list, rest), typed.toLowerCase()).replaceAll('-', ' '));
const WISH_LISTS = ['wishesNone', 'wishesOnly', 'wishWords'] as const;

/** Understood to the last word, and of severities or hours: nobody's error reads so. */
function wishIn(typed: string, pages: AlertPages): Command | undefined {
  const wished = severitiesWished(typed, pages);
  if (wished) return wished;
  const alone = placeIn('leavesAlone', typed);
  const behind =
    alone && typed.slice(alone.at + alone.length).replace(/^\s*(?:with|about|for|from|mit|von|für)(?=\s)/i, '');
  if (behind !== undefined && (behind.trim() !== '' || !says('tellsOfNone', typed)))
    return quietFor(behind.trim(), pages);
  const stopped = STOPS.exec(typed)?.[1];
  if (stopped !== undefined && POINTS_AT_IT.test(stopped)) return { verb: 'mute', rest: stopped };
  if (stopped !== undefined)
    return isUnderstood(stopped, pages) ? { verb: 'mute', rest: `${stopped} for good` } : undefined;
  const rest = HOURS.test(typed) ? typed.replace(/^\/?(?:please|set|bitte)\s+/i, '') : NARROWS.exec(typed)?.[1];
  if (rest === undefined) return undefined;
  return isUnderstood(rest, pages) ? { verb: 'subscribe', rest } : undefined;
}

/** "Don't bother me until 7", "no alerts for stlogs04 this weekend". Without a span it is for good, and without a name for an hour: nobody means never to hear of anything again. */
function quietFor(said: string, pages: AlertPages): Command | undefined {
  const { rest, told } = endIn(inEnglish(said), 0, 'utc');
  const { unclear, severities, accounts, groups, meanings } = readWishes(rest, pages);
  if (unclear.length > 0) return undefined;
  const named = severities.length + accounts.length + groups.length + meanings.length > 0;
  return { verb: 'mute', rest: told || !named ? said : `${said} for good` };
}

function isUnderstood(rest: string, pages: AlertPages): boolean {
  const { unclear, severities, quiet, digest, escalate } = readWishes(rest, pages);
  const isOurs = severities.length > 0 || quiet !== undefined || digest !== undefined || escalate !== undefined;
  return isOurs && unclear.length === 0;
}

/** Ended by a mark or by politeness, a question is the same one. */
const bare = (typed: string) => typed.replace(/^\//, '').replace(/\s*[?.!？。]+$/, '');

/** "I take the stlake02 one", "start triage for stlake02": what stands behind it says which. */
function sentenceIn(typed: string): Command | undefined {
  for (const [cue, verb] of SENTENCES) {
    const found = placeIn(cue, typed);
    if (found) return { verb, rest: `${typed.slice(0, found.at)} ${typed.slice(found.at + found.length)}`.trim() };
  }
  const around = placeIn('takesOneAround', typed);
  if (around) return { verb: 'assign', rest: typed.replace(AROUND, ' ').trim() };
  return undefined;
}
/** Of „ich schaue mir stlake02 an“. */
const AROUND = /^(?:ich|wir) (?:schaue?n?|sehen?) (?:mir|uns)\b|\ban$|^(?:ich|wir) kümmere mich um\b/giu;
const SENTENCES = [
  ['startsTriage', 'triage'],
  ['acknowledgesIt', 'acknowledge'],
  ['resolvesIt', 'resolve'],
  ['takesOne', 'assign'],
] as const satisfies [Parameters<typeof says>[0], Verb][];

function commandIn(typed: string): Command | undefined {
  const asked = bare(typed);
  if (says('asksForStatus', asked)) return { verb: 'status', rest: '' };
  const told = sentenceIn(asked);
  if (told) return told;
  for (const { verb, first, last } of READERS) {
    const rest = first.exec(typed)?.[1] ?? last.exec(typed)?.[1];
    if (rest !== undefined) return { verb, rest: rest.trim().replace(/^[:：]\s*|[.!?。！？]+$/g, '') };
  }
  for (const [cue, verb] of VERB_LAST) {
    const found = placeIn(cue, asked);
    const rest = found && asked.slice(0, found.at).trim();
    if (rest && (namesAlerts(rest) || (verb === 'mute' && namesASpan(rest)))) return { verb, rest };
  }
  return undefined;
}

const HANDLING = new Set<Verb>(['acknowledge', 'assign', 'resolve', 'triage']);
/** A resource's name, such as an account's. */
const NAME = /^[a-z0-9][a-z0-9.*-]{2,62}$/;
/** Words that mean nothing else; of the others only those with something behind them are ours. */
const UNMISTAKABLE =
  /^\/?(?:ack|acked|ack'd|acknowledge|resolve|quittier(?:e|t|en)|bestätigt|ich (?:quittiere|bestätige)|(?:okay |ok )?i(?:'ve| have)? seen it,? ack|(?:i )?got it,? ack|担当します|(?:start |begin )?triage)(?:\s+(?:it|this|that|den|das|diesen)(?:\s+(?:one|alert|incident|alarm|vorfall))?)?[.!?。]*$/i;
/** What is told in more words than a name speaks of alerts in one of them. */
const SAYS_ALERTS =
  /(?<!\p{L})(?:all|both|beide[sn]?|alle[sn]?|everything|alerts?|incidents?|ones?|those|alarme?|vorfälle?|warnungen)(?!\p{L})/iu;
/** Nothing else stands there: no code, and no key or share of a few letters. */
const LIKE_AN_ACCOUNT = /^(?!azsm|aadsts|http|error|status|code)(?=[a-z0-9]{6,24}$)[a-z]+[a-z0-9]*\d+[a-z0-9]*$/;
/** "Den Mount lösen", "die Datei schließen" say nothing of alerts. */
const namesAlerts = (rest: string): boolean =>
  SAYS_ALERTS.test(rest) || /\bsev ?[0-4]/i.test(rest) || rest.split(/\s+/).some((word) => LIKE_AN_ACCOUNT.test(word));
/** 「一時間黙らせて」: nothing else is kept quiet for a while. */
const namesASpan = (rest: string): boolean => {
  const { told, rest: beside } = endIn(inEnglish(rest), 0, 'utc');
  return told && (beside.trim() === '' || POINTS_AT_IT.test(beside));
};
const MOST_WORDS = 3;
/** "Resolve this" is one of them; without a word for all of them nobody means all. */
const POINTS = /^(?:(?:the|this|that|it|these|those|here|one|alerts?|incidents?|diese[rsn]?|den|das|die)\s*)+$/iu;

/**
 * Undefined where the words are somebody's report: "resolve a DNS problem" and "close the file" say nothing of alerts.
 */
export function readCommand(text: string, pages: AlertPages): Command | undefined {
  const typed = withoutCourtesy(withApostrophes(text.trim()));
  const command = typed.length <= 400 ? (commandIn(typed) ?? wishIn(typed, pages)) : undefined;
  if (!command || !HANDLING.has(command.verb)) return command;
  // "I take the key out" says nothing of alerts, nor does "I take it".
  const isTaken = says('takesOne', typed) || says('takesOneAround', typed);
  if (isTaken && !SAYS_ALERTS.test(command.rest) && !LIKE_AN_ACCOUNT.test(command.rest)) return undefined;
  const named = command.rest.replace(REASON, '');
  const rest = POINTS.test(named) ? '' : named;
  if (rest === '') return UNMISTAKABLE.test(typed) ? { ...command, rest } : undefined;
  // "erledigt, danke" tells of a case, not of alerts.
  if (rest.startsWith(',') || readNumber(rest) !== undefined) return undefined;
  const { unclear } = readWishes(withoutMe(rest), pages);
  const isName =
    unclear.length === 1 &&
    NAME.test(unclear[0] as string) &&
    !says('isNoResource', unclear[0] as string) &&
    (rest.split(/\s+/).length <= MOST_WORDS || SAYS_ALERTS.test(rest));
  return unclear.length === 0 || isName ? { ...command, rest: withoutMe(rest) } : undefined;
}

/** "Resolve stold09, it was planned": why is told to the others in the thread. */
const REASON = /(?<=\S)(?:\s*[,;]|\s+[-–]|\s+(?:because|since|weil)\b)\s.*$/is;

/** "assign all to me" */
const withoutMe = (rest: string) => rest.replace(/(?<!\p{L})(?:to me|mir|an mich|私に)(?!\p{L})/giu, ' ').trim();
