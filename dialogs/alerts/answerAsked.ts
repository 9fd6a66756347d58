/** Answers what is asked of the alerts that stand in a conversation, from what is known of them. Nothing is written down by it. */
import { table } from '../../knowledge/table.ts';
import { alertTitleIn } from '../../knowledge/translations/alertTitles.ts';
import { causeTitle, mayOnlyFollow } from '../cards/alerts/incidentDetails.ts';
import { measuredIn } from '../cards/alerts/measuredIn.ts';
import { buttons, code, type Element, execute, paragraph } from '../cards/elements.ts';
import { inEnglish } from '../cards/inEnglish.ts';
import { plainCard } from '../cards/plainCards.ts';
import { sayDuration, sayTime } from '../cards/time.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import type { ShownIncident } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import type { Question } from './asked.ts';
import type { Asking } from './asking.ts';

/** A sentence or a few, and what is shown below it where it is asked of one alone. */
interface Answer {
  says: string;
  more?: Element[];
  /** Holds words of pages, which are English. */
  isEnglish?: boolean;
}
type Answering = (one: ShownIncident, say: Say, now: number) => Answer;

const MOST = 5;

export function answerQuestion(question: Question, all: ShownIncident[], { say, port }: Asking): AlertsReply {
  const trouble = all.filter(({ view }) => view.nature === 'trouble');
  // What somebody did is the answer to this one, and nothing that it is asked of, where something fires beside it.
  const incidents = question === 'changed' && trouble.length > 0 ? trouble : all;
  const answered = incidents.slice(0, MOST).map((one) => ({ one, ...ANSWERS[question](one, say, port.now()) }));
  const english = answered.some(({ isEnglish }) => isEnglish) ? inEnglish(say) : [];
  const [first] = answered;
  if (!first) return { text: say('nothingOpen') };
  if (answered.length === 1)
    return {
      card: plainCard({
        say,
        head: headOf(first.one, say),
        text: first.says,
        parts: [...(first.more ?? []), ...english],
      }),
    };
  const lines = answered.map(({ one, says }) =>
    paragraph(`• **${headOf(one, say)}**: ${says.replaceAll('**', '')}`, { spacing: 'Small' }),
  );
  const left = incidents.length - answered.length;
  const more = left > 0 ? [paragraph(say('andMore', { count: left }))] : [];
  return {
    card: plainCard({
      say,
      head: say('shownOfSeveral', { count: incidents.length }),
      parts: [...lines, ...more, ...english],
    }),
  };
}

export const headOf = ({ view }: ShownIncident, say: Say): string => alertTitleIn(say.lang, view.title);

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
};

const ago = (at: number, now: number, say: Say) => sayDuration(Math.max(0, now - at), say.lang);

function since({ view }: ShownIncident, say: Say, now: number): Answer {
  const { nature, until, count } = view;
  const values = { time: sayTime(view.since), duration: ago(view.since, now, say), count };
  if (nature !== 'trouble') return { says: say('shownHappened', values) };
  if (until === undefined) return { says: say('shownSince', values) };
  return {
    says: say('shownSinceUntil', {
      ...values,
      until: sayTime(until),
      duration: sayDuration(until - view.since, say.lang),
    }),
  };
}

function who({ view: { assigned, acknowledged } }: ShownIncident, say: Say): Answer {
  if (assigned) return { says: say('shownHas', { who: assigned.who }) };
  if (acknowledged) return { says: say('shownSeen', { who: acknowledged.who, time: sayTime(acknowledged.at) }) };
  return { says: say('shownNobody') };
}

/** "Anyone else?" asks who is on it, or whom else it hits: both are said. */
function others(one: ShownIncident, say: Say): Answer {
  const { othersOpen } = one;
  const beside = othersOpen > 0 ? say('shownOthers', { count: othersOpen }) : say('shownNoOthers');
  return { says: `${beside} ${who(one, say).says}` };
}

function still({ view, heard }: ShownIncident, say: Say, now: number): Answer {
  const { state, nature, until } = view;
  if (nature !== 'trouble' && state === 'open') return { says: say('shownEvent', { time: sayTime(view.since) }) };
  if (state === 'expired') return { says: say('shownExpired', { time: sayTime(heard) }) };
  if (until !== undefined)
    return { says: say('shownOver', { time: sayTime(until), duration: sayDuration(until - view.since, say.lang) }) };
  return {
    says: say('shownStill', { time: sayTime(view.since), duration: ago(view.since, now, say), heard: sayTime(heard) }),
  };
}

function before({ view, earlier }: ShownIncident, say: Say): Answer {
  const last = earlier.toSorted((one, other) => one.since - other.since).at(-1);
  const here = view.count > 1 ? ` ${say('shownWithin', { count: view.count })}` : '';
  if (!last) return { says: say('shownNever', { name: view.resource.name }) + here };
  const values = { count: earlier.length, time: sayTime(last.since) };
  const ended =
    last.until === undefined
      ? ''
      : ` ${say('shownLasted', { duration: sayDuration(last.until - last.since, say.lang) })}`;
  return { says: say('shownBefore', values) + ended + here };
}

/** https://learn.microsoft.com/cli/azure/monitor/activity-log#az-monitor-activity-log-list */
const activityLog = (id: string) =>
  `az monitor activity-log list --resource-id "${id}" --offset 1d --query "[].{time:eventTimestamp, who:caller, what:operationName.localizedValue, state:status.value}" --output table`;
const PASTES = /^\/[\w\-./()]+$/;

function changed({ view, deeds, resourceId }: ShownIncident, say: Say): Answer {
  const told = deeds.slice(0, 3).map(({ title, at, caller }) => {
    const what = alertTitleIn(say.lang, title);
    return caller
      ? say('shownDeedBy', { what, time: sayTime(at), who: caller })
      : say('shownDeed', { what, time: sayTime(at) });
  });
  const look = resourceId && PASTES.test(resourceId) ? [code(activityLog(resourceId), 'bash')] : [];
  if (told.length > 0) return { says: told.join(' ') };
  if (view.nature === 'happened') {
    const values = { what: alertTitleIn(say.lang, view.title), time: sayTime(view.since), who: view.caller ?? '' };
    return { says: say(view.caller ? 'shownDeedBy' : 'shownDeed', values), more: look };
  }
  return { says: say('shownNoDeed', { name: view.resource.name }), more: look };
}

const GRAVE: PhraseName[] = ['graveNow', 'graveNow', 'graveSoon', 'graveLater', 'graveLater'];

function grave({ view }: ShownIncident, say: Say): Answer {
  const { severity, nature, state } = view;
  const measured = measuredIn(say, view.measured);
  const name = `severity${severity}` as PhraseName;
  const advice = state === 'open' ? (nature === 'note' ? 'graveNote' : (GRAVE[severity] ?? 'graveLater')) : 'graveOver';
  const parts = [`${say(name)}.`, ...(measured ? [`${measured}.`] : []), say(advice)];
  return { says: parts.join(' ') };
}

function which({ view }: ShownIncident, say: Say): Answer {
  const { resource, where, region, object } = view;
  const facts: [PhraseName, string | undefined][] = [
    ['factResource', resource.service ? `${resource.name} (${resource.service})` : resource.name],
    ['factGroup', resource.group],
    ['factRegion', region],
    ['factWhere', where ?? object],
  ];
  return { says: facts.flatMap(([name, value]) => (value ? [`${say(name)}: ${value}`] : [])).join(' · ') };
}

const likely = (view: ShownIncident['view'], say: Say) =>
  view.causes.length === 0 || view.nature === 'note'
    ? []
    : [
        say(mayOnlyFollow(view) ? 'followsLine' : 'likelyLine', {
          causes: view.causes
            .slice(0, 3)
            .map((one) => causeTitle(one, say))
            .join(' · '),
        }),
      ];

const MOST_STEPS = 3;

function first({ view }: ShownIncident, say: Say): Answer {
  const [step = '', ...rest] = view.next.slice(0, MOST_STEPS);
  const more = [...rest.map((one, index) => `${index + 2}. ${one}`), ...likely(view, say)];
  return { says: `1. ${step}`, more: more.map((one) => paragraph(one, { spacing: 'Small' })), isEnglish: true };
}

function means(one: ShownIncident, say: Say): Answer {
  const { view } = one;
  const connected = view.correlations.map((says) => say('connected', { says }));
  const step = view.state === 'open' && view.next[0] ? [say('firstStep', { step: view.next[0] })] : [];
  const lines = [...connected, ...likely(view, say), ...step];
  return {
    says: view.says,
    more: [...lines.map((line) => paragraph(line, { spacing: 'Small' })), ...triage(one, say)],
    isEnglish: true,
  };
}

const WHOSE = table<PhraseName>({ ours: 'whoseOurs', azure: 'whoseAzure', either: 'whoseEither' });
const sentenceOf = (text: string) => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** What is on our side is asked of the case next, what is open of the account's health. */
function whose(one: ShownIncident, say: Say): Answer {
  const { view } = one;
  const verdict = say(WHOSE.get(one.whose) ?? 'whoseEither', { who: view.caller ?? '', name: view.resource.name });
  const why = say.lang === 'en' ? ` ${sentenceOf(view.says)}` : '';
  return { says: verdict + why, more: triage(one, say) };
}

function triage({ view }: ShownIncident, say: Say): Element[] {
  if (view.nature === 'note' || view.causes.length === 0) return [];
  const data = { incident: view.id, ledger: view.ledger };
  return [buttons([execute({ title: say('startTriage'), verb: 'alert.triage', data })])];
}
