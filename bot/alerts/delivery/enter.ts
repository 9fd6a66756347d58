/** Writes down what a delivery brought: shown, tried again, given up and said in words. */
import { type Outbox, trimShown, type Wanted } from './outbox.ts';
import { spend } from './pace.ts';
import { backoff, type Delivery } from './sender.ts';
import { wishPlain } from './wishes.ts';

/** An outage may last; a card that fails so often while others go through is itself at fault. */
const MOST_ATTEMPTS = 200;
const OLDEST = 24 * 3_600_000;

type Failed = Extract<Delivery, { kind: 'tryAgain' }>;

/** One sending: what was drawn of the entry, and what came of it. Times in ms since 1970. */
interface Sent {
  wanted: Wanted;
  version: number;
  delivery: Delivery;
  /** When it went out. */
  at: number;
  /** When it was answered. */
  answered: number;
}

/** Changes the outbox that it is given. */
export function enter(outbox: Outbox, sent: Sent): Outbox {
  const { wanted, delivery } = sent;
  outbox.pace = spend(outbox.pace, sent.at);
  switch (delivery.kind) {
    case 'delivered':
      enterShown(outbox, sent, delivery.activityId);
      break;
    case 'cardGone':
      delete outbox.shown[wanted.key];
      break;
    case 'conversationGone':
      break;
    case 'tryAgain':
      enterAgain(outbox, sent, delivery);
      break;
    case 'refused':
      giveUp(outbox, { ...(waitingFor(outbox, wanted) ?? wanted), why: delivery.why }, sent.answered);
      break;
  }
  return outbox;
}

const waitingFor = (outbox: Outbox, { key }: Wanted) => outbox.wanted.find((one) => one.key === key);
const othersThan = (outbox: Outbox, { key }: Wanted) => outbox.wanted.filter((one) => one.key !== key);

function enterShown(outbox: Outbox, { wanted, version, answered }: Sent, activityId: string): void {
  const waiting = waitingFor(outbox, wanted);
  if (KEPT_AS_CARDS.has(wanted.kind)) {
    outbox.shown[wanted.key] = { activityId, version, at: answered };
    trimShown(outbox);
  }
  // A newer wish that came in while this one was on its way stays.
  const isNewer = waiting && waiting.version > version;
  outbox.wanted = [...othersThan(outbox, wanted), ...(isNewer ? [{ ...waiting, attempts: 0 }] : [])];
}

function enterAgain(outbox: Outbox, { wanted, answered }: Sent, { why, after, pause }: Failed): void {
  const attempts = wanted.attempts + 1;
  // A Retry-After of 0, or one that has passed, is no leave to try at once for ever.
  const notBefore = answered + Math.max(after ?? 0, backoff(attempts));
  const again = { ...(waitingFor(outbox, wanted) ?? wanted), attempts, why, notBefore };
  if (pause) outbox.pausedUntil = notBefore;
  const isWornOut = attempts >= MOST_ATTEMPTS || answered - again.since > OLDEST;
  if (isWornOut && !why.startsWith('401')) giveUp(outbox, again, answered);
  else outbox.wanted = [...othersThan(outbox, wanted), again];
}

function giveUp(outbox: Outbox, letter: Wanted, now: number): void {
  outbox.wanted = othersThan(outbox, letter);
  bury(outbox, letter, now);
}

/** Cards that are brought up to date later; of the others only the posting counts. */
const KEPT_AS_CARDS = new Set<Wanted['kind']>(['incident', 'storm', 'digest']);

/** What could not be delivered is kept for the operator, and said in words where it should have stood. */
function bury(outbox: Outbox, letter: Wanted, now: number): void {
  // Its card, or its alert, is among the dead already.
  if (letter.kind === 'plain') return;
  const isKnown = outbox.dead.some((one) => one.key === letter.key);
  outbox.dead = [...outbox.dead.filter((one) => one.key !== letter.key), { ...letter, at: now }];
  if (isKnown || letter.kind === 'note') return;
  const text = { phrase: 'plainNotPosted', values: { why: letter.why ?? '?' } } as const;
  wishPlain(outbox, `plain-${letter.key}`, text, now, letter);
}
