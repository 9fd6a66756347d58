/** How a plan is told, as plans.yaml writes it: verbs and things in three languages, and phrases. Gives regular expressions. */
import { sourceOf } from '../phrases/wordList.ts';

export interface Forms {
  verbs?: string[] | undefined;
  things?: string[] | undefined;
  /** Things that are switched off, whatever the verb for that is. */
  off?: string[] | undefined;
}

export type Words = Record<string, string[]>;

const RAW = /^\/(.*)\/$/s;
/** Words without their bounds. */
const openly = (text: string) => RAW.exec(text)?.[1] ?? sourceOf(`*${text}*`);

const WITHIN_A_CLAUSE = '[^,;:]{0,50}?';
const OVER_COMMAS = '[^;?]{0,80}?';
const BEFORE_A_WORD = '(?<![a-z0-9])';
const BEHIND_A_WORD = '(?![a-z0-9])';

const startOf = (text: string) => (/^[\w#(]/.test(text) ? BEFORE_A_WORD : '');
const endOf = (text: string) => (/[\w#)]$/.test(text) ? BEHIND_A_WORD : '');
const wholly = (text: string) => startOf(text) + openly(text) + endOf(text);

/** Alternatives, ... some words of the same clause, .... also over commas, * the rest of a word, # a number. */
export function phrase(text: string): string {
  const raw = RAW.exec(text)?.[1];
  if (raw !== undefined) return raw;
  return text
    .split(/\s*\.{4}\s*/)
    .map((part) =>
      part
        .split(/\s*\.{3}\s*/)
        .map(wholly)
        .join(WITHIN_A_CLAUSE),
    )
    .join(OVER_COMMAS);
}

/** {weg} stands for the words of that name at the head of the list. */
const spelled = (entries: readonly string[], words: Words) =>
  entries.flatMap((entry) => words[/^\{(\w+)\}$/.exec(entry)?.[1] ?? ''] ?? [entry]);

const anyOf = (entries: readonly string[], words: Words) => spelled(entries, words).map(openly).join('|');

/** "Deleting" is meant to be done only behind such a word: "thought about deleting", "would adding … help?" */
const DOING = '(?<=\\b(?:of|about|considering|would|against|to|simply|just) )';
const orDoing = (verb: string) =>
  openly(verb).replace(/^[a-z]{3,}(?=$| )/, (first) => `(?:${first}|${DOING}${first.replace(/e$/, '')}\\w?ing)`);

/** The verb before the thing. */
export function english(verbs: readonly string[], things: readonly string[], words: Words): string {
  const doing = spelled(verbs, words).map(orDoing).join('|');
  return String.raw`(?<![\w-])(?:${doing})\b[^,;:(]{0,40}?\b(?:${anyOf(things, words)})`;
}

/** Mostly the thing before the verb; "die Sperre stört, ich lösche sie" too. */
export function german(verbs: readonly string[], things: readonly string[], words: Words): string {
  const [tun, dinge] = [anyOf(verbs, words), anyOf(things, words)];
  return [
    String.raw`(?:${dinge})[^,;:]{0,50}?(?<![a-zäöüß])(?:${tun})(?!t\b)`,
    String.raw`(?<![a-zäöüß])(?:${tun})(?!t\b)[^,;:]{0,45}?(?:${dinge})`,
    String.raw`(?:${dinge})[^;:.]{0,60}(?<![a-zäöüß])(?:${tun})\w* (?:sie|ihn|es|die|den|das)\b`,
  ].join('|');
}

export const japanese = (verbs: readonly string[], things: readonly string[], words: Words): string =>
  `(?:${anyOf(things, words)})[^。]{0,20}(?:${anyOf(verbs, words)})`;

/** "Turn X off" as well as "turn off X". */
export const turnedOff = (things: readonly string[], words: Words): string =>
  String.raw`\b(?:turn|switch|set)\b[^,;:]{0,30}\b(?:${anyOf(things, words)})\w*[^,;:]{0,20}\b(?:off|false|disabled)\b`;

export const abgeschaltet = (things: readonly string[], words: Words): string =>
  String.raw`\b(?:schalt|stell|mach)\w*\b[^,;:]{0,20}(?:${anyOf(things, words)})\w*[^,;:]{0,20}\b(?:ab|aus)\b`;
