/** What time does to a ledger: incidents without an end expire, those without an acknowledgement are escalated. */
import type { Wording } from '../../../dialogs/phrases/say.ts';
import type { Conversation } from '../audience/conversation.ts';
import type { News } from '../delivery/wishes.ts';
import { type Incident, isOpen, type Ledger } from './incident.ts';

const HOUR = 3_600_000;

/** The next moment (ms) at which something is due in the ledger; undefined when all is over. */
export function dueOf(ledger: Ledger): number | undefined {
  const moments = ledger.incidents
    .filter(isOpen)
    .flatMap((incident) => [expiryOf(incident), ...waiting(incident).map((one) => one.at)]);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

function expiryOf(incident: Incident): number {
  return incident.heardAt + incident.expires * HOUR;
}

function waiting(incident: Incident) {
  return incident.acknowledged ? [] : incident.escalations.filter((one) => !one.done);
}

/** Changes the ledger that it is given. Returns the news of all incidents that were open. */
export function growOlder(ledger: Ledger, conversations: Map<string, Conversation>, now: number): News[] {
  return ledger.incidents.filter(isOpen).map((incident) => {
    const note = escalate(incident, conversations, now);
    if (expiryOf(incident) <= now) expire(incident, now);
    return { ledger, incident, alerts: 0, ...(note ? { note } : {}) };
  });
}

function escalate(incident: Incident, conversations: Map<string, Conversation>, now: number): Wording | undefined {
  const due = waiting(incident).filter((one) => one.at <= now);
  if (due.length === 0) return undefined;
  const names = due.map(({ to }) => conversations.get(to)?.name ?? to);
  for (const one of due) {
    one.done = true;
    if (!incident.audience.includes(one.to)) incident.audience.push(one.to);
  }
  const what: Wording = {
    phrase: 'didEscalate',
    values: { names: [...new Set(names)].join(', '), minutes: due[0]?.minutes ?? 0 },
  };
  incident.audit.push({ at: now, who: 'storagebot', what });
  incident.version++;
  incident.told = incident.version;
  return what;
}

/** Events have no end; of others the Resolved may have been lost, or the rule does not send one. */
function expire(incident: Incident, now: number): void {
  const onlyEvents = incident.groups.every((group) => group.series.every((one) => one.event));
  incident.state = 'expired';
  incident.endedAt = now;
  incident.note = { phrase: onlyEvents ? 'expiredEvent' : 'expiredSilent', values: { hours: incident.expires } };
  for (const series of incident.groups.flatMap((group) => group.series)) {
    if (!series.event && series.endedAt === undefined) Object.assign(series, { endedAt: now, assumed: true });
  }
  incident.version++;
  incident.told = incident.version;
}
