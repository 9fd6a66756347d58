/** "What does AuthorizationFailure mean?", in the middle of a case: a word is asked after, and no other trouble is told. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { asksAMeaning, asksWhatDiffers } from '../../../knowledge/words/glossary.ts';
import type { Deps } from '../../deps.ts';
import { cameNow } from '../message/settingOf.ts';

const MOST_WORDS = 12;
/** More are a paste. */
const MOST_CODES = 3;

/** "Now it says AuthorizationFailure, what does that mean?" tells it first. */
const CLAUSES = /[,.;!?、。？]\s*|\s(?:and|und)\s(?=what|was)/u;

/** @param seen codes of the case, of which one is compared with the one that is named */
function codesAsked(text: string, named: readonly string[], seen: readonly string[]): string[] {
  if (named.length > MOST_CODES || wordCount(text) > MOST_WORDS || givesAway('fails', text)) return [];
  // "A different app gets ContainerNotFound" tells what is seen there, and compares no words.
  if (!asksIn(text) && (givesAway('elsewhere', text) || cameNow(text))) return [];
  const asked = text.split(CLAUSES).filter((clause) => named.some((code) => clause.includes(code)));
  if (asked.length === 0 || !asked.every((clause) => asksAMeaning(clause))) return [];
  const compared = asksWhatDiffers(text) && named.length === 1 ? seen.filter(isAName).slice(0, 1) : [];
  return [...new Set([...named, ...compared])];
}

const isAName = (code: string) => /[A-Za-z]{4}/.test(code);

/** What the pages of the codes say they mean; undefined where the words ask for nothing of the kind. */
export function codesMeant(
  text: string,
  named: readonly string[],
  seen: readonly string[],
  reader: Pick<Deps, 'explain'>,
): Answer | undefined {
  return codesExplained(codesAsked(text, named, seen), reader);
}

export function codesExplained(codes: readonly string[], { explain }: Pick<Deps, 'explain'>): Answer | undefined {
  const found = codes.flatMap((code) => explain(code) ?? []);
  const meanings = found.map(
    ({ code = '', title, sections: [meaning] }) =>
      `**${found.length > 1 ? `${code}: ` : ''}${title}.** ${meaning?.text ?? ''}`,
  );
  const answer: Answer = {
    kind: 'page',
    title: codes.join(', '),
    sections: [{ heading: '', text: meanings.join('\n\n') }],
    wordForWord: true,
    see: [],
    sources: found.flatMap(({ sources = [] }) => sources.slice(0, 1)),
  };
  return found.length > 0 ? answer : undefined;
}

/** "What is the difference between AuthorizationFailure and AuthorizationPermissionMismatch?", before any case: neither was met. */
export const codesCompared = (text: string, { codes }: Diagnosis, deps: Pick<Deps, 'explain'>): Answer | undefined =>
  asksWhatDiffers(text) && codes.length > 1 ? codesMeant(text, codes, [], deps) : undefined;
