/** `subscribe sev0-2 account contosodata01 throttling quiet 22:00-07:00 digest 07:30 escalate after 15 to k7f3…` */
import { IANAZone } from 'luxon';
import type { Severity } from '../../knowledge/alerts/alert.ts';
import { meaningsIn } from '../../knowledge/alerts/kinds.ts';
import type { AlertPages } from '../../knowledge/alerts/load.ts';
import { table } from '../../knowledge/table.ts';
import { inEnglish } from './inEnglish.ts';
import type { Filter, Quiet } from './listener.ts';

export interface Wishes extends Filter {
  quiet?: Quiet | 'off';
  digest?: string;
  zone?: string;
  escalate?: { minutes: number; to: string };
  /** Beside what comes already, instead of narrowing it. */
  also?: true;
  /** What shall be left out, which no filter can say. */
  except?: string;
  /** Words that mean nothing here. */
  unclear: string[];
}

const TIME = String.raw`(\d{1,2})(?::(\d\d))?`;

/** The number in `unsubscribe 2`. */
export function readNumber(said: string): number | undefined {
  const number = /^#?(\d{1,2})$/.exec(said.trim())?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Reads the words after `subscribe`, `unsubscribe` or `mute`. */
export function readWishes(said: string, pages: AlertPages): Wishes {
  const text = { rest: ` ${inEnglish(said).replace(/[“”"'`]/g, ' ')} ` };
  const except = take(
    text,
    /(?:\b(?:except(?: for)?|but (?:not|no)|without|excluding|apart from|other than|außer|ohne|bis auf)|(?<=\b(?:all|everything|anything|every one|alles?|alle) )but)\b(.+)$/i,
  );
  const also = take(text, /\b(also|in addition|as well|too|plus)\b/i);
  const escalate = readEscalation(text);
  const quiet = readQuiet(text);
  const digest = take(text, new RegExp(String.raw`\b(?:morning )?digest(?: at)?\s+${TIME}`, 'i'));
  const zone = take(text, /\b(?:time ?)?zone\s+([A-Za-z_]+(?:\/[A-Za-z_+\-0-9/]+)?)/i);
  const groups = takeNames(
    text,
    /\b(?:resource[- ]?groups?|rgs?|groups?)\s+((?:[\w.()*-]+)(?:\s*(?:,|and)\s*[\w.()*-]+)*)/gi,
  );
  const accounts = takeNames(text, /\b(?:storage )?accounts?\s+((?:[a-z0-9*-]+)(?:\s*(?:,|and)\s*[a-z0-9*]+)*)/gi);
  const severities = readSeverities(text);
  const { meanings, rest } = meaningsIn(text.rest, pages);
  text.rest = rest;
  // What is left may be names: groups are mostly called …-rg, accounts are one small word with a digit.
  for (const word of words(text.rest)) {
    if (/^rg-|-rg$/i.test(word)) groups.push(word);
    else if (/^(?!sev\d)[a-z][a-z0-9]*\d[a-z0-9]*\*?$/.test(word) && word.length >= 3 && word.length <= 25)
      accounts.push(word);
    else continue;
    text.rest = text.rest.replace(word, ' ');
  }
  const isZone = zone && (zone[1]?.toUpperCase() === 'UTC' || IANAZone.isValidZone(zone[1] ?? ''));
  return {
    severities,
    accounts: unique(accounts),
    groups: unique(groups),
    meanings,
    ...(quiet ? { quiet } : {}),
    ...(digest ? { digest: clock(digest[1], digest[2]) } : {}),
    ...(isZone ? { zone: zone[1] as string } : {}),
    ...(escalate ? { escalate } : {}),
    ...(also ? { also: true as const } : {}),
    ...(except ? { except: (except[1] ?? '').trim() } : {}),
    unclear: [...words(text.rest), ...(zone && !isZone ? [`zone ${zone[1]}`] : [])],
  };
}

interface Text {
  rest: string;
}

function take(text: Text, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(text.rest);
  if (!match) return undefined;
  text.rest = `${text.rest.slice(0, match.index)} ${text.rest.slice(match.index + match[0].length)}`;
  return match;
}

function takeNames(text: Text, pattern: RegExp): string[] {
  const names: string[] = [];
  text.rest = text.rest.replace(pattern, (_, list: string) => {
    names.push(...list.split(/\s*(?:,|\band\b)\s*/i).filter(Boolean));
    return ' ';
  });
  return names;
}

const FILLERS =
  /^(to|for|of|on|in|it|its|all|any|what|whatever|which|every|everything|the|a|an|alerts?|incidents?|ones?|those|both|beide[nr]?|stuff|things|but|that|with|and|or|here|me|us|this|channel|please|from|about|only|more|hours?|is|are|when|errors?|,|\.)$/i;
const words = (rest: string) => rest.split(/[\s,;]+/).filter((word) => word && !FILLERS.test(word));
const unique = (list: string[]) => [...new Set(list.map((one) => one.toLowerCase()))];

function clock(hours = '0', minutes = '00'): string {
  return `${String(Math.min(23, Number(hours))).padStart(2, '0')}:${String(Math.min(59, Number(minutes))).padStart(2, '0')}`;
}

function readEscalation(text: Text): Wishes['escalate'] {
  const minutes = String.raw`(?:after|within)\s+(\d{1,4})\s*(?:(?:minutes?|mins?|m)\b)?`;
  const first = take(text, new RegExp(String.raw`\bescalate\s+${minutes}\s+to\s+([\w-]+)`, 'i'));
  if (first) return { minutes: Number(first[1]), to: (first[2] as string).toLowerCase() };
  const other = take(text, new RegExp(String.raw`\bescalate\s+to\s+([\w-]+)(?:\s+${minutes})?`, 'i'));
  return other && { minutes: Number(other[2] ?? 15), to: (other[1] as string).toLowerCase() };
}

function readQuiet(text: Text): Quiet | 'off' | undefined {
  if (take(text, /\bquiet( hours)?\s+(off|none|never)\b/i)) return 'off';
  const match = take(
    text,
    new RegExp(
      String.raw`\bquiet(?: hours)?(?: from)?\s+${TIME}\s*(?:-|–|to|until)\s*${TIME}(?:\s+for\s+(sev[\w\s,-]*?\d(?:\s*(?:-|to)\s*(?:sev)?\d)?))?`,
      'i',
    ),
  );
  if (!match) return undefined;
  const severities = match[5] ? readSeverities({ rest: match[5] }) : ([2, 3, 4] as Severity[]);
  return { severities, from: clock(match[1], match[2]), to: clock(match[3], match[4]) };
}

const NAMED: [RegExp, Severity[]][] = [
  [/\bcritical\b/gi, [0]],
  [/\bwarnings?\b/gi, [2]],
  [/\binformational\b/gi, [3]],
  [/\bverbose\b/gi, [4]],
];

const LEAST = table<number>({ critical: 0, warning: 2, informational: 3 });

/** sev0-2, sev 0 to 2, sev0 and sev1, sev2 or worse, critical, warnings. Empty: all. */
function readSeverities(text: Text): Severity[] {
  const found = new Set<number>();
  const between = (from: number, to: number) => {
    for (let severity = Math.min(from, to); severity <= Math.max(from, to); severity++) found.add(severity);
  };
  // "At least a warning" is what is no less grave than one.
  text.rest = text.rest.replace(
    /\bat least (?:an? )?(?:(warning|informational|critical)|sev(?:erity)?\s*([0-4]))\b|\b(warnings?) (?:or|and) (?:worse|higher|above)\b/gi,
    (_, word: string | undefined, digit: string | undefined) => {
      between(0, digit === undefined ? (LEAST.get((word ?? 'warning').toLowerCase()) ?? 2) : Number(digit));
      return ' ';
    },
  );
  // "Below sev2" are the milder ones, whose numbers are higher.
  text.rest = text.rest.replace(
    /\b(below|under|beneath|lower than|milder than|less than|above|over|higher than|worse than|graver than)\s+sev(?:erity)?\s*([0-4])\b/gi,
    (_, where: string, digit: string) => {
      const isMilder = /^(?:b|u|l|m)/i.test(where);
      if (isMilder && digit !== '4') between(Number(digit) + 1, 4);
      if (!isMilder && digit !== '0') between(0, Number(digit) - 1);
      return ' ';
    },
  );
  text.rest = text.rest.replace(
    /\bsev(?:erity|erities)?\s*([0-4])\s*(?:or|and|\+)?\s*(worse|higher|more severe|above|upwards?|up|\+)(?!\w)/gi,
    (_, low) => {
      between(0, Number(low));
      return ' ';
    },
  );
  text.rest = text.rest.replace(
    /\bsev(?:erity|erities)?\s*([0-4])\s*(?:-|–|to|through)\s*(?:sev\s*)?([0-4])\b/gi,
    (_, from, to) => {
      between(Number(from), Number(to));
      return ' ';
    },
  );
  text.rest = text.rest.replace(
    /\bsev(?:erity|erities)?\s*([0-4])((?:\s*(?:,|and|or)\s*(?:sev\s*)?[0-4]\b)*)/gi,
    (_, one: string, more: string) => {
      for (const digit of one + more.replace(/\D/g, '')) found.add(Number(digit));
      return ' ';
    },
  );
  for (const [word, severities] of NAMED) {
    if (text.rest.search(word) < 0) continue;
    text.rest = text.rest.replace(word, ' ');
    for (const severity of severities) found.add(severity);
  }
  return [...found].sort() as Severity[];
}
