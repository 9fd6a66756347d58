/** Where a page names a thing that is asked for by its kind ("which flag?"): the sentences and commands that hold one, the best first. Pure. */
import { type Thing, thingsIn } from '../../knowledge/answers/thingAsked.ts';
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { followUpsIn } from '../../knowledge/followUps/followUps.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { languageNamed, packagesFor } from '../../knowledge/snippets/programs.ts';
import { blocksOf } from '../../knowledge/text/markdown.ts';
import { sentencesIn, wordsShared } from '../../knowledge/text/sentences.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';
import { isStepForSomeOther } from './aimOf.ts';

export interface Place {
  /** What names it: a sentence, or a command. */
  text: string;
  /** Of which step; what stands elsewhere is behind the last one. */
  step: number;
  /** The fence's language, of a command. */
  language?: string;
}

export interface Case {
  /** The question. */
  text: string;
  shownStep: number;
  facts: Facts;
  told: string;
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

const without = (kind: Thing, text: string) => text.replace(new RegExp(`\\b${kind}s?\\b`, 'gi'), ' ');

/** "Which hosts?" wants all of them. */
export const asksForSeveral = (text: string): boolean =>
  /\b(?:ports|versions|flags|switches|options|parameters|variables|zones|hosts|hostnames|urls|addresses|endpoints|domains|headers|roles|packages|libraries|files|commands|rollen|adressen|schalter|pakete|ordner|zonen)\b/i.test(
    text,
  );
const EACH = 0.4;

/** The places that fit as well as the best one. */
export function placesNaming(kinds: readonly Thing[], cause: DiagnosedCause, asked: Case): Place[] {
  const [kind] = kinds;
  if (!kind) return [];
  const words = withSynonyms(without(kind, asked.text));
  const scoreOf = ({ text, step, language }: Place) =>
    wordsShared(words, text) +
    (step === asked.shownStep ? OF_THE_SHOWN : 0) +
    (language ? 0 : OF_A_SENTENCE) +
    (asksForSeveral(asked.text) ? EACH * thingsIn(kind, text).length : 0);
  const scored = placesOf(cause, asked)
    .filter(({ language }) => language === undefined || IN_COMMANDS.has(kind))
    .filter(({ text }) => kinds.every((one) => thingsIn(one, text).length > 0))
    .map((place) => ({ place, score: scoreOf(place) }));
  const most = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ place }) => place);
}

/** Hardly alike, and still of the kind. */
const MAY_BE = 0.03;

/** An answer that names one, of somebody who knows the cause, where the page itself does not. */
export function rowNaming(kinds: readonly Thing[], { id, filled }: DiagnosedCause, text: string): string | undefined {
  const holds = (says: string) => kinds.every((kind) => thingsIn(kind, says).length > 0);
  const row = followUpsIn(text, [id]).find(({ followUp, near }) => near >= MAY_BE && holds(followUp.says));
  return row && filled(row.followUp.says);
}

/** By what is mounted, or spoken: https://learn.microsoft.com/azure/storage/files/storage-files-networking-overview */
function portOf({ protocol, service, operation }: Facts, told: string): string | undefined {
  if (protocol === 'nfs') return '2049 (NFS), TCP';
  if (protocol === 'smb' || /\bnet use\b|\bcifs\b|system error \d/i.test(told)) return '445 (SMB), TCP';
  if (/\bmount\.nfs\b|\bnfs\b/i.test(told)) return '2049 (NFS), TCP';
  if (/\bsftp\b/i.test(told)) return '22 (SFTP), TCP';
  return service === 'blob' && operation !== 'mount' ? '443 (HTTPS), TCP' : undefined;
}

export interface OfCase {
  says: string;
  /** What a sentence of the page has to hold, to be shown with it. */
  mark?: string;
}

/** What the case itself tells of it. */
export function thingOfCase(kinds: readonly Thing[], { text, facts, told }: Case): OfCase | undefined {
  const port = kinds.includes('port') ? portOf(facts, told) : undefined;
  if (port) return { says: `**${port}**`, mark: port.split(' ')[0] ?? port };
  const language = kinds.includes('package') ? (languageNamed(text) ?? languageNamed(told)) : undefined;
  return language && { says: packagesFor(language) };
}
