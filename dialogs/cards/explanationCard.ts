import type { Explanation } from '../../knowledge/explain.ts';
import { translationOf } from '../../knowledge/translations/translations.ts';
import { pageTitle } from '../case/inLanguage.ts';
import type { Say } from '../phrases/say.ts';
import { riskNote } from './parts/effectParts.ts';
import { container, type Element, heading, link, note, quote, title } from './parts/elements.ts';
import { markdown } from './parts/markdown.ts';
import { type Reply, reply, shorten } from './parts/reply.ts';
import { listPart, type Pending, pendingPart } from './plainCards.ts';

const MOST_CAUSES = 6;
const ONE_LINE = 180;

/** The steps of the likeliest cause, as a code's own page has none; with several causes it says for which they are. */
function likeliestFix({ causes, sections }: Explanation, say: Say): Element[] {
  const [first] = causes;
  if (!first?.fix || sections.some((section) => section.heading === 'Fix')) return [];
  const name = wordsOf(first, say).title ?? first.title;
  const lead = causes.some(({ id }) => id !== first.id) ? say('ifItIs', { title: name }) : say('whatToDo');
  return [container([heading(lead), ...markdown(first.fix, 'fix'), ...riskNote(first.fix, say)])];
}

/** A title that takes a name from the code stays as it was filled. */
function wordsOf({ id }: { id: string }, { lang }: Say): { title?: string; tell?: string } {
  const words = translationOf(lang, id);
  return words && !`${words.title}${words.tell}`.includes('{') ? { title: words.title, tell: words.tell } : {};
}

function causesPart({ causes }: Explanation, say: Say): Element[] {
  // A code may name one cause twice, for different placeholders.
  const each = causes.filter(({ id }, index) => causes.findIndex((one) => one.id === id) === index);
  const lines = each
    .slice(0, MOST_CAUSES)
    .map((cause) => ({ ...cause, ...wordsOf(cause, say) }))
    .map(({ id, title: name, tell }) => shorten(`${name}${tell ? `: ${tell}` : ''}`, ONE_LINE) + ` (explain ${id})`);
  return listPart(say('explainMore'), lines);
}

/** A page of the knowledge as it stands; the question that waits is repeated below. */
export function explanationCard(page: Explanation, say: Say, pending?: Pending): Reply {
  const name = pageTitle(page, say);
  const head = page.code ? `${page.code}: ${name}` : name;
  const sections = page.sections.map((section, index) =>
    container([heading(section.heading), ...markdown(section.text, `section${index}`)]),
  );
  const links = page.sources.slice(0, 4).map(link).join(', ');
  return reply({
    speak: head,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(head),
      ...(page.message ? [quote(page.message)] : []),
      ...sections,
      ...causesPart(page, say),
      ...listPart(
        say('seeAlso'),
        (page.see ?? []).map((word) => `explain ${word}`),
      ),
      ...likeliestFix(page, say),
      ...(say.lang === 'en' ? [] : [note(say('pageInEnglish'))]),
      ...(links ? [note(say('sources', { links }))] : []),
      ...pendingPart(pending, say),
    ],
  });
}
