/** What the alerts side does for the conversations: `AlertsPort`, on the store. */
import type { AlertsPort } from '../../dialogs/alerts/alertsPort.ts';
import type { AlertPolicy } from '../../dialogs/alerts/policy.ts';
import { conversationIdOf, conversationKey } from './audience/conversation.ts';
import { tellWhatIsOpen } from './audience/latecomer.ts';
import { giveOwnCard, type HandlingParts, handle } from './incidents/handling.ts';
import { caught, handleAll } from './incidents/inBulk.ts';
import { standingOf } from './status.ts';

export function alertsPort(parts: HandlingParts, policy: AlertPolicy): AlertsPort {
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
    status: async (key, person) =>
      standingOf(store, {
        visible: await known.those([key, ...(await known.placesOf(person))]),
        key,
        pages: knowledge.pages,
        now: clock.now(),
      }),
    press: (press) => handle(parts, press),
    handle: (wish) => handleAll(parts, wish),
    caught: (filter) => caught(store, filter, clock.now()),
    giveOwnCard: (key, of) => giveOwnCard(parts, key, of),
  };
}
