import type { Explained } from '../deps.ts';
import type { Say } from '../phrases.ts';
import { container, heading, link, note, title } from './elements.ts';
import { markdown } from './markdown.ts';
import { listPart, type Pending, pendingPart } from './plainCards.ts';
import { type Reply, reply } from './reply.ts';

/** A page of the knowledge as it stands; the question that waits is repeated below. */
export function explanationCard(page: Explained, say: Say, pending?: Pending): Reply {
  const sections = page.sections.map((section, index) =>
    container([heading(section.heading), ...markdown(section.text, `section${index}`)]),
  );
  const causes = page.causes.slice(0, 8).map((cause) => `${cause.title} (explain ${cause.id})`);
  const links = page.sources.slice(0, 4).map(link).join(', ');
  return reply({
    speak: page.code ? `${page.code}: ${page.title}` : page.title,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(page.code ? `${page.code}: ${page.title}` : page.title),
      ...sections,
      ...listPart(say('explainMore'), causes),
      ...(links ? [note(say('sources', { links }))] : []),
      ...pendingPart(pending, say),
    ],
  });
}
