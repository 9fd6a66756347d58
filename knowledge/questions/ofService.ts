/** Told of blobs, a trouble is hardly one of file shares. Pure. */
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Service } from '../pages/nature.ts';
import { table } from '../table.ts';

/** The services whose pages a service may mean: Data Lake is blobs under another host. */
const MEANT = table<readonly Service[]>({
  blob: ['blob', 'dfs'],
  dfs: ['dfs', 'blob'],
  file: ['files'],
  queue: ['queue'],
  table: ['table'],
});

/** What is told of blobs is hardly of shares, and the reverse; a queue and what it triggers are told in one breath. */
const HOLD_FILES: ReadonlySet<string> = new Set(['blob', 'dfs', 'file']);

/** Whether a cause is of another service or protocol than the text names; undefined where it names none, or two. */
export function ofAnother(
  knowledge: Knowledge,
  { service, protocol, operation }: Facts,
): ((cause: string) => boolean) | undefined {
  const isOfOne = service !== undefined && HOLD_FILES.has(service) && operation !== 's2s';
  const meant = isOfOne ? MEANT.get(service) : undefined;
  if (!meant && !protocol) return undefined;
  return (cause) => {
    const matter = knowledge.causes.get(cause)?.matter;
    const own = matter?.services;
    if (meant && own && !own.some((one) => meant.includes(one))) return true;
    const spoken = matter?.facts?.protocol;
    return protocol !== undefined && spoken !== undefined && spoken !== protocol;
  };
}

/** So much less likely: a copy has two sides, and the one that was named need not be the one that fails. */
const HARDLY = 1 / 20;

/** How much the service that was told speaks against causes whose pages are about others. */
export function ofService(knowledge: Knowledge, { service, operation }: Facts): (cause: string) => number {
  const meant = MEANT.get(service ?? '');
  if (!meant || operation === 's2s') return () => 1;
  return (cause) => {
    const own = knowledge.causes.get(cause)?.matter.services;
    return !own || own.some((one) => meant.includes(one)) ? 1 : HARDLY;
  };
}
