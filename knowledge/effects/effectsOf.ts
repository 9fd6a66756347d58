/** What a step does, from its commands and from its words, so that it can be said before somebody does it. Pure. */

import { remembered } from '../remembered.ts';
import { blocksOf } from '../text/markdown.ts';
import { sentencesIn } from '../text/sentences.ts';
import { type KindName, kindsInOrder } from './kinds.ts';
import { kindsMeant } from './kindsMeant.ts';

/** `other`: something that we have no sentence of its own for. */
export type Effect = KindName | 'other';

/** What only lists what it would do. (kubectl's own `--dry-run=client` makes text for the next command.) */
const DRY = /--dry-?run\b(?!=client)|-WhatIf\b|(?<=robocopy .*)\/L\b/i;

export const dryFlagIn = (command: string): string | undefined => DRY.exec(command)?.[0];

/** All kinds that one line of a command does; with a dry run, those that it would do. */
export const kindsOfCommand = (command: string): KindName[] =>
  kindsMeant(command).flatMap(([name, { does }]) => (does.test(command) ? [name] : []));

/** A command between backticks is judged as such; here only the words around it count. */
export const withoutCommands = (text: string): string =>
  text.replaceAll(/`([^`]*)`/g, (span, inner: string) => (inner.includes(' ') ? '…' : span));

/** What is told not to be done, or done by the service itself. */
const NOT_TOLD = /\b(?:do not|don't|never|not|nobody|nothing|no longer|cannot|rather than|instead of|without)\b/i;

/** What a clause says not to do tells nobody to do it. */
const clausesOf = (sentence: string) => sentence.split(/(?<=[:;]) /).filter((clause) => !NOT_TOLD.test(clause));

/** All kinds that a sentence tells somebody to do. */
export function kindsOfSentence(sentence: string): KindName[] {
  const clauses = clausesOf(sentence);
  return kindsMeant(sentence).flatMap(([name, { told }]) =>
    clauses.some((clause) => told?.test(clause)) ? [name] : [],
  );
}

const snippetsOf = (step: string) => blocksOf(step).flatMap((block) => (block.kind === 'code' ? [block.snippet] : []));

const linesOf = (step: string) =>
  snippetsOf(step)
    .flatMap((snippet) => snippet.split('\n'))
    .filter((line) => line.trim() !== '');

const wordsOf = (step: string) =>
  blocksOf(step)
    .flatMap((block) => (block.kind === 'text' ? [block.text] : []))
    .join('\n');

export const hasCommands = (step: string): boolean => linesOf(step).length > 0;

/** Commands that only look. */
const LOOKS =
  /\b(show|list|exists|query|nslookup|dig|curl|date|openssl|tail|head|grep|cat|ls|ping|nc|whoami|metrics|--dry-run|--version|-h|--help)\b|\b(Get|Test|Resolve|Select|Where|Invoke-RestMethod|Measure|ConvertFrom)-|^\s*[$#]|^\s*[|}]|^\w+=/i;

const onlyLooks = (lines: string[]) =>
  lines.flatMap((line) => line.split(/;(?=\s)/)).every((part) => part.trim() === '' || LOOKS.test(part));

/** Everything that the step does, the gravest first; nothing where it only looks. */
export function effectsOf(step: string): Effect[] {
  const lines = linesOf(step);
  const found = new Set([
    ...lines.flatMap(kindsOfCommand),
    ...sentencesIn(withoutCommands(wordsOf(step))).flatMap(kindsOfSentence),
  ]);
  const known = kindsInOrder.flatMap(([name]) => (found.has(name) ? [name] : []));
  return known.length > 0 || onlyLooks(lines) ? known : ['other'];
}

/** The flag by which the step's commands only list what they would do: said with it, since people take it off. */
export const dryFlagOf = (step: string): string | undefined => linesOf(step).map(dryFlagIn).find(Boolean);

const GRAVE_NAMES = new Set<Effect>(kindsInOrder.flatMap(([name, { grave }]) => (grave ? [name] : [])));

export const isGrave = (effect: Effect): boolean => GRAVE_NAMES.has(effect);

const graveIn = remembered((step: string): { gravest?: Effect } => {
  const grave = kindsMeant(step).filter(([, kind]) => kind.grave);
  if (grave.length === 0) return {};
  const lines = linesOf(step);
  const clauses = sentencesIn(withoutCommands(wordsOf(step))).flatMap(clausesOf);
  const [gravest] =
    grave.find(
      ([, { does, told }]) => lines.some((line) => does.test(line)) || clauses.some((clause) => told?.test(clause)),
    ) ?? [];
  return { ...(gravest && { gravest }) };
});

/** The first grave one of `effectsOf`, without a look at what is none or less grave. */
export const gravestOf = (step: string): Effect | undefined => graveIn(step).gravest;

/** Installing, and what counts for all users of a machine, is its administrator's. */
export const takesAdministrator = (step: string): boolean =>
  /\bsudo\b|LocalMachine|\bapt-get\b|as administrator|elevated/i.test(linesOf(step).join('\n'));
