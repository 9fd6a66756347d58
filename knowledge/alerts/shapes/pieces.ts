/** What all schemas share: severities, states, dimensions, the identity of a notification. */
import { createHash } from 'node:crypto';
import type { Alert, AlertSource, AlertState, Condition, Resource, Severity, Told } from '../alert.ts';
import { lowerNames, openJson, plainText, textsOf } from './loose.ts';
import { isResourceDimension } from './resource.ts';

const SEVERITY_WORDS: [RegExp, Severity][] = [
  [/critical|fatal|emergency/i, 0],
  [/error|high|page|major/i, 1],
  [/warn|medium/i, 2],
  [/inform|low/i, 3],
  [/verbose|debug/i, 4],
];

/** Sev2, "2", 2, Warning. What says nothing counts as 3, informational. */
export function readSeverity(said: string | undefined): Severity {
  const digit = /^(?:sev(?:erity)?\s*)?([0-4])\b/i.exec(said ?? '')?.[1];
  if (digit) return Number(digit) as Severity;
  return SEVERITY_WORDS.find(([word]) => word.test(said ?? ''))?.[1] ?? 3;
}

export function readState(condition: string | undefined): AlertState {
  return /resolved|deactivated|^ok$|closed|inactive|normal/i.test(condition ?? '') ? 'resolved' : 'fired';
}

/** Dimensions as `[{ name, value }]` in any case, or as an object. */
export function readDimensions(entries: Record<string, unknown>[]): Record<string, string> {
  const dimensions: Record<string, string> = Object.create(null);
  for (const entry of entries) {
    const { name, value, ...rest } = textsOf(lowerNames(entry));
    if (name) dimensions[name] = value ?? '';
    else Object.assign(dimensions, rest);
  }
  return dimensions;
}

/** Who did it, as a rule over the activity log splits by it. */
export const callerIn = (dimensions: Record<string, string>): string | undefined =>
  Object.entries(dimensions).find(([name, value]) => /^caller(_s)?$/i.test(name) && value !== '')?.[1];

/** A short fingerprint; the same parts give the same one on every machine. */
export function fingerprint(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** Stands for the name of a rule that has none. */
export const UNNAMED = 'unnamed rule';

export interface Parts {
  id: string;
  source: AlertSource;
  condition?: string | undefined;
  state?: AlertState;
  severity: string | undefined;
  rule: string | undefined;
  description?: string | undefined;
  firedAt?: number | undefined;
  resolvedAt?: number | undefined;
  resource: Resource;
  conditions?: Condition[];
  dimensions?: Record<string, string>;
  window?: { from: number; to: number };
  planned?: { from: number; to?: number };
  operation?: string | undefined;
  object?: string | undefined;
  settings?: string[] | undefined;
  status?: string | undefined;
  category?: string | undefined;
  region?: string | undefined;
  caller?: string | undefined;
  /** What tells one message of many about the same thing, where times and status may not. */
  message?: string | undefined;
  told?: { [Name in keyof Told]?: Told[Name] | undefined };
  texts: (string | undefined)[];
  now: number;
}

/** One after the other, each with its end. */
export const sentences = (some: (string | undefined)[]): string =>
  some
    .filter((one) => one !== undefined && one !== '')
    .map((one, at, all) => (at < all.length - 1 && !/[.!?。:;]\s*$/.test(one as string) ? `${one}.` : one))
    .join(' ');

const ADVICE = ['remediationsteps', 'recommendedactions', 'recommendedaction', 'recommendations'];

/** What the sender itself says is to be done: a sentence, or a list of them as text. Names in lower case, without blanks. */
export function adviceIn(said: Record<string, unknown>): string | undefined {
  const found = ADVICE.map((name) => openJson(said[name])).find(Boolean);
  const steps = Array.isArray(found) ? found : [found];
  return sentences(steps.filter((step) => typeof step === 'string')) || undefined;
}

const LONGEST_SENTENCE = 500;

/** Undefined where the sender says nothing of its own. */
function toldIn(said: Parts['told'] = {}): Told | undefined {
  const { notes = [], ...texts } = said;
  const bare = Object.entries(texts).map(([name, value]) => [name, plainText(value, LONGEST_SENTENCE) || undefined]);
  const own = notes.map((note) => plainText(note)).filter((note) => note !== '');
  const told = dropUndefined({ ...Object.fromEntries(bare), notes: own.length > 0 ? own.slice(0, 6) : undefined });
  return Object.keys(told).length > 0 ? told : undefined;
}

/** Puts an alert together; decides its time and its fingerprints. */
export function sumUp(told: Parts): Alert {
  const state = told.state ?? readState(told.condition);
  const at = (state === 'resolved' ? (told.resolvedAt ?? told.firedAt) : told.firedAt) ?? told.now;
  const dimensions: Record<string, string> =
    told.dimensions ?? Object.assign({}, ...(told.conditions ?? []).map((one) => one.dimensions));
  const bare = Object.fromEntries(Object.entries(dimensions).filter(([name]) => !isResourceDimension(name)));
  const texts = told.texts.map((said) => plainText(said, 2000)).filter((said) => said !== '');
  return dropUndefined({
    id: fingerprint(told.id, told.source),
    notice: fingerprint(
      told.id,
      told.source,
      state,
      told.firedAt ?? null,
      told.resolvedAt ?? null,
      told.status ?? null,
      told.rule ?? null,
      ...(told.message ? [told.message] : []),
    ),
    source: told.source,
    state,
    severity: readSeverity(told.severity),
    rule: plainText(told.rule, 120) || UNNAMED,
    description: plainText(told.description) || undefined,
    at,
    firedAt: told.firedAt,
    resource: told.resource,
    conditions: (told.conditions ?? []).map(dropUndefined),
    dimensions: bare,
    window: told.window,
    planned: told.planned,
    operation: told.operation,
    object: plainText(told.object, 120) || undefined,
    settings: told.settings && told.settings.length > 0 ? told.settings : undefined,
    status: told.status,
    category: told.category,
    region: told.region,
    caller: told.caller,
    told: toldIn(told.told),
    texts,
    portal: 'https://portal.azure.com',
  }) as Alert;
}

function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
