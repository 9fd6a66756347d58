/** What the page of an alert says, as an answer in a talk. Pure. */
import { enrich } from '../alerts/enrich.ts';
import { openAlertPages } from '../alerts/open.ts';
import { readAlerts } from '../alerts/readAlerts.ts';
import { sift } from '../alerts/sift.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { type Answer, CHECK_NEXT, QUERY } from './answer.ts';

/** Pages of what no page tells more of. */
const TELLS_NOTHING = new Set(['unknown', 'metric-rule', 'log-rule']);

/** @param body what a sender posted, read already, or the words in which somebody tells of it */
export function alertAnswer(knowledge: Knowledge, body: unknown, now: Date): Answer | undefined {
  const [alert] = readAlerts(sift(body), now.getTime());
  if (!alert) return undefined;
  const causeTitle = (id: string) => knowledge.causes.get(id)?.matter.title;
  const { meaning } = enrich(alert, { pages: openAlertPages(), diagnose: () => ({ causes: [] }), causeTitle });
  if (TELLS_NOTHING.has(meaning.id)) return undefined;
  const steps = meaning.next.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return {
    kind: 'page',
    title: meaning.title,
    for: meaning.causes.map(({ id }) => id),
    sections: [
      { heading: '', text: meaning.says },
      { heading: CHECK_NEXT, text: steps },
      ...(meaning.query ? [{ heading: QUERY, text: `\`\`\`kusto\n${meaning.query.trim()}\n\`\`\`` }] : []),
    ],
    see: meaning.causes.map(({ id, title }) => ({ name: id, title })),
    sources: meaning.sources,
  };
}
