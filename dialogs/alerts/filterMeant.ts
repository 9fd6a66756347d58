/** What words name of the incidents: "all except contosodata01", "the throttling ones", "sev3". */
import type { AlertPages } from '../../knowledge/alerts/load.ts';
import type { Filter } from './listener.ts';
import { readWishes } from './subscribeWords.ts';

/** "Mute it": the one that stands here; of several nobody says which. */
export const POINTS_AT_IT =
  /^\s*(?:it|this|that|these|those|them|das|den|die|diesen|diese|これ|それ)(?:\s+(?:one|alert|incident|alarm)s?|[をは])?\s*$/i;

export interface FilterMeant {
  filter: Filter;
  /** Words that name nothing known: perhaps a name that is none of an account by its look, such as that of a Storage Mover. */
  unclear: string[];
}

export function filterMeant(said: string, pages: AlertPages): FilterMeant {
  const { severities, accounts, groups, meanings, unclear, except } = readWishes(said, pages);
  const left = except === undefined ? undefined : filterMeant(except, pages);
  const filter = { severities, accounts, groups, meanings, ...(left && { not: withNames(left) }) };
  return { filter, unclear };
}

/** What is unclear is taken for a name. */
export const withNames = ({ filter, unclear }: FilterMeant): Filter => ({
  ...filter,
  accounts: [...filter.accounts, ...unclear],
});
