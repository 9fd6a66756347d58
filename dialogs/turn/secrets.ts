/** What to say when somebody pasted a secret: never a piece of it, but who sees it and what makes it worthless. */

import { maskStrings } from '../../knowledge/redact/redact.ts';
import { findSas } from '../../knowledge/sas/parse.ts';
import type { SasReport } from '../../knowledge/sas/report.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import { shortRuns } from './shortRuns.ts';

export interface PastedSecret {
  says: string;
  /** Of a SAS among the secrets, read in memory. */
  sas?: SasReport;
  /** Nothing but the SAS was pasted, so its reading is the answer. */
  alone: boolean;
}

const COMMAND = /^(check|read|test|probe)( (my|a|the|this))?[ -]sas\s*/i;

/** @param text as it was pasted. It is read here and forgotten: nothing that is returned holds any of it. */
export function pastedSecret(text: string, deps: Deps, say: Say, inGroup: boolean): PastedSecret | undefined {
  if (!deps.hasSecret(text)) return undefined;
  const sas = readFirstSas(text, deps);
  const revoke = sas?.revoke ?? say('secretRevokeAny');
  const says = [
    say('secretTitle'),
    say(inGroup ? 'secretWho' : 'secretWhoPersonal'),
    say('secretDelete'),
    sas?.over ? say('secretOver') : say('secretRevoke', { revoke }),
    say('secretKept'),
    ...(sas ? [say('secretNext')] : []),
  ].join(' ');
  const words = text.trim().replace(COMMAND, '');
  return { says, ...(sas && { sas }), alone: sas !== undefined && !/\s/.test(words) };
}

function readFirstSas(text: string, deps: Deps): SasReport | undefined {
  const found = findSas(text).find((run) => deps.hasSecret(run));
  return found && deps.readSas ? maskStrings(deps.readSas(found)) : undefined;
}

/** Deeper data belongs to no card of ours. */
const MOST_DEPTH = 8;

/** What a card sends back comes from outside too: its texts are masked as typed words are. */
export function maskedData(data: Record<string, unknown>, { redact }: Pick<Deps, 'redact'>): Record<string, unknown> {
  const masked = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return redact(shortRuns(value));
    if (typeof value !== 'object' || value === null) return value;
    if (depth > MOST_DEPTH) return undefined;
    if (Array.isArray(value)) return value.map((one) => masked(one, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [redact(name), masked(one, depth + 1)]));
  };
  return masked(data, 0) as Record<string, unknown>;
}
