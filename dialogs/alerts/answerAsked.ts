/** Answers what is asked of the alerts that stand in a conversation, from what is known of them. Nothing is written down by it. */

import { askedInWords } from '../../knowledge/learn/onCall.ts';
import { table } from '../../knowledge/table.ts';
import { buttons, type Element, paragraph, saying } from '../cards/parts/elements.ts';
import { inEnglish } from '../cards/parts/inEnglish.ts';
import { plainCard } from '../cards/plainCards.ts';
import type { Say } from '../phrases/say.ts';
import { LATELY, type ShownIncident } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import { type Answer, type Answering, type Around, headOf } from './answers/answer.ts';
import { affects, data, grave, means, which, wording } from './answers/meaning.ts';
import { type OfAll, others as openHere, related, worse } from './answers/ofAll.ts';
import { attack, changed, client, culprit, others, stops, who, whose } from './answers/people.ts';
import { doubts, full, prevents, quiets, tunes, usual } from './answers/rule.ts';
import { first, look, otherwise, portal, suspects, undo } from './answers/steps.ts';
import { before, deployed, ends, since, still } from './answers/times.ts';
import { arrives, better, hurts, next, remarks, unchanged, worsens } from './answers/told.ts';
import { customer, money, report, summary, ticket } from './answers/toOthers.ts';
import type { AskedOf, Question } from './asked.ts';
import type { Asking } from './asking.ts';

const ANSWERS: Record<Question, Answering> = {
  since,
  who,
  others,
  still,
  before,
  changed,
  grave,
  which,
  first,
  means,
  whose,
  ends,
  deployed,
  data,
  undo,
  client,
  culprit,
  attack,
  look,
  wording,
  affects,
  customer,
  summary,
  ticket,
  report,
  portal,
  otherwise,
  suspects,
  next,
  better,
  worsens,
  hurts,
  doubts,
  tunes,
  prevents,
  unchanged,
  usual,
  quiets,
  full,
  arrives,
  remarks,
  stops,
  money,
  // Of one alone.
  worse: grave,
  related: means,
};

/** Asked of several, these are answered of all together. */
const OF_ALL = table<(all: ShownIncident[], around: Around) => OfAll>({
  worse,
  related,
  others: openHere,
  arrives: openHere,
});

const MOST = 5;
/** Of several that are meant, so many are shown with what is to be pasted. */
const MOST_PASTED = 2;
/** What somebody did answers these, and nothing that they are asked of, where something fires beside it. */
const OF_TROUBLE: ReadonlySet<Question> = new Set(['changed', 'culprit', 'client', 'look', 'deployed', 'stops']);

interface Answered extends Answer {
  one: ShownIncident;
}

const UNCLEAR: AskedOf = { question: 'otherwise' };

/** @param heard what is asked, and what else may be meant */
export async function answerQuestion(
  heard: AskedOf,
  all: ShownIncident[],
  said: string,
  asking: Asking,
): Promise<AlertsReply | undefined> {
  // Two answers for each of several are too many.
  const { question, also, maybe = [] } = heard.isUnsure && all.length > 1 ? UNCLEAR : heard;
  const { say, port, key, who: person } = asking;
  // What nothing here answers is taken for a question about an alert only while it is young.
  const isOld = ({ view, heard }: ShownIncident) => view.id !== asking.below && port.now() - heard > LATELY;
  if (question === 'otherwise' && all.every(isOld)) return undefined;
  const trouble = all.filter(({ view }) => view.nature === 'trouble');
  const changed = question === 'undo' ? all.filter(({ back }) => back.length > 0) : [];
  const incidents = [changed, OF_TROUBLE.has(question) ? trouble : []].find((some) => some.length > 0) ?? all;
  const zone = (await port.listeners(key, person.id)).get(key)?.zone ?? port.zone;
  const around = { say, now: port.now(), said, zone };
  const together = incidents.length > 1 ? OF_ALL.get(question)?.(incidents, around) : undefined;
  if (together) return { card: plainCard({ say, ...together }), ofIncident: true };
  if (question === 'otherwise' && incidents.length > 1)
    return { card: plainCard({ say, ...openHere(incidents, around), text: say('notKnownOfThem') }), ofIncident: true };
  const answered = incidents.slice(0, MOST).map((one) => ({ one, ...ANSWERS[question](one, around) }));
  const [single] = incidents;
  if (also && single && incidents.length === 1)
    return {
      ...ofOne(either(answered[0] as Answered, { one: single, ...ANSWERS[also](single, around) }, say), asking),
      ofIncident: true,
    };
  const [only, ...further] = answered;
  if (!only) return { text: say('nothingOpen') };
  const reply =
    further.length === 0 ? ofOne(only, asking, maybeAsked(maybe, say)) : ofSeveral(answered, incidents.length, asking);
  return { ...reply, ofIncident: true };
}

/** Not known which is asked: both are answered, the likelier one first. */
function either(likelier: Answered, other: Answered, say: Say): Answered {
  if (likelier.says === other.says) return likelier;
  const { more = [], paste = [] } = likelier;
  return {
    ...likelier,
    paste: [
      ...paste,
      ...more,
      paragraph(`${say('orMeant')} ${other.says}`, { separator: true }),
      // What its sentence leads to: a command, or the steps.
      ...(other.paste ?? other.more?.slice(0, MOST_STEPS) ?? []),
    ],
    more: [],
    isEnglish: likelier.isEnglish || other.isEnglish || false,
  };
}

const MOST_STEPS = 2;
const MOST_MAYBE = 3;

/** Not understood: what it may have been, to be pressed. */
function maybeAsked(maybe: readonly string[], say: Say): Element[] {
  const asked = maybe.flatMap((name) => askedInWords(name, say.lang) ?? []).slice(0, MOST_MAYBE);
  return asked.length === 0 ? [] : [paragraph(say('maybeMeant')), buttons(asked.map(saying))];
}

function ofOne(
  { one, says, more = [], paste = [], isEnglish }: Answered,
  { say }: Asking,
  maybe: Element[] = [],
): AlertsReply {
  const english = isEnglish ? inEnglish(say) : [];
  return {
    card: plainCard({ say, head: headOf(one, say), text: says, parts: [...paste, ...more, ...maybe, ...english] }),
  };
}

function ofSeveral(answered: Answered[], count: number, { say }: Asking): AlertsReply {
  const english = answered.some(({ isEnglish }) => isEnglish) ? inEnglish(say) : [];
  const lines = answered.flatMap(({ one, says, paste = [] }, place) => [
    paragraph(`• **${headOf(one, say)}**: ${says.replaceAll('**', '')}`, { spacing: 'Small' }),
    ...(place < MOST_PASTED ? paste : []),
  ]);
  const left = count - answered.length;
  const more = left > 0 ? [paragraph(say('andMore', { count: left }))] : [];
  return { card: plainCard({ say, head: say('shownOfSeveral', { count }), parts: [...lines, ...more, ...english] }) };
}
