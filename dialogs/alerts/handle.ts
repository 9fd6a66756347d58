/**
 * `ack all`, `resolve contosodata01`, `assign throttling`: the buttons of several cards in a word. It reaches what is
 * shown in this conversation, and whoever is in it may do it, as with the buttons (policy.ts).
 */
import { alertTitleIn } from '../../knowledge/translations/alertTitles.ts';
import { plainCard } from '../cards/plainCards.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import type { Below, ShownIncident } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import { pointedAt } from './asked.ts';
import type { Asking } from './asking.ts';
import type { Handling } from './commands.ts';
import { filterMeant, withNames } from './filterMeant.ts';
import { sayFilter } from './filters.ts';

const DONE: Record<Handling, PhraseName> = {
  acknowledge: 'handledAcknowledge',
  assign: 'handledAssign',
  resolve: 'handledResolve',
};
const EXAMPLES: Record<Handling, string> = { acknowledge: 'ack', assign: 'assign', resolve: 'resolve' };
const MOST_TITLES = 10;

export async function handleInWords(
  { port, say, key, who, below }: Asking,
  verb: Handling,
  said: string,
): Promise<AlertsReply> {
  const { acknowledged, rest } = readState(said);
  const filter = withNames(filterMeant(rest, port.pages));
  const only = said === '';
  const press = (incident: Below) =>
    port.handle({
      act: verb,
      key,
      who,
      filter,
      only,
      ...(incident === undefined ? {} : { incident }),
      ...(acknowledged === undefined ? {} : { acknowledged }),
    });
  let { open, fitting, done } = await press(only ? below : undefined);
  const shown = fitting === 0 && open > 0 ? await port.shown(key, undefined) : [];
  const [pointed, ...others] = pointedAt(said, shown);
  if (pointed && others.length === 0 && !only) ({ open, fitting, done } = await press(pointed.view.id));
  if (open === 0) return { text: say('nothingOpen') };
  if (said === '' && open > 1 && fitting === 0 && below === undefined) return askWhich(shown, { say, open, verb });
  if (fitting === 0 && only) return { text: say('handledBefore') };
  if (fitting === 0) return { text: say('handleNone', { filter: sayFilter(filter, say), count: open }) };
  if (done.length === 0) return { text: say('handledBefore') };
  const more = done.length > MOST_TITLES ? say('andMore', { count: done.length - MOST_TITLES }) : '';
  const titles = done.slice(0, MOST_TITLES).map((title) => `• ${alertTitleIn(say.lang, title)}`);
  const head = say(DONE[verb], { count: done.length });
  return { card: plainCard({ say, head, text: [...titles, more].filter(Boolean).join('\n\n') }) };
}

/** With the names that stand here, to be written after the word. */
export function askWhich(
  shown: ShownIncident[],
  { say, open, verb }: { say: Say; open: number; verb: Handling },
): AlertsReply {
  const word = EXAMPLES[verb];
  const names = [...new Set(shown.map(({ view }) => view.resource.name))].slice(0, MOST_NAMED);
  const examples = [...names, 'all'].map((name) => `\`${word} ${name}\``).join(', ');
  return { text: say('handleWhich', { count: open, examples }), which: verb };
}
const MOST_NAMED = 4;

const NOT_YET =
  /(?<!\p{L})(?:un|not (?:yet )?|non-?)(?:acknowledged|acked)(?!\p{L})|(?<!\p{L})unbestätigte?n?(?!\p{L})|未確認(?:の|分)?/iu;
const DONE_SO = /(?<!\p{L})(?:acknowledged|acked|bestätigte?n?|quittierte?n?)(?!\p{L})|確認済み(?:の|分)?/iu;

/** "Close everything that is acknowledged": how it stands, and what else is said of it. */
function readState(said: string): { acknowledged?: boolean; rest: string } {
  if (NOT_YET.test(said)) return { acknowledged: false, rest: said.replace(NOT_YET, ' ') };
  return DONE_SO.test(said) ? { acknowledged: true, rest: said.replace(DONE_SO, ' ') } : { rest: said };
}
