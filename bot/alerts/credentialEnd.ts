/** A secret or certificate that ends silences the bot: it says so 30, 7 and 1 days before, each time once, to whoever runs it. */
import type { Wording } from '../../dialogs/phrases/say.ts';
import type { Credential } from '../credential.ts';
import { conversationKey } from './audience/conversation.ts';
import type { Register } from './audience/conversations.ts';
import type { Clock } from './clock.ts';
import { emptyOutbox, nextDue, type Outbox } from './delivery/outbox.ts';
import { wishPlain } from './delivery/wishes.ts';
import { type AlertStore, change } from './store/store.ts';

const DAY = 86_400_000;
const WARNINGS = [1, 7, 30];

export interface CredentialEndParts {
  store: AlertStore;
  clock: Clock;
  known: Register;
  credential: Credential | undefined;
  /** Id or key of the operators' conversation. */
  operators: string | undefined;
  onNews(): void;
  warn(facts: object, text: string): void;
}

/** Whole days that are left, 0 once it has ended. */
export const daysLeft = (ends: Date, now: number): number => Math.max(0, Math.ceil((ends.getTime() - now) / DAY));

/** The warning that is due: 30, 7 or 1, and 0 after the end. */
export function warningFor(ends: Date, now: number): number | undefined {
  const left = daysLeft(ends, now);
  return left === 0 ? 0 : WARNINGS.find((days) => left <= days);
}

export function sayEnd({ kind, ends }: Credential, now: number): Wording | undefined {
  if (kind === 'identity') return undefined;
  if (!ends) return { phrase: kind === 'secret' ? 'secretEndUnknown' : 'certificateEndUnknown' };
  const values = { day: ends.toISOString().slice(0, 10), count: daysLeft(ends, now) };
  return { phrase: kind === 'secret' ? 'secretEnds' : 'certificateEnds', values };
}

/** Returns the step that the sweep repeats. Several instances share what was told. */
export function watchCredential(parts: CredentialEndParts): () => Promise<void> {
  const logged = new Set<string>();
  return async () => {
    const { store, clock, credential, operators } = parts;
    if (!credential?.ends) return;
    const now = clock.now();
    const days = warningFor(credential.ends, now);
    if (days === undefined) return;
    const id = `credential-${credential.ends.toISOString().slice(0, 10)}-${days}`;
    if (!logged.has(id)) {
      logged.add(id);
      const facts = { credential: credential.kind, ends: credential.ends.toISOString(), days };
      parts.warn(facts, days === 0 ? "The bot's credential has ended." : "The bot's credential ends soon: renew it.");
    }
    if (days === 0 || !operators || (await store.read('told', id))) return;
    if (await tell(parts, id, now)) await store.write('told', id, { at: now }, { over: '*' });
  };
}

/** False: the bot has not been spoken to there, so it does not know the way. */
async function tell({ store, known, credential, operators, onNews }: CredentialEndParts, id: string, now: number) {
  const text = sayEnd(credential as Credential, now) as Wording;
  const keys = [operators as string, conversationKey(operators as string)];
  const key = [...(await known.those(keys)).keys()][0];
  if (!key) return false;
  await change<Outbox, void>(store, 'outboxes', key, (outbox = emptyOutbox(key)) => {
    const isSaid = outbox.shown[id] || outbox.wanted.some((one) => one.key === id);
    if (!isSaid) wishPlain(outbox, id, text, now);
    return { value: outbox, due: nextDue(outbox), result: undefined };
  });
  await store.put('outboxes', key);
  onNews();
  return true;
}
