/**
 * "How do I make a SAS for one container?", and then "now I get 403 with it": trouble with what a page has shown. It is a case
 * at once, and what the page was about is known of it: the tool, the service, the credential. Pure.
 */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { sayable } from '../../../knowledge/redact/sayable.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import type { Suspicion } from '../../../knowledge/verdict/suspicions.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { deniesSomething, isStateAlone, tellsOfNone } from '../../../knowledge/words/states.ts';
import type { Said, Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Say } from '../../phrases/say.ts';
import type { Heard } from '../../turn/heard.ts';
import { settingOf } from '../message/settingOf.ts';
import { mountCode } from '../troubles/moveOfIntent.ts';
import { wantedInstead } from './notThatPage.ts';
import { type PageKnown, pageKnown } from './pageKnown.ts';

const says = cuesOf('words/behindPage.yaml');

/** More words than these tell a trouble of their own. */
const MOST_WORDS = 40;
/** A few words that name no tool of their own are no report by themselves. */
const A_FEW_WORDS = 8;

type Report = Extract<Said, { kind: 'report' }>;
type PageTold = Pick<PageKnown, 'answer' | 'causes'>;
type Reader = Pick<Deps, 'diagnose' | 'explain' | 'intentOf'> & { say: Say };

/** @param read the new words by themselves */
export function troubleBehind(
  deps: Reader,
  heard: Heard,
  asked: string | undefined,
  read: Diagnosis,
): Report | undefined {
  if (heard.kind !== 'said' || !asked || heard.text.trim() === asked.trim()) return undefined;
  const said = heard.text;
  if (wordCount(said) > MOST_WORDS || wishesOrAsks(said) || wantedInstead(said)) return undefined;
  if (says('otherWay', said) && !tellsTrouble(said, read)) return undefined;
  const page = pageKnown(deps, asked);
  if (!page || !leansBack(said, page, read)) return undefined;
  const text = withMountCode(said, asked, page);
  const setting = settingOf({ facts: page.facts } as Triage, text, deps, { follows: true });
  const alone: Report = { kind: 'report', text, ...(setting && { setting }) };
  const ofAlone = deps.diagnose(text, setting);
  const told: Told = { asked, alone, ofAlone, read };
  if (tellsTrouble(text, read)) {
    if (isSettledBy(ofAlone.certainty)) return alone;
    return joinedWith(deps, page, told) ?? ofWhatIsLeft(deps, page, told);
  }
  const perhaps = mayBeOf(text, page, ofAlone, deps);
  return perhaps.length > 0 ? joinedWith(deps, page, told, perhaps) : undefined;
}

/** It is told of the page, and proves nothing. */
const EXPLAINS = { explains: true, told: true } as const;

/** A cause that both messages together speak for so much is more than a guess. */
const SPEAKS = 0.5;
/** So little that the new words speak for no cause. */
const SILENT = 0.25;

interface Told {
  asked: string;
  alone: Report;
  ofAlone: Diagnosis;
  read: Diagnosis;
}

/** @param onlyOf no words say that it is trouble: then it is, where both together settle it for one of these causes */
function joinedWith(
  deps: Reader,
  { answer, facts, causes }: PageKnown,
  { asked, alone, ofAlone, read }: Told,
  onlyOf?: string[],
): Report | undefined {
  const both = `${asked}\n${alone.text}` as Redacted;
  const known = { ...facts, ...read.facts };
  const kind = isOpen(read.codes) ? suspected(deps, { answer, causes }, asked) : [];
  const isOf = (one: Diagnosis, some: string[]) =>
    !one.answer && isSettledBy(one.certainty) && some.includes(one.causes[0]?.id ?? '');
  const names = (one: Diagnosis) => (onlyOf ? isOf(one, onlyOf) : saysMore(one, ofAlone));
  const byWords = deps.diagnose(both, known);
  const byKind = deps.diagnose(both, known, [], kind);
  // Both words and page settle it: what the words are like without the page counts for less.
  const isSure = !onlyOf && isOf(byWords, causes) && byWords.causes[0]?.id === byKind.causes[0]?.id;
  const cause = (isSure ? byWords : [byWords, byKind].find(names))?.causes[0]?.id;
  if (!cause) return undefined;
  // What the words lead to is what the page leads to as well: each makes the other surer.
  const agrees = isSettledBy(byKind.certainty) && !isSettledBy(byWords.certainty) && byKind.causes[0]?.id === cause;
  const told: Suspicion = { ...EXPLAINS, causes: [cause], says: askedOf(deps, answer, asked) };
  return { ...alone, text: both, suspicions: [agrees ? told : { ...told, perhaps: true }] };
}

/** A bare status names no reason. */
const isOpen = (codes: readonly string[]): boolean => codes.every((code) => /^\d{3}$/.test(code));

/** No cause follows from both: then it is of what the page leads to, or whatever the words say by themselves. */
function ofWhatIsLeft(
  deps: Reader,
  { answer, causes }: PageKnown,
  { asked, alone, ofAlone, read: { codes } }: Told,
): Report | undefined {
  const kind = isOpen(codes) ? suspected(deps, { answer, causes }, asked) : [];
  const [first] = answer.for ?? [];
  // The words say little by themselves: then what the page is written for comes first.
  if (first && kind.length > 0 && leads(ofAlone) < SPEAKS)
    return {
      ...alone,
      suspicions: [{ ...EXPLAINS, perhaps: true, causes: [first], says: askedOf(deps, answer, asked) }, ...kind],
    };
  if (kind.length > 0) return { ...alone, suspicions: kind };
  return ofAlone.causes.length > 0 || ofAlone.question ? alone : undefined;
}

/** What the words by themselves come near to. */
const nearIn = ({ causes: [first] }: Diagnosis): string[] => (first && first.confidence >= SPEAKS ? [first.id] : []);

/** Both together name a cause that the new words allow. */
function saysMore(joined: Diagnosis, alone: Diagnosis): boolean {
  const [first] = joined.causes;
  if (!first || joined.answer || first.confidence < SPEAKS || first.confidence <= leads(alone)) return false;
  return leads(alone) < SILENT || alone.causes.some(({ id }) => id === first.id);
}

const leads = ({ causes: [first] }: Diagnosis): number => first?.confidence ?? 0;

/** What runs is another tool, or in another place: that is a report of its own. */
const OF_THE_RUN = ['tool', 'service', 'os', 'protocol', 'mountKind', 'auth'] as const;

/** It is told of what was shown, and no other matter. */
function leansBack(text: string, { facts }: PageKnown, read: Diagnosis): boolean {
  if (says('leansBack', text)) return true;
  const isAnother = OF_THE_RUN.some((fact) => facts[fact] && read.facts[fact] && facts[fact] !== read.facts[fact]);
  const namesATool = read.facts.tool !== undefined && read.facts.tool !== facts.tool;
  return !isAnother && !(namesATool && wordCount(text) <= A_FEW_WORDS);
}

/** "Done, error 13", behind how a share is mounted: the number is the mount's own. */
function withMountCode(text: Redacted, asked: string, { answer, facts }: PageKnown): Redacted {
  const ofMount = {
    codes: [],
    facts,
    said: [{ kind: 'report', text: `${asked}\n${answer.title}` }],
  } as unknown as Triage;
  const code = mountCode(ofMount, text);
  return code && !text.includes(code) ? (`${text} (${code})` as Redacted) : text;
}

const wishesOrAsks = (text: string): boolean => says('asksToDo', text) || (asksIn(text) && !says('asksWhy', text));

/** "AccessDenied", "SSLException": however a program calls it. */
const NAMES_AN_ERROR = /\b[A-Z]\w*(?:Denied|Failed|Failure|NotFound|Error|Exception|Mismatch|Timeout|Exceeded)\b/;

function tellsTrouble(text: string, { codes, certainty, causes }: Diagnosis): boolean {
  const isTold = givesAway('fails', text) || givesAway('troubled', text) || says('goesWrong', text);
  return isTold || NAMES_AN_ERROR.test(text) || codes.length > 0 || (isSettledBy(certainty) && causes.length > 0);
}

/** From here on the words by themselves come near a cause. */
const COMES_NEAR = 0.25;
const IN_VAIN = 0.6;

/**
 * "The server is not in the list", "other vnet resolves to 52.239.x": no word of failing, and hardly anything else. The causes
 * that it is trouble of, if both together settle it for one of them.
 */
/** "SAS", behind a page that asks which: fewer words tell nothing that happened. */
const A_REMARK = 2;

function mayBeOf(text: string, { causes }: PageKnown, alone: Diagnosis, { intentOf }: Reader): string[] {
  if (wordCount(text) < A_REMARK || isStateAlone(text) || tellsOfNone(text) || givesAway('wishes', text)) return [];
  const isNear = alone.causes.some(({ id, confidence }) => confidence >= COMES_NEAR && causes.includes(id));
  const heard = intentOf?.(text, false);
  const isInVain = heard?.intent === 'still-fails' && heard.sure >= IN_VAIN;
  return isNear || isInVain || deniesSomething(text) ? [...causes, ...nearIn(alone)] : nearIn(alone);
}

/** Pages that only come near have no title of their own. */
const askedOf = ({ say }: Reader, { kind, title }: Answer, asked: string): string =>
  say('askedJustBefore', { title: kind === 'page' ? title : sayable(asked) });

/** What the page leads to comes into question, as long as no code says otherwise. */
const suspected = (deps: Reader, { answer, causes }: PageTold, asked: string): Suspicion[] =>
  causes.length > 0 ? [{ causes, says: askedOf(deps, answer, asked), explains: false }] : [];
