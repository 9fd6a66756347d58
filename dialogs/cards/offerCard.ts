/** What the composer's search found, in two sizes: a few lines for each row, the whole page for the one that was chosen. */
import type { Explanation } from '../../knowledge/explain.ts';
import type { Offer } from '../../knowledge/suggest/offers.ts';
import type { Say } from '../phrases/say.ts';
import { explanationCard } from './explanationCard.ts';
import { type Element, note, paragraph, title } from './parts/elements.ts';
import { type Reply, reply } from './parts/reply.ts';

/** As people type it: a code by its name, a page by its title. */
export const headOf = ({ family, name, title: words }: Offer) => (family === 'codes' ? `${name}: ${words}` : words);

export function offerCard(offer: Offer, say: Say): Reply {
  const head = headOf(offer);
  return reply({
    speak: head,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [title(head), ...(offer.text ? [paragraph(offer.text)] : []), note(say('searchMore', { name: offer.name }))],
  });
}

export function pageCard(page: Explanation, say: Say): Reply {
  const { card } = explanationCard(page, say);
  const body = [...((card.body ?? []) as Element[]), note(say('sharedNote'))];
  return reply({ speak: String(card.speak), cut: say('cutPlain'), lang: say.lang, body });
}
