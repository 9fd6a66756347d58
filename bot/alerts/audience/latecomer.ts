/** Whoever subscribes in the middle of trouble wants to see it. */
import { type Incident, isOpen, type Ledger } from '../incidents/incident.ts';
import { dueOf } from '../incidents/timers.ts';
import { type AlertStore, change, type Stored } from '../store/store.ts';
import type { Conversation } from './conversation.ts';
import type { Register } from './conversations.ts';
import { addAudience, fanOut } from './fanOut.ts';

interface Parts {
  store: AlertStore;
  known: Register;
  now(): number;
}

type IsMeant = (incident: Incident) => boolean;

/** Puts what is open, and fits, into the conversation's outbox. */
export async function tellWhatIsOpen(parts: Parts, key: string): Promise<void> {
  await tell(parts, key, isOpen, await parts.store.list<Ledger>('ledgers', Number.MAX_SAFE_INTEGER));
}

/**
 * The same with what was over before anybody heard that it should be told: another instance may have entered it, from
 * beginning to end, before it knew of the subscription. Reads all ledgers.
 * @param since when the conversation subscribed
 */
export async function tellWhatWasMissed(parts: Parts, key: string, since: number): Promise<void> {
  const isMeant: IsMeant = (incident) => isOpen(incident) || incident.heardAt >= since;
  await tell(parts, key, isMeant, await parts.store.list<Ledger>('ledgers'));
}

async function tell({ store, known, now }: Parts, key: string, isMeant: IsMeant, ledgers: Stored<Ledger>[]) {
  const conversation = await known.get(key);
  if (!conversation) return;
  for (const { id, value } of ledgers) {
    if (!value.incidents.some(isMeant)) continue;
    const at = now();
    const told = await join(store, id, { key, conversation, isMeant }, at);
    if (!told) continue;
    const news = told.incidents.map((incident) => ({ ledger: told.ledger, incident, alerts: 0 }));
    await fanOut(store, known, news, at);
  }
}

interface Latecomer {
  key: string;
  conversation: Conversation;
  isMeant: IsMeant;
}

/** Makes it an audience of what is meant in one ledger. @returns what it hears of now */
function join(store: AlertStore, id: string, { key, conversation, isMeant }: Latecomer, now: number) {
  const only = new Map([[key, conversation]]);
  const hears = (incident: Incident) => incident.audience.includes(key);
  return change<Ledger, { ledger: Ledger; incidents: Incident[] } | undefined>(store, 'ledgers', id, (ledger) => {
    if (!ledger) return { result: undefined };
    const meant = ledger.incidents.filter(isMeant);
    const fresh = meant.filter((incident) => !hears(incident));
    for (const incident of fresh) addAudience(ledger, incident, only, now);
    const result = { ledger, incidents: meant.filter(hears) };
    return fresh.some(hears) ? { value: ledger, due: dueOf(ledger), result } : { result };
  });
}
