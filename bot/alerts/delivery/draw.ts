/** What an outbox entry looks like now: the card, the note or the hand-over, in the conversation's language. */

import { incidentCard, incidentLine } from '../../../dialogs/cards/alerts/incidentCard.ts';
import { type StormView, stormCard, stormLine } from '../../../dialogs/cards/alerts/stormCard.ts';
import type { Reply } from '../../../dialogs/cards/parts/reply.ts';
import { type Say, sayAgain } from '../../../dialogs/phrases/say.ts';
import type { Activity } from '../../../dialogs/turn/channel.ts';
import type { AlertKnowledge } from '../../../knowledge/alerts/enrich.ts';
import { harmless } from '../../../knowledge/alerts/meaning.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';
import type { Conversation } from '../audience/conversation.ts';
import { type Ledger, ledgerId } from '../incidents/incident.ts';
import { dimensionsOf, stateOf, viewOf } from '../incidents/view.ts';
import { drawDigest } from '../status.ts';
import type { AlertStore } from '../store/store.ts';
import type { Outbox, Wanted } from './outbox.ts';

export interface Drawn {
  activity: Partial<Activity>;
  version: number;
}

function posted({ card }: Reply, summary: string): Partial<Activity> {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

/** The entry, where it stands, and what it is drawn from. */
export interface Drawing {
  store: AlertStore;
  knowledge: AlertKnowledge;
  outbox: Outbox;
  wanted: Wanted;
  say: Say;
  now: number;
  conversation?: Conversation;
}

/**
 * What an outbox entry looks like now; undefined when there is nothing to show any more. What cannot be drawn is said in
 * words: one card that fails must hold back neither its alert nor the rest of the outbox.
 */
export async function draw(drawing: Drawing): Promise<Drawn | undefined> {
  try {
    return await drawKind(drawing);
  } catch (fault) {
    const { store, knowledge, wanted, say } = drawing;
    knowledge.onFault?.(fault);
    return drawPlainly(store, { ...wanted, text: { phrase: 'plainNotDrawn' } }, say);
  }
}

async function drawKind(drawing: Drawing): Promise<Drawn | undefined> {
  const { store, outbox, wanted, say } = drawing;
  switch (wanted.kind) {
    case 'incident':
      return drawIncident(drawing);
    case 'storm':
      return drawStorm(drawing);
    case 'note':
      return outbox.shown[wanted.incident ?? '']
        ? { activity: { type: 'message', text: sayAgain(say, wanted.text ?? '') }, version: wanted.version }
        : undefined;
    case 'digest':
      return { activity: posted(await drawDigest(drawing), say('handOver')), version: wanted.version };
    case 'plain':
      return drawPlainly(store, wanted, say);
    case 'reply':
      return wanted.reply && { activity: wanted.reply.activity as Partial<Activity>, version: wanted.version };
  }
}

/** Nothing but what is kept as it is: no page, no diagnosis, no card. Throws when the store does not answer. */
async function drawPlainly(store: AlertStore, wanted: Wanted, say: Say): Promise<Drawn> {
  const ledger = wanted.ledger && (await store.read<Ledger>('ledgers', ledgerId(wanted.ledger)))?.value;
  const incident = ledger ? ledger.incidents.find((one) => one.id === wanted.incident) : undefined;
  const title = incident?.groups[0]?.title ?? incident?.groups[0]?.alert.rule;
  const said = title && alertTitleIn(say.lang, title);
  const about = ledger && incident ? [`Sev${incident.severity} · ${incident.state}`, said, ledger.resource.name] : [];
  const lines = [...about, wanted.text && sayAgain(say, wanted.text)].filter((line) => line !== undefined);
  const text = redact(lines.map(harmless).join('\n\n'));
  return { activity: { type: 'message', text }, version: incident?.version ?? wanted.version };
}

async function drawIncident({ store, knowledge, outbox, wanted, say }: Drawing): Promise<Drawn | undefined> {
  const ledger = (await store.read<Ledger>('ledgers', ledgerId(wanted.ledger ?? '')))?.value;
  const incident = ledger?.incidents.find((one) => one.id === wanted.incident);
  if (!ledger || !incident) return undefined;
  // Held back by quiet hours and over before they ended: the digest tells of it.
  const isStale =
    !outbox.shown[wanted.key] &&
    incident.state !== 'open' &&
    wanted.notBefore - wanted.since > 10 * 60_000 &&
    wanted.attempts === 0;
  if (isStale) return undefined;
  const view = viewOf(ledger, incident, knowledge);
  return { activity: posted(incidentCard(view, say), incidentLine(view, say)), version: incident.version };
}

async function drawStorm({ store, outbox, wanted, say }: Drawing): Promise<Drawn | undefined> {
  const storm = outbox.storms.find((one) => one.id === wanted.key);
  if (!storm) return undefined;
  const found = await stormGroups(store, storm.members);
  const total = found.reduce((sum, group) => sum + group.count, 0);
  const view = { since: storm.since, total, groups: found };
  return { activity: posted(stormCard(view, say), stormLine(view, say)), version: wanted.version };
}

async function stormGroups(
  store: AlertStore,
  members: { ledger: string; incident: string }[],
): Promise<StormView['groups']> {
  const keys = [...new Set(members.map((one) => one.ledger))];
  const wanted = new Set(members.map((one) => one.incident));
  const ledgers = await Promise.all(keys.map((key) => store.read<Ledger>('ledgers', ledgerId(key))));
  const groups = ledgers.flatMap((stored) =>
    (stored?.value.incidents ?? [])
      .filter((incident) => wanted.has(incident.id))
      .flatMap((incident) =>
        incident.groups.map((group) => ({
          title: group.title,
          dimensions: dimensionsOf(group),
          resource: stored?.value.resource.name ?? '',
          severity: group.severity,
          count: group.count,
          state: stateOf(group),
          id: incident.id,
          ledger: stored?.value.resource.key ?? '',
        })),
      ),
  );
  return groups.sort((one, other) => other.count - one.count || one.severity - other.severity);
}
