/** What is shown carries the names that the person told: `<account>` becomes contosodata, in text and commands. Pure. */
import { type OwnValues, withValues } from '../../../knowledge/words/valuesTold.ts';
import type { Element } from './elements.ts';
import { type Reply, reply } from './reply.ts';

/** What people read and copy; what a button sends stays. */
const SHOWN = new Set(['text', 'codeSnippet']);

function filled(value: unknown, told: OwnValues, key = ''): unknown {
  if (typeof value === 'string') return SHOWN.has(key) ? withValues(value, told) : value;
  if (Array.isArray(value)) return value.map((one) => filled(one, told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'data' ? one : filled(one, told, name)]),
  );
}

export function withOwnValues(answer: Reply, told: OwnValues | undefined, cut: string): Reply {
  if (!told || Object.keys(told).length === 0 || withValues(answer.text, told) === answer.text) return answer;
  const { body, speak, lang } = answer.card as { body?: Element[]; speak?: string; lang?: string };
  const whole = reply({
    body: filled(body ?? [], told) as Element[],
    speak: speak ?? '',
    cut,
    ...(lang && { lang }),
  });
  const more = answer.more?.map((one) => withOwnValues(one, told, cut));
  return { ...whole, ...(more && { more }) };
}
