/** What a change of an account consists of: each setting that a page knows, the gravest first. Pure. */
import type { Alert } from './alert.ts';
import type { AlertPage, AlertPages } from './load.ts';
import { findMeaning } from './meaning.ts';
import { traitsOf } from './traits.ts';

/** From here on it opens data or makes it easier to lose, and stands first whoever set it. */
const GRAVE = 2;
const graveness = (page: AlertPage) => page.severity ?? 4;

/**
 * One alert a page, each with its own settings. A template sends every setting, most of them as they were: there only what
 * is grave stands before the change as a whole.
 */
export function changesOf(alert: Alert, settings: string[], pages: AlertPages): Alert[] {
  const traits = traitsOf(alert);
  const general = findMeaning(pages, { ...traits, setting: [] });
  const found = new Map<AlertPage, string[]>();
  for (const setting of settings) {
    const page = findMeaning(pages, { ...traits, setting: [setting] });
    if (page && page !== general) found.set(page, [...(found.get(page) ?? []), setting]);
  }
  const changes = [...found].sort(([one], [other]) => graveness(one) - graveness(other));
  const part = ([, own]: [AlertPage, string[]]): Alert => ({ ...alert, settings: own });
  const isWhole = settings.some((setting) => /^location=/i.test(setting));
  if (!isWhole) return changes.length > 0 ? changes.map(part) : [alert];
  const grave = changes.filter(([page]) => graveness(page) <= GRAVE);
  const named = new Set(changes.flatMap(([, own]) => own));
  const whole = { ...alert, settings: settings.filter((setting) => !named.has(setting)) };
  return [...grave.map(part), whole, ...changes.slice(grave.length).map(part)];
}
