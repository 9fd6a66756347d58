/** Tool `explain`: the page of a code, a status, an exit code, a cause, an answer or a table; else pages that come near. */
import { searchPages } from '../../../knowledge/answers/search.ts';
import { explain } from '../../../knowledge/explain.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { sayExplanation } from '../say.ts';
import { answer } from '../tool.ts';

const MOST_NEAR = 6;

export function answerExplain({ word }: { word: string }) {
  const page = explain(word);
  if (page) return answer(sayExplanation(page), { found: true, ...page });
  const hits = searchPages(openKnowledge(), word).slice(0, MOST_NEAR);
  const near = hits.map(({ name, family, title }) => ({ name, family, title }));
  const rows = near.map(({ name, title }) => `- ${name}: ${title}`).join('\n');
  const text =
    near.length > 0
      ? `No page has this name. These speak of it; explain one by its name:\n\n${rows}`
      : 'No page has this name, and none speaks of it. An error or a log goes to diagnose.';
  return answer(text, { found: false, near });
}
