/** What a log rule's own query asks for: the service, the account, the kind of answer. It tells what the alert is about. */

import type { Alert, Condition } from './alert.ts';

/** Columns with what they are compared to, by name in lower case; `*` stands where only a part is asked for. */
export type Asked = ReadonlyMap<string, readonly string[]>;

const COLUMN = String.raw`(?:(?:tolower|toupper|tostring|toint|tolong|todynamic)\(\s*)?([A-Za-z_]\w{1,60})\s*\)?`;
const VALUE = String.raw`"[^"\n]{0,200}"|'[^'\n]{0,200}'|\d{1,9}\b`;
const OPERATOR = String.raw`==|=~|!=|!~|>=|>|!?(?:in~?|has_any|has|contains|startswith|endswith|has_cs|contains_cs)(?![\w])`;
const COMPARISON = new RegExp(
  String.raw`\b${COLUMN}\s*(${OPERATOR})\s*(\(\s*(?:(?:${VALUE})\s*(?:,\s*)?){1,40}\)|${VALUE})`,
  'gi',
);
const COMMENT = /(?<!:)\/\/[^\n]*/g;
const DENIED = /\bnot\s*\([^()]*\)/gi;
const LONGEST = 20_000;

/** AzureDiagnostics ends its columns by their type: `statusText_s`. */
export const bareName = (column: string): string => column.replace(/_[sdgb]$/, '');

/** How a text compares, as a pattern: `has "Throttl"` asks for anything that holds it. */
function patternOf(operator: string, value: string): string {
  if (/^(has|contains)/i.test(operator)) return `*${value}*`;
  if (/^startswith/i.test(operator)) return `${value}*`;
  return /^endswith/i.test(operator) ? `*${value}` : value;
}

const known = new WeakMap<Condition, Asked>();

function readQuery(query: string): Asked {
  const asked = new Map<string, string[]>();
  // One blank for many: nothing is left that could be tried in many ways.
  const text = query.slice(0, LONGEST).replace(COMMENT, ' ').replace(DENIED, ' ').replace(/\s+/g, ' ');
  for (const [, column = '', operator = '', list = ''] of text.matchAll(COMPARISON)) {
    // What is left out says nothing of what is there, and a bound names only its own end.
    if (operator.startsWith('!') || operator === '>') continue;
    if (operator === '>=' && !/status/i.test(column)) continue;
    const values = [...list.matchAll(new RegExp(VALUE, 'g'))].map(([value]) => value.replace(/^["']|["']$/g, ''));
    const name = bareName(column).toLowerCase();
    const patterns = values.filter((value) => value !== '').map((value) => patternOf(operator, value));
    // Every failure is no kind of failure; 500 and above are the service's.
    const said = operator === '>=' ? patterns.filter((value) => value === '500') : patterns;
    if (said.length > 0) asked.set(name, [...new Set([...(asked.get(name) ?? []), ...said])]);
  }
  return asked;
}

function askedIn(condition: Condition): Asked {
  const held = known.get(condition) ?? readQuery(condition.query ?? '');
  known.set(condition, held);
  return held;
}

/** Values that the rules of an alert ask for in columns of such a name. */
export function askedOf(alert: Pick<Alert, 'conditions' | 'source'>, names: RegExp): string[] {
  if (alert.source !== 'log') return [];
  return alert.conditions.flatMap((condition) =>
    [...askedIn(condition)].flatMap(([name, values]) => (names.test(name) ? values : [])),
  );
}

/** The name of an operation, such as storageAccounts/delete, is no id. */
export const NO_OPERATION =
  '(?!(?:read|write|delete|listkeys|regeneratekey|failover|restore|listaccountsas|listservicesas|revokeuserdelegationkeys|hnsonmigration|rotatekey)(?![a-z0-9])(?!/providers))';
const ACCOUNT_IN_ID = new RegExp(String.raw`storageaccounts\/${NO_OPERATION}([a-z0-9]{3,24})\b`, 'i');

/** The account that a query is about: the only one that it names. */
export function accountAsked(query: string): string | undefined {
  const asked = readQuery(query);
  const names = asked.get('accountname') ?? [];
  const ids = [...(asked.get('_resourceid') ?? []), ...(asked.get('resourceid') ?? [])];
  const inIds = ids.map((id) => ACCOUNT_IN_ID.exec(id)?.[1]).filter((name) => name !== undefined);
  const all = [...new Set([...names, ...inIds].map((name) => name.toLowerCase()))];
  return all.length === 1 && /^[a-z0-9-]{3,40}$/.test(all[0] as string) ? all[0] : undefined;
}

const TABLES = /\b(?:Storage[A-Za-z]*Logs\w*|StorageMover\w+|AzureActivity|AzureDiagnostics|AzureMetrics)\b/g;

/** The log tables that a query names. */
export const tablesIn = (query: string): string[] => [...new Set(query.slice(0, LONGEST).match(TABLES) ?? [])];

const WORD = /\b[A-Z][A-Za-z]{3,40}\b/g;

/** Every column, and every other word of that form, that a query names. */
export const columnsIn = (query: string): string[] => [...new Set(query.slice(0, LONGEST).match(WORD) ?? [])];

/** What the rules of an alert ask for in any column, as `column=value`. */
export const pairsAsked = ({ conditions, source }: Pick<Alert, 'conditions' | 'source'>): string[] =>
  source !== 'log'
    ? []
    : conditions.flatMap((condition) =>
        [...askedIn(condition)].flatMap(([name, values]) => values.map((value) => `${name}=${value}`)),
      );
