/** What the pages say to a question: the short answer first, then commands, then where to read on. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Say } from '../phrases/say.ts';
import { container, type Element, heading, link, note, title } from './elements.ts';
import { markdown, type Shell } from './markdown.ts';
import { listPart, type Pending, pendingPart } from './plainCards.ts';
import { type Reply, reply } from './reply.ts';

const MOST_LINKS = 4;

function part({ heading: head, text }: Answer['sections'][number], index: number, shell?: Shell): Element {
  const shown = markdown(text, `answer${index}`, '', shell);
  return container(index === 0 ? shown : [heading(head), ...shown]);
}

/**
 * @param pending the question of the case that stands, to be put again below
 * @param shell whose commands are shown first
 */
export function answerCard(answer: Answer, say: Say, pending?: Pending, shell?: Shell): Reply {
  const links = answer.sources.slice(0, MOST_LINKS).map(link).join(', ');
  return reply({
    speak: answer.title,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(answer.title),
      ...answer.sections.map((section, index) => part(section, index, shell)),
      ...listPart(
        say('seeAlso'),
        answer.see.slice(0, MOST_LINKS).map(({ name, title: about }) => `${about} (explain ${name})`),
      ),
      ...(links ? [note(say('sources', { links }))] : []),
      ...pendingPart(pending, say),
    ],
  });
}
