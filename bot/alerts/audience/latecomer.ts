/** Whoever subscribes in the middle of trouble wants to see it. */
import { type Incident, isOpen, type Ledger } from '../incidents/incident.ts';
import { dueOf } from '../incidents/timers.ts';
import { type AlertStore, change } from '../store/store.ts';
import type { Conversation } from './conversation.ts';
import type { Register } from './conversations.ts';
import { addAudience, fanOut } from './fanOut.ts';

interface Parts {
  store: AlertStore;
  known: Register;
  now(): number;
}

/** Puts what is open, and fits, into the conversation's outbox. */
export async function tellWhatIsOpen({ store, known, now }: Parts, key: string): Promise<void> {
  const conversation = await known.get(key);
  if (!conversation) return;
  for (const { id, value } of await store.list<Ledger>('ledgers', Number.MAX_SAFE_INTEGER)) {
    if (!value.incidents.some(isOpen)) continue;
    const at = now();
    const told = await join(store, id, key, conversation, at);
    if (!told) continue;
    const news = told.incidents.map((incident) => ({ ledger: told.ledger, incident, alerts: 0 }));
    await fanOut(store, known, news, at);
  }
}

function join(store: AlertStore, id: string, key: string, conversation: Conversation, now: number) {
  const only = new Map([[key, conversation]]);
  const hears = (incident: Incident) => incident.audience.includes(key);
  return change<Ledger, { ledger: Ledger; incidents: Incident[] } | undefined>(store, 'ledgers', id, (ledger) => {
    if (!ledger) return { result: undefined };
    const open = ledger.incidents.filter(isOpen);
    const fresh = open.filter((incident) => !hears(incident));
    for (const incident of fresh) addAudience(ledger, incident, only, now);
    const result = { ledger, incidents: open.filter(hears) };
    return fresh.some(hears) ? { value: ledger, due: dueOf(ledger), result } : { result };
  });
}
