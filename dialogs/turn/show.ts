/** Shows one card a turn: in the place of the pressed one, in the place of the case's card, or as a new message. */

import { isByMe } from '../../knowledge/effects/byMe.ts';
import { happenedIn } from '../../knowledge/effects/happened.ts';
import type { Where } from '../../knowledge/effects/plans.ts';
import { isWordedAsPlan } from '../../knowledge/effects/wordedPlans.ts';
import { translationOf } from '../../knowledge/translations/translations.ts';
import { withoutAhead } from '../../knowledge/words/ahead.ts';
import { isQuestion } from '../../knowledge/words/asking.ts';
import { offering } from '../cards/asked/offering.ts';
import { cautionIn } from '../cards/parts/caution.ts';
import { withOwnValues } from '../cards/parts/ownValues.ts';
import { headed, type Reply } from '../cards/parts/reply.ts';
import type { Triage } from '../case/triage.ts';
import type { Say } from '../phrases/say.ts';
import type { Activity, TurnContext } from './channel.ts';
import { type Person, type Turn, turnOf } from './turn.ts';
import { TimeIsUp, within } from './within.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** Channels that draw no cards: a terminal, and transcripts of tests. Others would show the text beside the card. */
const TEXT_CHANNELS = ['test', 'console'];

/**
 * Teams draws thumbs under it.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons
 */
const RATED = { channelData: { feedbackLoop: { type: 'default' } } };

/** The card of a case. One that names a cause may be rated. */
function stepOf(reply: Reply, context: TurnContext): Partial<Activity> {
  const { channelId } = context.activity;
  const isRated = channelId === 'msteams' && turnOf(context).person.triage?.cause !== undefined;
  return { ...messageOf(reply, channelId), ...(isRated && RATED) };
}

export function messageOf({ card, text }: Reply, channel: string): Partial<Activity> {
  const summary = typeof card.speak === 'string' ? card.speak : undefined;
  return {
    type: 'message',
    attachments: [{ contentType: ADAPTIVE, content: card }],
    ...(summary && { summary }),
    ...(TEXT_CHANNELS.includes(channel) && { text }),
  };
}

/** False where the message is gone or the channel cannot update: the card is posted anew then. */
async function updated(context: TurnContext, id: string, reply: Reply): Promise<boolean> {
  const { conversation } = context.activity;
  try {
    await context.updateActivity({ ...stepOf(reply, context), id, conversation });
    return true;
  } catch {
    return false;
  }
}

/** The card goes back as the answer to the invoke. */
function answersInPlace(context: TurnContext): boolean {
  return context.activity.type === 'invoke' && !turnOf(context).below;
}

/** Teams gives an invoke five seconds; the others' view of the card may come later than its answer. */
const UPDATE_MS = 3_000;

/** What takes longer goes on unheard. */
async function inTime(work: Promise<unknown>): Promise<void> {
  await within(UPDATE_MS, work).catch((fault) => {
    if (!(fault instanceof TimeIsUp)) throw fault;
  });
}

function pressedCard({ heard }: Turn): string | undefined {
  return heard.kind === 'pressed' ? heard.card : undefined;
}

/** A turn's answer that is no step of a case: help, an explanation, a notice. */
export async function showAside(context: TurnContext, answer: Reply): Promise<void> {
  const reply = take(context, answer);
  if (!answersInPlace(context)) await context.sendActivity(messageOf(reply, context.activity.channelId));
  await sendMore(context, reply);
}

async function sendMore(context: TurnContext, { more = [] }: Reply): Promise<void> {
  for (const one of more) await context.sendActivity(messageOf(one, context.activity.channelId));
}

/**
 * The next card of a case. It takes the place of the pressed one, or stands below what was typed. An answer to Execute is seen by the one
 * who pressed only, so the message is updated for the others as well.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
export async function showStep(context: TurnContext, answer: Reply): Promise<void> {
  const reply = take(context, answer);
  await showInPlace(context, reply);
  await sendMore(context, reply);
}

async function showInPlace(context: TurnContext, reply: Reply): Promise<void> {
  const turn = turnOf(context);
  const { triage } = turn.person;
  const pressed = turn.below ? undefined : pressedCard(turn);
  // What was typed is answered below it, in a group as in a personal chat: nobody looks for news in an older card.
  const place = pressed ?? turn.replaces;
  if (answersInPlace(context)) {
    if (turn.inGroup && place) await inTime(updated(context, place, reply));
    if (triage && place) triage.card = place;
    return;
  }
  if (place && (await updated(context, place, reply))) {
    if (triage) triage.card = place;
    return;
  }
  const sent = await context.sendActivity(stepOf(reply, context));
  if (triage && sent?.id) triage.card = sent.id;
}

/** What begins a case is all that was said in it. */
/** So short, and behind another case, it goes on with the talk: "rm -rf ~/.azcopy and again from the top". */
const IN_A_BREATH = 80;
function whereSaid(triage: Triage, text: string, isFirstCase: boolean): Where {
  const [first, ...more] = triage.said;
  const isReport = more.length === 0 && first?.kind === 'report' && first.text === text;
  return isReport && (isFirstCase || text.length > IN_A_BREATH || text.includes('\n')) ? 'ofStorage' : 'inTalk';
}

const MOST_BESIDE = 4;
const titleOf = (cause: string, lang: string) => translationOf(lang, cause)?.title ?? cause.replaceAll('-', ' ');

/** What "can we turn that off?" may be said of: the cause, and what was said last. */
function saidBeside({ cause, said }: Triage, text: string, { lang }: Say): string[] {
  const words = said.flatMap((one) => ('text' in one && one.text !== text && one.text.length <= 300 ? [one.text] : []));
  return [...(cause ? [titleOf(cause, lang)] : []), ...words.slice(-MOST_BESIDE)];
}

type Place = [where: Where, beside?: string[]];
const inCase = ({ triage, earlier = [] }: Person, text: string, say: Say): Place =>
  triage ? [whereSaid(triage, text, earlier.length === 0), saidBeside(triage, text, say)] : ['anywhere'];
/** "Hit the button then?", said to what a page told of failovers: it is meant of that. */
const behindAPage = (asked: string): Place => ['inTalk', asked.length <= 300 ? [asked] : []];

/** "The share's name was wrong, solved": what is over has lost nothing. */
const isOver = (triage: Triage | undefined, text: string) =>
  triage?.outcome === 'yes' && happenedIn(text, 'inTalk') === 'lost';

/** "Should I leave the start out?" sounds like harm and is worded like none: an answer to just that says more than a warning. */
const isOnlyGuessed = (text: string) =>
  isQuestion(text) && !isWordedAsPlan(text) && happenedIn(text, 'inTalk') === undefined;

/**
 * "The fstab has the key, I guess", asked what it is mounted with, says how it is: that sounds like harm to come and is worded
 * like none. "I'm slacking him the key" is somebody's own deed.
 */
const isOnlyTold = (text: string) =>
  !isWordedAsPlan(text) && !isByMe(text) && withoutAhead(text) === text && happenedIn(text, 'inTalk') === undefined;

function take(context: TurnContext, answer: Reply): Reply {
  const turn = turnOf(context);
  if (turn.shown) throw new Error('A turn shows one card; a second one was about to be shown. Join the two.');
  const { secret, guest, heard, offers = [] } = turn;
  const remark = [guest, turn.remark].filter(Boolean).join('\n\n');
  const { triage } = turn.person;
  const caution =
    heard.kind === 'said' &&
    !turn.ofIncident &&
    !isOver(triage, heard.text) &&
    !(turn.isAnswered && isOnlyGuessed(heard.text)) &&
    !(turn.answersTheQuestion && isOnlyTold(heard.text)) &&
    cautionIn(
      heard.text,
      turn.say,
      ...(turn.behind ? behindAPage(turn.behind) : inCase(turn.person, heard.text, turn.say)),
    );
  const head = { ...(secret && { secret }), ...(remark && { remark }), ...(caution && { caution }) };
  const cut = turn.say('cutPlain');
  const own = withOwnValues(answer, triage ? { ...triage.named, ...triage.values } : turn.person.values, cut);
  turn.shown = headed(offers.length > 0 ? offering(own, offers, turn.say) : own, head, cut);
  return turn.shown;
}
