/**
 * What a dialog carries from one press to the next: Teams hands it back, so that nothing of a message is kept here. It
 * comes from outside then, and is read as such.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { excerptOf } from '../../knowledge/excerpt.ts';
import { type Facts, isFactName } from '../../knowledge/facts/facts.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { isObject } from '../../knowledge/text/shapes.ts';
import type { Deps } from '../deps.ts';

export interface Carried {
  report: Redacted;
  facts: Facts;
  /** The post that the thread hangs on. */
  thread?: string;
}

/** Two buttons carry it, on a card of 28 KB. */
const MOST_PACKED = 5_000;
const TRIES = [undefined, 14_000, 7_000, 3_000, 1_200];
const MOST_FACTS = 40;

const squeeze = (value: unknown) => deflateRawSync(JSON.stringify(value)).toString('base64');

export function pack({ report, ...rest }: Carried): string {
  const tries = TRIES.map((most) => squeeze({ ...rest, report: excerptOf(report, most).text }));
  return tries.find((packed) => packed.length <= MOST_PACKED) ?? (tries.at(-1) as string);
}

export function unpack(packed: unknown, { redact }: Pick<Deps, 'redact'>): Carried | undefined {
  if (typeof packed !== 'string') return undefined;
  try {
    const json = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: 200_000 }).toString('utf8');
    const { report, facts, thread } = JSON.parse(json) as Record<string, unknown>;
    if (typeof report !== 'string') return undefined;
    return {
      report: excerptOf(redact(report)).text,
      facts: readFacts(facts, redact),
      ...(/^\d{1,20}$/.test(String(thread)) && { thread: String(thread) }),
    };
  } catch {
    return undefined;
  }
}

function readFacts(facts: unknown, redact: Deps['redact']): Facts {
  const told = Object.entries(isObject(facts) ? facts : {}).filter(
    ([name, value]) => isFactName(name) && typeof value === 'string',
  );
  return Object.fromEntries(told.slice(0, MOST_FACTS).map(([name, value]) => [name, redact(String(value))]));
}
