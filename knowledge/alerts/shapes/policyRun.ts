/**
 * How a run of a lifecycle policy, an inventory or a storage task ended, as its event tells:
 * learn.microsoft.com/azure/event-grid/event-schema-blob-storage
 */
import { isObject } from '../../text/shapes.ts';
import { lowerNames, readCount, textsOf } from './loose.ts';

export interface PolicyRun {
  status?: string;
  told?: { sentence?: string };
}

/** `deleteSummary`, `tierToCoolSummary` and their like: how many objects were meant, and how many were done. */
interface Summary {
  what: string;
  total: number;
  done: number;
  errors: string;
}

function summariesIn(data: Record<string, unknown>): Summary[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const what = /^(\w+)summary$/.exec(name)?.[1];
    const summary = lowerNames(value);
    const total = readCount(summary.totalobjectscount);
    if (!what || !isObject(value) || total === undefined || total === 0) return [];
    return [{ what, total, done: readCount(summary.successcount) ?? 0, errors: textsOf(summary).errorlist ?? '' }];
  });
}

const WORDS = new Map([
  ['delete', 'deleted'],
  ['tiertocool', 'moved to Cool'],
  ['tiertocold', 'moved to Cold'],
  ['tiertoarchive', 'moved to Archive'],
  ['tiertohot', 'moved to Hot'],
]);

const sayIt = ({ what, total, done, errors }: Summary) =>
  `${done} of ${total} ${WORDS.get(what) ?? what}${errors ? ` (${errors})` : ''}`;

export function readPolicyRun(data: Record<string, unknown>): PolicyRun {
  const said = textsOf(data);
  const run = textsOf(lowerNames(data.policyrunsummary));
  const summaries = summariesIn(data);
  const fell = summaries.some(({ total, done }) => done < total);
  const status =
    said.policyrunstatus ?? run.completionstatus ?? said.status ?? (fell ? 'CompletedWithError' : undefined);
  const message = said.policyrunstatusmessage ?? said.message;
  const counts = summaries.map(sayIt).join(', ');
  const sentence = [message, counts].filter(Boolean).join('; ');
  return { ...(status && { status }), ...(sentence && { told: { sentence } }) };
}
