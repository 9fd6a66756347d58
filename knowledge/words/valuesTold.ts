/**
 * "Account is contosodata, container raw, it's in rg-data": values of somebody's own, and what else the message says. Only
 * what may stand within the quotes of a command is taken. Pure.
 */
import { once } from '../lazily.ts';
import { asksIn } from './asking.ts';
import { kindOfGap, type ValueKind, values } from './values.ts';

/** By kind. */
export type OwnValues = Readonly<Record<string, string>>;

export interface ValuesTold {
  values: OwnValues;
  /** The message without them, and without what only leads to them. */
  rest: string;
  /** Each was named as what it is, or looks like nothing else: no word that happens to stand there. */
  isSure: boolean;
}

const NAMED = String.raw`(?:\s{1,3}(?:is |are |was |ist |would be |wäre )?(?:called|named|namens|heißt|heisst|lautet)\s{1,3}|(?:[ -](?:name|id))?\s{0,3}(?::|=|は|が)\s{0,3}|[ -](?:name|id)\s(?:is|ist|lautet)\s)`;
const IS = String.raw`(?:\s(?:is|are|was|ist)\s{1,3}(?:also |just |still |auch |noch )?|(?:[ -](?:name|id))?\s)`;
const OPENS = '["\'“„「`<]';
const CLOSES = '["\'”“」`>]';
const END = String.raw`(?=\s*(?:$|[,;!?)、。]|\.(?!\w)|です|で[、。]|だ|の)|\s(?:in|on|of|and|und|im|auf|mit|with|from|for|at|under|to|as|please|bitte|then|now|or|by the way|btw|übrigens)(?![\w-])|\s?\()`;

interface Reader {
  kind: string;
  /** What it is called: without it only `shaped` can find one. */
  called: RegExp;
  /** With a word that says that a name comes. */
  named: RegExp;
  /** With nothing but what it is called before it. */
  plain: RegExp;
  /** "contosodata is the account". */
  turned: RegExp;
  shaped?: RegExp;
}

const BEFORE = String.raw`(?<![A-Za-z\u00c0-\u024f\d<-])`;

const readerOf = ({ kind, called, like, shape }: ValueKind): Reader => ({
  kind,
  called: new RegExp(called, 'i'),
  named: new RegExp(`${BEFORE}(?:${called})${NAMED}${OPENS}?(${like})${CLOSES}?${END}`, 'i'),
  plain: new RegExp(`${BEFORE}(?:${called})${IS}(?:${OPENS}(${like})${CLOSES}|(${like}))${END}`, 'i'),
  turned: new RegExp(
    `${BEFORE}(${like}) (?:is|ist) (?:the|our|my|das|der|die|unser|unsere|mein|meine) (?:${called})${END}`,
    'i',
  ),
  ...(shape && { shaped: new RegExp(`(?<![\\w@./\\\\-])(${shape})(?![\\w@/\\\\-]|\\.\\w)`, 'i') }),
});

const readers = once(() => values().kinds.map(readerOf));
const noName = once(() => new RegExp(`^(?:${values().noNames})$`, 'i'));

/** What a word of a language hardly looks like. */
const LIKE_A_NAME = /[\d_.@:/\\$-]/;
/** "Account is disabled", "container is missing". */
const A_STATE = /(?:ed|ing|able|ible|less|ful|ous|bar|lich|ig|iert)$/i;
const SAFE = /^(?:[\w.@:/\\$ ()+-]+|東日本|西日本)$/;
/** A marker of something that was masked, or the gap itself. */
const MASKED = /^(?:redacted|x{3,}|foo|bar|name|value)$/i;

const isName = (value: string) => SAFE.test(value) && !MASKED.test(value);
const mayBeName = (value: string) =>
  isName(value) && !noName().test(value) && (LIKE_A_NAME.test(value) || !A_STATE.test(value));

interface Found {
  value: string;
  at: string;
  isSure: boolean;
}

function valueCalled(text: string, { named, plain, turned }: Reader): Found | undefined {
  const [atNamed, byName] = named.exec(text) ?? [];
  if (byName && isName(byName) && !noName().test(byName)) return { value: byName, at: atNamed ?? '', isSure: true };
  const [atPlain, quoted, bare] = plain.exec(text) ?? [];
  if (quoted && isName(quoted)) return { value: quoted, at: atPlain ?? '', isSure: true };
  if (bare && mayBeName(bare)) return { value: bare, at: atPlain ?? '', isSure: LIKE_A_NAME.test(bare) };
  const [atTurned, first] = turned.exec(text) ?? [];
  return first && mayBeName(first) ? { value: first, at: atTurned ?? '', isSure: LIKE_A_NAME.test(first) } : undefined;
}

function valueIn(text: string, reader: Reader): Found | undefined {
  const found = reader.called.test(text) ? valueCalled(text, reader) : undefined;
  if (found) return found;
  const [atShape, shape] = reader.shaped?.exec(text) ?? [];
  return shape && isName(shape) ? { value: shape, at: atShape ?? '', isSure: true } : undefined;
}

/** What only leads to a value, or stands between two. */
const GLUE =
  /(?<![\p{L}\d])(?:and|the|a|an|is|are|it|it's|its|that's|that|in|on|of|at|for|with|my|our|we|use|called|named|name|by|ok|okay|well|so|under|from|to|here|all|same|both|also|lies|sits|runs|lives|und|das|der|die|den|dem|ein|eine|ist|im|am|auf|mit|mein|meine|unser|unsere|heißt|also|bei|uns|liegt|läuft|noch)(?![\p{L}\d'’])|です|ます|[はがのをでにも]|[,;:.!、。()=-]/giu;
const withoutGlue = (text: string, called: string) =>
  text
    .replace(new RegExp(`${BEFORE}(?:${called})(?![A-Za-z\\u00c0-\\u024f\\d])`, 'gi'), ' ')
    .replace(GLUE, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const allCalled = once(() =>
  values()
    .kinds.map(({ called }) => called)
    .join('|'),
);

/** Germany West Central is written germanywestcentral. */
const IN_JAPANESE = new Map([
  ['東日本', 'japaneast'],
  ['西日本', 'japanwest'],
]);
const asWritten = (kind: string, value: string) =>
  kind === 'region' ? (IN_JAPANESE.get(value) ?? value.toLowerCase().replace(/\s/g, '')) : value;

/** "Which tenant does the account serve?": a plain word in a question is no name. */
const isPartOfAQuestion = (text: string, { value }: Found) =>
  text.split(/[,;.!?\n](?=\s|$)/).some((part) => part.includes(value) && asksIn(part));

const STATUS = /^[1-5]\d\d$/;
const OF_THE_SERVICE = new Set([
  'account',
  'sourceAccount',
  'destinationAccount',
  'container',
  'share',
  'queue',
  'table',
]);
/** "Sync to the container: 403" tells what came back, and no name. */
const isStatus = (kind: string, { value }: Found) => OF_THE_SERVICE.has(kind) && STATUS.test(value);

/** "We changed the firewall of the account yesterday" says more than names, and of none that it is one. */
const LINKED = /\b(?:is|are|was|ist)\b/i;
const CLAUSE_ENDS = /[,;.!?\n](?=\s|$)|、|。/;

const isByTheWay = (rest: string, { at, isSure }: Found, place: string) => {
  const clause = rest.split(CLAUSE_ENDS).find((one) => one.includes(place)) ?? '';
  return !isSure && !LINKED.test(at) && withoutGlue(clause.replace(/[\uE000-\uF8FF]/g, ' '), allCalled()) !== '';
};

/** Longer texts are pastes, which are read otherwise. */
const MOST = 300;

/** What stands for a name that was read, while the others are looked for. */
const placeOf = (index: number) => String.fromCharCode(0xe000 + index);

export function valuesTold(text: string): ValuesTold {
  if (text.length > MOST) return { values: {}, rest: text, isSure: false };
  const all: (Found & { kind: string })[] = [];
  let rest = text;
  for (const reader of readers()) {
    const { kind } = reader;
    const found = valueIn(rest, reader);
    if (!found || isStatus(kind, found) || (!found.isSure && isPartOfAQuestion(text, found))) continue;
    rest = rest.replace(found.at, ` ${placeOf(all.push({ ...found, kind }) - 1)} `);
  }
  const named = all.filter((found, index) => !isByTheWay(rest, found, placeOf(index)));
  if (named.length === 0) return { values: {}, rest: text, isSure: false };
  for (const [index, found] of all.entries())
    rest = rest.replace(placeOf(index), named.includes(found) ? ' ' : found.at);
  const told = Object.fromEntries(named.map(({ kind, value }) => [kind, asWritten(kind, value)]));
  const isBare = withoutGlue(rest, allCalled()) === '';
  const isSure = named.every((one) => one.isSure) || named.length > 1;
  return { values: told, rest: isBare ? '' : rest.replace(/\s+/g, ' ').trim(), isSure };
}

const GAP = /<([A-Za-z][\w -]{1,40})>/g;
/** A role for whoever is signed in is a role for whoever was named. */
const WHO_RUNS_IT: readonly [RegExp, string][] = [
  [/--assignee "\$\(az ad signed-in-user show --query id --output tsv\)"/g, '--assignee "{user}"'],
  [/-ObjectId \(Get-AzADUser -SignedIn\)\.Id/g, '-SignInName "{user}"'],
  [/(?<=^|\s)who="\$\(az ad signed-in-user show --query id --output tsv\)"/g, 'who="{user}"'],
];

/** Pages write an origin of their own, so that the command runs as it stands. */
const AN_ORIGIN = 'https://www.contoso.com';

export function withValues(text: string, told: OwnValues): string {
  const filled = text.replace(GAP, (all, gap: string) => told[kindOfGap(gap)?.kind ?? ''] ?? all);
  const { user, origin } = told;
  if (origin) return withValues(filled.replaceAll(AN_ORIGIN, origin), { ...told, origin: '' });
  return user ? WHO_RUNS_IT.reduce((all, [who, by]) => all.replace(who, by.replace('{user}', user)), filled) : filled;
}
