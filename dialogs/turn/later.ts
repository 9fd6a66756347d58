/** What people do with messages after they were sent: they change or delete them, press a thumb, or react to a card. */

import { plainCard } from '../cards/plainCards.ts';
import { answersSaid } from '../case/said.ts';
import type { Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import type { TurnContext } from './channel.ts';
import { messageOf } from './show.ts';
import type { Person, Thread, Turn } from './turn.ts';

const MOST_HEARD = 30;

/** Notes which message was heard for the case, so that it is found when that message is changed or deleted. */
export function noteMessage({ person }: Turn, message: string | undefined): void {
  const { triage } = person;
  if (!message || !triage || triage.ended) return;
  const heard = triage.heard ?? [];
  if (!heard.includes(message)) triage.heard = [...heard, message].slice(-MOST_HEARD);
}

export type Edited =
  /** The case began with it. */
  | { kind: 'beginning'; card?: string }
  /** It came later in the case, or belongs to none. */
  | { kind: 'other' };

/** Takes the case back to its beginning where its first message was changed. */
export function startAnew({ person }: Turn, message: string | undefined): Edited {
  const { triage } = person;
  if (!message || !triage || triage.ended || triage.heard?.[0] !== message) return { kind: 'other' };
  delete person.triage;
  person.dialogs = { dialogStack: [] };
  return { kind: 'beginning', ...(triage.card && { card: triage.card }) };
}

/** Forgets every case that the message was part of, whoever deleted it. Returns the cards of those cases. */
export function forgetMessage(thread: Thread, message: string): string[] {
  const cards: string[] = [];
  const isOf = (triage: Triage | undefined) => triage?.heard?.includes(message) ?? false;
  const drop = (triage: Triage | undefined) => {
    if (triage?.card) cards.push(triage.card);
  };
  for (const person of Object.values(thread.people)) {
    person.earlier?.filter(isOf).forEach(drop);
    if (person.earlier) person.earlier = person.earlier.filter((triage) => !isOf(triage));
    if (!isOf(person.triage)) continue;
    drop(person.triage);
    delete person.triage;
    person.dialogs = { dialogStack: [] };
  }
  return cards;
}

/** The card quoted what is gone now. */
export async function sayForgotten(context: TurnContext, { say }: Turn, cards: string[]): Promise<void> {
  const { channelId, conversation } = context.activity;
  const reply = plainCard({ say, head: say('messageForgotten') });
  for (const id of cards)
    await context.updateActivity({ ...messageOf(reply, channelId), id, conversation }).catch(() => undefined);
}

/** Whose case a card shows. */
export function caseOfCard(thread: Thread, card: string | undefined): Triage | undefined {
  const all = Object.values(thread.people).flatMap(({ triage, earlier = [] }: Person) => [triage, ...earlier]);
  return card === undefined ? undefined : all.find((triage) => triage?.card === card);
}

export interface Opinion {
  liked: boolean;
  words: string;
}

/** False where no case of this conversation is meant. A word of the case's owner counts more than a thumb. */
export async function recordOpinion(deps: Deps, triage: Triage | undefined, opinion: Opinion): Promise<boolean> {
  if (!triage) return false;
  if (triage.outcome) return true;
  await deps.feedback?.record({
    id: triage.case,
    cause: triage.cause ?? 'unknown',
    outcome: opinion.liked ? 'yes' : 'no',
    ...(opinion.words && { reason: deps.redact(opinion.words) }),
    when: deps.now().toISOString(),
    questions: answersSaid(triage),
  });
  return true;
}
