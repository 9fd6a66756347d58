/** Connections between alerts of one account, as the pages name them: a regenerated key and refusals after it. */

import { sayTime } from '../../../dialogs/cards/parts/time.ts';
import type { EnrichedAlert } from '../../../knowledge/alerts/enrich.ts';
import type { AlertPages } from '../../../knowledge/alerts/load.ts';
import { fill, type Words } from '../../../knowledge/alerts/meaning.ts';
import type { Join } from '../../../knowledge/alerts/schema.ts';
import { wordsOf } from '../../../knowledge/alerts/traits.ts';
import type { Correlation, Group, Incident } from './incident.ts';

/** Metrics look back over their window and the activity log is late: a little before counts as after. */
const SLACK = 15 * 60_000;

/** Why this alert belongs into that incident; undefined when nothing connects them. */
export function correlate(incident: Incident, alert: EnrichedAlert, pages: AlertPages): Correlation | undefined {
  for (const group of incident.groups) {
    const correlation = explains(group, alert, pages) ?? isExplainedBy(group, alert, pages);
    if (correlation) return correlation;
  }
  return undefined;
}

/** The group came first and explains the alert. */
function explains(group: Group, alert: EnrichedAlert, pages: AlertPages): Correlation | undefined {
  const join = pages.get(alert.meaning.id)?.joins.find((one) => one.after.includes(group.meaning));
  return join && follows(join, group.since, alert.at, wordsOf(alert))
    ? tell(join, [group.meaning, alert.meaning.id], group.since, wordsOf(group.alert))
    : undefined;
}

/** The alert tells of something earlier that explains the group: the activity log is often late. */
function isExplainedBy(group: Group, alert: EnrichedAlert, pages: AlertPages): Correlation | undefined {
  const join = pages.get(group.meaning)?.joins.find((one) => one.after.includes(alert.meaning.id));
  return join && follows(join, alert.at, group.since, wordsOf(group.alert))
    ? tell(join, [alert.meaning.id, group.meaning], alert.at, wordsOf(alert))
    : undefined;
}

function follows(join: Join, first: number, then: number, words: Words): boolean {
  const speaksAgainst = Object.entries(join.unless ?? {}).some(([name, values]) => values.includes(words[name] ?? ''));
  return !speaksAgainst && then >= first - SLACK && then - first <= join.within * 60_000;
}

function tell(join: Join, [after, meaning]: [string, string], at: number, words: Words): Correlation {
  const { causes, facts } = join;
  return { after, meaning, says: fill(join.says, { ...words, since: sayTime(at) }), causes, facts };
}
