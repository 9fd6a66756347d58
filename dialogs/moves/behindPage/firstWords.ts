/**
 * What words come to that begin a case, or might: a case of their own, one of what the page before was about, an answer of
 * the pages, or nothing that is known. The dialog shows it.
 */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { valuesTold } from '../../../knowledge/words/valuesTold.ts';
import type { Said, Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Say } from '../../phrases/say.ts';
import type { Heard } from '../../turn/heard.ts';
import type { Person } from '../../turn/turn.ts';
import { codesCompared } from '../asked/codesMeant.ts';
import { wishesATool } from '../message/tools.ts';
import { commandsOnly } from './commandsOnly.ts';
import { lookedUp } from './lookedUp.ts';
import { answeredAnew, endsHere, kindSentence, ofAnotherThing, ofTheShown, queryAsked, toldInTwo } from './noReport.ts';
import type { Anew } from './onTheWords.ts';
import { pageAgain } from './pageAgain.ts';
import { troubleBehind } from './troubleBehind.ts';
import { variedBy } from './variedBy.ts';

export interface Begun {
  triage: Triage;
  /** Of the case as it is. */
  diagnosis: Diagnosis;
  heard: Heard;
  /** What pages have shown them. */
  person: Person;
  say: Say;
}

export type Comes =
  | { to: 'case' | 'nothing' }
  /** Another report than the words alone: with what the page before tells. */
  | { to: 'report'; report: Said }
  /** A case that the page before has begun, and which the words go on with. */
  | { to: 'standing'; triage: Triage }
  | { to: 'answer'; answer: Anew };

const given = (answer: Anew | undefined): Comes | undefined => answer && { to: 'answer', answer };

export function firstWordsCome(deps: Deps, begun: Begun): Comes {
  const { triage, diagnosis } = begun;
  const isFirst = triage.said.length === 1;
  const behind = isFirst ? behindAPage(deps, begun) : undefined;
  if (behind) return behind;
  const answer = given(isFirst ? answerToTheFirst(deps, begun) : ownAnswer(deps, begun));
  if (answer) return answer;
  return { to: diagnosis.causes.length === 0 && (!diagnosis.question || isTalkOnly(deps, begun)) ? 'nothing' : 'case' };
}

/** Trouble with what the page before is about. */
function behindAPage(deps: Deps, { triage, diagnosis, heard, person, say }: Begun): Comes | undefined {
  const { asked } = person;
  const trouble = troubleBehind({ ...deps, say }, heard, asked, diagnosis);
  if (trouble) return { to: 'report', report: trouble };
  const stands = lookedUp(deps, heard, { begun: triage, asked, read: diagnosis, say });
  if (stands) return { to: 'standing', triage: stands };
  const both = toldInTwo(deps, heard, asked, diagnosis);
  return both && { to: 'report', report: { kind: 'report', text: both } };
}

/** The answer of the pages, where what was said is a question and no trouble: of its own, or with the one before. */
function answerToTheFirst(deps: Deps, begun: Begun): Anew | undefined {
  const { diagnosis, heard, person } = begun;
  const { asked } = person;
  if (asked && endsHere(deps, heard)) return undefined;
  const again = heard.kind === 'said' ? shownBefore(person, heard.text) : undefined;
  if (again) return shownOnceMore(deps, person, again);
  return (
    queryAsked(deps, heard, asked) ??
    variedBy(deps, heard, asked, diagnosis) ??
    ofTheShown(deps, heard, asked) ??
    ofAnotherThing(deps, heard, asked, diagnosis) ??
    (heard.kind === 'said' ? codesCompared(heard.text, diagnosis, deps) : undefined) ??
    (isPage(deps, begun) ? undefined : answeredAnew(deps, heard, asked, diagnosis)) ??
    ownAnswer(deps, begun)
  );
}

/** The question whose page is wanted once more: by its place, or with names of the person's own in it. */
function shownBefore(person: Person, text: string): string | undefined {
  const { values, rest, isSure } = valuesTold(text);
  if (Object.keys(values).length > 0) person.values = { ...person.values, ...values };
  return rest === '' && isSure ? person.asked : pageAgain(text, person.pages ?? []);
}

function shownOnceMore({ diagnose }: Deps, person: Person, asked: string): Anew | undefined {
  const page = diagnose(asked as Redacted).answer;
  // With names in it, the commands are what is new.
  if (page && asked === person.asked) return commandsOnly(page);
  person.asked = asked;
  return page;
}

/** Said behind a page, and answered by just that page: it is not shown once more, unless it says something else now. */
function isShownAgain({ diagnose }: Deps, { name, sections }: Answer, asked: string | undefined): boolean {
  const before = asked ? diagnose(asked as Redacted).answer : undefined;
  return before?.name === name && JSON.stringify(before?.sections) === JSON.stringify(sections);
}

/** A page is the answer, and not one that was just shown. */
function isPage(deps: Deps, { diagnosis: { answer }, heard, person }: Begun): boolean {
  // "Terraform?", behind a page, wants it done with that, and no word explained.
  const isTool = answer?.meaning && person.asked && heard.kind === 'said' && wishesATool(heard.text);
  return answer?.kind === 'page' && !isTool && !isShownAgain(deps, answer, person.asked);
}

function ownAnswer(deps: Deps, begun: Begun): Anew | undefined {
  const { answer } = begun.diagnosis;
  if (!answer) return undefined;
  return answer.kind === 'planned' || isPage(deps, begun) || !kindSentence(deps, begun.heard) ? answer : undefined;
}

/** "My mouse is broken" tells that something is, and is answered kindly all the same. */
function isTalkOnly(deps: Deps, { triage, diagnosis, heard }: Begun): boolean {
  const sentence = triage.said.length === 1 && diagnosis.codes.length === 0 ? kindSentence(deps, heard) : undefined;
  return sentence === 'smallTalk' || sentence === 'thanks';
}
