/** Filters, quiet hours and mutes in words. */

import { fitsWildcard } from '../../knowledge/text/shapes.ts';
import { alertTitleIn } from '../../knowledge/translations/alertTitles.ts';
import { sayTime } from '../cards/parts/time.ts';
import type { Say } from '../phrases/say.ts';
import type { Filter, Listener, Mute, Quiet, Subscription } from './listener.ts';

const list = (values: string[]) => values.join(', ');
const severitiesIn = (values: number[]) => list(values.map((one) => `Sev${one}`));

/** "Sev0, Sev1 · account contosodata01 · throttled" */
export function sayFilter({ severities, accounts, groups, meanings, not }: Filter, say: Say): string {
  const parts = [
    severities.length === 0 ? say('allSeverities') : severitiesIn(severities),
    ...(accounts.length > 0 ? [say('ofAccounts', { names: list(accounts) })] : []),
    ...(groups.length > 0 ? [say('ofGroups', { names: list(groups) })] : []),
    ...(meanings.length > 0 ? [list(meanings)] : []),
  ];
  const said = parts.length === 1 && severities.length === 0 ? say('allAlerts') : parts.join(' · ');
  return not ? say('exceptFor', { filter: said, except: sayFilter(not, say) }) : said;
}

export function isAll({ severities, accounts, groups, meanings, not }: Filter): boolean {
  return !not && severities.length + accounts.length + groups.length + meanings.length === 0;
}

export function sameFilter(one: Filter, other: Filter): boolean {
  const plain = ({ severities, accounts, groups, meanings, not }: Filter): unknown[] => [
    [severities, accounts, groups, meanings],
    not ? plain(not) : [],
  ];
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Does everything that fits the narrow one fit the wide one? */
export function covers(wide: Filter, narrow: Filter): boolean {
  const holds = <T>(all: T[], some: T[], fits: (one: T, other: T) => boolean) =>
    all.length === 0 || (some.length > 0 && some.every((other) => all.some((one) => fits(one, other))));
  const same = (one: unknown, other: unknown) => one === other;
  return (
    !wide.not &&
    holds(wide.severities, narrow.severities, same) &&
    holds(wide.accounts, narrow.accounts, fitsWildcard) &&
    holds(wide.groups, narrow.groups, fitsWildcard) &&
    holds(wide.meanings, narrow.meanings, same)
  );
}

export function saySubscription(one: Subscription, all: Map<string, Listener>, say: Say): string {
  const { escalate, by } = one;
  const escalated = escalate
    ? say('escalatedTo', { name: all.get(escalate.to)?.name ?? escalate.to, minutes: escalate.minutes })
    : '';
  return say('subscribedBy', { filter: sayFilter(one, say), escalated, who: by });
}

export function sayQuiet({ severities, from, to }: Quiet, say: Say): string {
  return say('quietFor', { from, to, severities: severitiesIn(severities) });
}

export function whatIsMuted({ filter, title, says }: Mute, say: Say): string {
  if (filter) return sayFilter(filter, say);
  return title === undefined ? (says ?? '') : say('oneMuted', { title: alertTitleIn(say.lang, title) });
}

export function sayMute(mute: Mute, say: Say): string {
  const { until, by } = mute;
  const what = whatIsMuted(mute, say);
  return until === undefined
    ? say('mutedForGood', { what, who: by })
    : say('mutedUntil', { what, time: sayTime(until), who: by });
}
