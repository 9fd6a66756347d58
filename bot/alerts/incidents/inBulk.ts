/** What people do with several incidents by a word, and what a filter would have caught. */
import type { HandleAll, Handled } from '../../../dialogs/alerts/alertsPort.ts';
import type { Filter } from '../../../dialogs/alerts/listener.ts';
import type { AlertPages } from '../../../knowledge/alerts/load.ts';
import { matches } from '../audience/conversation.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { isShown } from '../delivery/storms.ts';
import type { AlertStore } from '../store/store.ts';
import { type HandlingParts, handle } from './handling.ts';
import { type Incident, isOpen, type Ledger } from './incident.ts';
import { natureOf } from './view.ts';

interface Found {
  ledger: Ledger;
  incident: Incident;
}

async function incidents(store: AlertStore): Promise<Found[]> {
  const ledgers = await store.list<Ledger>('ledgers');
  return ledgers.flatMap(({ value: ledger }) => ledger.incidents.map((incident) => ({ ledger, incident })));
}

/** The same as pressing the button of each card that stands here; a note has no such buttons. */
export async function handleAll(
  parts: HandlingParts,
  { act, key, who, filter, only, acknowledged, incident: meant }: HandleAll,
): Promise<Handled> {
  const { store, knowledge } = parts;
  const outbox = (await store.read<Outbox>('outboxes', key))?.value;
  const open = (await incidents(store)).filter(
    ({ incident }) =>
      isOpen(incident) && isShown(outbox, incident.id) && natureOf(incident, knowledge.pages) !== 'note',
  );
  const isMeant = (one: Incident) => acknowledged === undefined || (one.acknowledged !== undefined) === acknowledged;
  const fits = ({ ledger, incident }: Found) => isMeant(incident) && matches(filter, incident, ledger);
  const own = open.filter(({ incident }) => incident.id === meant);
  const all = meant === undefined ? (only && open.length > 1 ? [] : open.filter(fits)) : own;
  const fitting = act === 'triage' ? troubleAmong(all, knowledge.pages) : all;
  const done: string[] = [];
  if (act === 'triage' && fitting.length !== 1) return { open: open.length, fitting: fitting.length, done };
  let triage: Handled['triage'];
  for (const { ledger, incident } of fitting) {
    const press = { act, key, who, incident: incident.id, ledger: ledger.resource.key, howLong: '1h' as const };
    const pressed = await handle(parts, press);
    triage = pressed?.triage ?? triage;
    if (pressed && isChanged(act, incident, who.id)) done.push(pressed.view.title);
  }
  return { open: open.length, fitting: fitting.length, done, ...(triage && { triage }) };
}

/** A diagnosis begins with what fires, where something has happened beside it. */
function troubleAmong(all: Found[], pages: AlertPages): Found[] {
  const fires = all.filter(({ incident }) => natureOf(incident, pages) === 'trouble');
  return fires.length > 0 ? fires : all;
}

/** By how the incident stood before: what was acknowledged already is not done again. */
function isChanged(act: HandleAll['act'], before: Incident, who: string): boolean {
  if (act === 'acknowledge') return !before.acknowledged;
  return act === 'assign' ? before.assigned?.id !== who : true;
}

const LATELY = 7 * 86_400_000;

/** Of the incidents of the last days, the trouble among them that fits. */
export async function caught(store: AlertStore, filter: Filter, now: number): Promise<{ fitting: number; of: number }> {
  const lately = (await incidents(store)).filter(({ incident }) => isOpen(incident) || incident.heardAt > now - LATELY);
  const fitting = lately.filter(({ ledger, incident }) => matches(filter, incident, ledger));
  return { fitting: fitting.length, of: lately.length };
}
