/** What the alerts side does for the conversations: `AlertsPort`, on the store. */
import type { AlertsPort } from '../../dialogs/alerts/alertsPort.ts';
import type { AlertPolicy } from '../../dialogs/alerts/policy.ts';
import type { Operations } from '../../dialogs/cards/alerts/statusCard.ts';
import { conversationIdOf, conversationKey } from './audience/conversation.ts';
import { tellWhatIsOpen } from './audience/latecomer.ts';
import { giveOwnCard, type HandlingParts, handle } from './incidents/handling.ts';
import { caught, handleAll } from './incidents/inBulk.ts';
import { incidentBelow, shownIn } from './incidents/shown.ts';
import { standingOf } from './status.ts';

/** Who runs the bot, and what they are told. */
export interface Running {
  /** Id or key of their conversation. */
  operators?: string;
  tell(): Promise<Operations>;
}

export function alertsPort(parts: HandlingParts, policy: AlertPolicy, running?: Running): AlertsPort {
  const { store, known, clock, knowledge, zone, onNews } = parts;
  return {
    pages: knowledge.pages,
    zone,
    now: clock.now,
    async here(activity) {
      await known.remember(activity);
      return conversationKey(conversationIdOf(activity));
    },
    policy,
    listeners: async (key, person) => known.those([key, ...(await known.placesOf(person))]),
    edit: known.edit,
    async tellWhatIsOpen(key) {
      await tellWhatIsOpen({ store, known, now: clock.now }, key);
      onNews();
    },
    async status(key, person) {
      const visible = await known.those([key, ...(await known.placesOf(person))]);
      const told = running && mayKnow(policy, running, key, person) ? { operations: running.tell } : {};
      return standingOf(store, { visible, key, pages: knowledge.pages, now: clock.now(), ...told });
    },
    press: (press) => handle(parts, press),
    handle: (wish) => handleAll(parts, wish),
    below: (activity) => incidentBelow(store, activity),
    hears: known.isSubscribed,
    shown: (key, below) => shownIn(parts, key, below),
    caught: (filter) => caught(store, filter, clock.now()),
    giveOwnCard: (key, of) => giveOwnCard(parts, key, of),
  };
}

/** In local mode, in the operators' conversation, and for owners. Where neither is named, nobody is told. */
function mayKnow({ isLocal, owners }: AlertPolicy, { operators }: Running, key: string, person: string): boolean {
  const isTheirs = operators !== undefined && [operators, conversationKey(operators)].includes(key);
  return isLocal || isTheirs || owners.includes(person.toLowerCase());
}
