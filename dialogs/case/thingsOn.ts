/** Where a page names a thing that is asked for by its kind ("which flag?"): the sentences and commands that hold one, the best first. Pure. */
import { type Thing, thingsAsked, thingsIn } from '../../knowledge/answers/thingAsked.ts';
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { followUpsIn } from '../../knowledge/followUps/followUps.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { languageNamed, packagesFor } from '../../knowledge/snippets/programs.ts';
import { blocksOf } from '../../knowledge/text/markdown.ts';
import { sentencesIn, wordsIn } from '../../knowledge/text/sentences.ts';
import { cuesOf, withoutCuesOf } from '../../knowledge/words/cuesOf.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';
import { isStepForSomeOther } from './aimOf.ts';

const says = cuesOf('words/things.yaml');
const withoutCue = withoutCuesOf('words/things.yaml');

export interface Place {
  /** What names it: a sentence, or a command. */
  text: string;
  /** Of which step; what stands elsewhere is behind the last one. */
  step: number;
  /** The fence's language, of a command. */
  language?: string;
  /** Of an answer to what people say: how surely just that was said. */
  row?: number;
}

export interface Case {
  /** The question. */
  text: string;
  shownStep: number;
  facts: Facts;
  told: string;
  /** An answer is written for another tool or service. */
  isForOthers?: (says: string) => boolean;
}

/** In the order in which the page is read from the step that was shown. */
function placesOf(cause: DiagnosedCause, { shownStep, facts, told }: Case): Place[] {
  const { fix } = cause;
  const steps = [...new Set([shownStep, ...fix.keys()])].filter(
    (at) => at === shownStep || !isStepForSomeOther(fix[at] ?? '', facts, told),
  );
  const rest = [cause.why, cause.worked, lookAndProof(cause.confirm).look];
  const inText = (text: string, step: number): Place[] =>
    blocksOf(text).flatMap((block): Place[] =>
      block.kind === 'code'
        ? [{ text: block.snippet, step, language: block.language }]
        : sentencesIn(block.text).map((sentence) => ({ text: sentence, step })),
    );
  return [...steps.flatMap((at) => inText(fix[at] ?? '', at)), ...rest.flatMap((text) => inText(text, fix.length))];
}

/** What stands in a command for its own sake; a setting stands there by the way. */
const IN_COMMANDS = new Set<Thing>(['flag', 'header', 'variable', 'command', 'zone', 'role', 'package', 'file']);
/** A sentence says of what it is. */
const OF_A_SENTENCE = 0.75;
/** A bare "which flag?" is asked of the step that was shown; else words that are shared decide. */
const OF_THE_SHOWN = 1;

/** The question without the kind, and what names nothing more. */
const without = (kind: Thing, text: string) =>
  withoutCue('ofNoThing', text.replace(new RegExp(`\\b${kind}s?\\b`, 'gi'), ' '));

/** "Which hosts?" wants all of them. */
export const asksForSeveral = (text: string): boolean => says('several', text);
const EACH = 0.4;

/** What was told of the case before counts a little: the Java of "our Java app" chooses among the files. */
const OF_THE_CASE = 0.4;
/** How near a row is says more than a word. */
const OF_A_ROW = 3;
/** So little is alike by chance. */
const LEAST = 0.002;

/** An answer of somebody who knows the cause. */
const rowsOf = ({ id, filled }: DiagnosedCause, { text, isForOthers }: Case): Place[] =>
  followUpsIn(text, [id])
    .filter(({ near, followUp }) => near >= LEAST && !isForOthers?.(followUp.says))
    .map(({ followUp, near }) => ({ text: filled(followUp.says), step: NO_STEP, row: near }));
const NO_STEP = -1;

/** "Which flag makes it compare hashes?" has the parts of its name. */
const OF_ITS_NAME = 1.5;
const HAS_PARTS = new Set<Thing>(['flag', 'variable', 'header', 'property']);
const partsOf = (name: string) => [...wordsIn(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}]+/gu, ' '))];

/** A word that every place has tells nothing. */
function rarityIn(all: readonly ReadonlySet<string>[]): (word: string) => number {
  const often = new Map<string, number>();
  for (const words of all) for (const word of words) often.set(word, (often.get(word) ?? 0) + 1);
  return (word) => 1 / Math.sqrt(often.get(word) ?? 1);
}

/** "Which role exactly? The source is SMB" tells the rest in passing. */
function askingPart(text: string): string {
  const parts = text.split(/(?<=[?？])\s+|(?<=[.!。])\s+/).filter((part) => thingsAsked(part).length > 0);
  return parts.length > 0 ? parts.join(' ') : text;
}

/** "Which command exactly?" names nothing but the kind: it is asked of the step. */
export const namesOnlyTheKind = (kind: Thing, text: string): boolean =>
  wordsIn(withSynonyms(without(kind, askingPart(text)))).size === 0;

/** The places that fit as well as the best one; none where the question names something else, and no place has a word of it. */
export function placesNaming(kinds: readonly Thing[], cause: DiagnosedCause, asked: Case): Place[] {
  const [kind] = kinds;
  if (!kind) return [];
  const places = [...placesOf(cause, asked), ...rowsOf(cause, asked)]
    .filter(({ language }) => language === undefined || IN_COMMANDS.has(kind))
    .filter(({ text }) => kinds.every((one) => thingsIn(one, text).length > 0));
  const question = wordsIn(withSynonyms(without(kind, askingPart(asked.text))));
  // A bare "which flag?" is asked of the step that was shown.
  const shown = question.size === 0 ? places.filter(({ step }) => step === asked.shownStep) : [];
  return bestOf(shown.length > 0 ? shown : places, question, kind, { ...asked, stepOf: ({ step }) => cause.fix[step] });
}

function bestOf(
  places: readonly Place[],
  question: ReadonlySet<string>,
  kind: Thing,
  asked: Case & { stepOf(place: Place): string | undefined },
): Place[] {
  const { stepOf } = asked;
  const told = wordsIn(asked.told);
  const words = places.map(({ text }) => wordsIn(text));
  const rarity = rarityIn(words);
  const shared = (at: number, said: ReadonlySet<string>) =>
    [...(words[at] ?? [])].reduce((sum, word) => sum + (said.has(word) ? rarity(word) : 0), 0);
  const scored = places.map((place, at) => {
    const { step, language, text, row } = place;
    const named =
      HAS_PARTS.has(kind) && thingsIn(kind, text).some((name) => partsOf(name).some((part) => question.has(part)));
    const own = shared(at, question) + OF_A_ROW * (row ?? 0) + (named ? OF_ITS_NAME : 0);
    const score =
      own +
      OF_THE_CASE * shared(at, told) +
      (step === asked.shownStep ? OF_THE_SHOWN : 0) +
      (language === undefined && row === undefined ? OF_A_SENTENCE : 0) +
      (asksForSeveral(asked.text) ? EACH * thingsIn(kind, stepOf(place) ?? text).length : 0);
    return { place, own, score };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most);
  return question.size === 0 || best.some(({ own, place }) => own > 0 || place.step === asked.shownStep)
    ? best.map(({ place }) => place)
    : [];
}

/** By what is mounted, or spoken: https://learn.microsoft.com/azure/storage/files/storage-files-networking-overview */
function portOf({ protocol, service, operation }: Facts, told: string): string | undefined {
  if (protocol === 'nfs') return '2049 (NFS), TCP';
  if (protocol === 'smb' || /\bnet use\b|\bcifs\b|system error \d/i.test(told)) return '445 (SMB), TCP';
  if (/\bmount\.nfs\b|\bnfs\b/i.test(told)) return '2049 (NFS), TCP';
  if (/\bsftp\b/i.test(told)) return '22 (SFTP), TCP';
  return service === 'blob' && operation !== 'mount' ? '443 (HTTPS), TCP' : undefined;
}

/** "w is missing in sp=" */
const LACKS = /\bmissing in sp=/;

export interface OfCase {
  says: string;
  /** What a sentence of the page has to hold, to be shown with it. */
  mark?: string;
  /** Said where the page names none. */
  isSpare?: true;
}

/** `stcontoso.blob.core.windows.net` names no language. */
const withoutHosts = (text: string) => text.replace(/[\w<>*-]+(?:\.[\w-]+){2,}/g, ' ');

/** What the case itself tells of it. */
export function thingOfCase(
  kinds: readonly Thing[],
  { text, facts, told }: Case,
  because: readonly string[] = [],
): OfCase | undefined {
  const lacking = kinds.includes('letter') ? because.find((reason) => LACKS.test(reason)) : undefined;
  if (lacking) return { says: lacking };
  const port = kinds.includes('port') ? portOf(facts, told) : undefined;
  if (port) return { says: `**${port}**`, mark: port.split(' ')[0] ?? port };
  const language = kinds.includes('package') ? (languageNamed(text) ?? languageNamed(withoutHosts(told))) : undefined;
  return language && { says: packagesFor(language), isSpare: true };
}
