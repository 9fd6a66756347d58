/** Which facts a message is meant to tell: of all that its words name, what has to do with the case. Pure. */

import { ANOTHER, type Facts, factDefinition, isFactName } from '../../../knowledge/facts/facts.ts';
import { isSpokenAgainst } from '../../../knowledge/questions/against.ts';
import { answerMeant } from '../../../knowledge/questions/meant.ts';
import { makesSense } from '../../../knowledge/questions/sense.ts';
import { lettersToldFor } from '../../../knowledge/sas/lettersEnough.ts';
import { lettersTold } from '../../../knowledge/sas/lettersTold.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { CHANGED_BY_DOING } from '../../../knowledge/words/ahead.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { isHearsay } from '../../../knowledge/words/hearsay.ts';
import { operationAlone, rightLacking } from '../../../knowledge/words/operationsTold.ts';
import { factsTold, impliedBy } from '../../../knowledge/words/told.ts';
import { wordsTold } from '../../case/said.ts';
import { isRefused, type Triage } from '../../case/triage.ts';
import { withoutDenied } from '../corrected/takenBack.ts';
import {
  answerGiven,
  isOnlyPlanned,
  isPlainlyDenied,
  leavesItOpen,
  namesWhatIsRight,
  SIGNS_IN,
} from './answerGiven.ts';
import { errorRetold } from './errorRetold.ts';
import type { Message } from './message.ts';
import { roleElsewhere, withoutRoles } from './roleNamed.ts';
import { encodingTold, timesMeasured } from './sasTold.ts';
import { theoryNamed } from './theoryNamed.ts';
import { pastBy } from './timePassed.ts';
import { hadNoEffect } from './triedBeside.ts';
import { whatMatters } from './whatMatters.ts';

export interface FactsMeant {
  /** What a person says in so many words. */
  told: Facts;
  /** Beside that what the message shows as a report, and what it answers. */
  said: Facts;
  /** Beside that what follows from what was told. */
  all: Facts;
  /** The answer to the open question, in words of one's own. */
  meant: string | undefined;
  /** The role that was named is enough for what is done. */
  isEnough: boolean;
}

/** What a Reader may do. */
const READS = new Set(['download', 'list']);

/** "I have Storage Blob Data Reader" is enough for who only reads; what is done unknown, it may be either. */
function roleToldBy(told: Facts, operation: string | undefined, asked: string | undefined): Facts {
  if (told.roleKind !== 'reader') return told;
  if (READS.has(operation ?? '')) return { ...told, roleKind: 'right' };
  return operation === undefined && asked !== 'roleKind' && told.dataRole === 'yes'
    ? without(told, ['roleKind'])
    : told;
}

/** "It has Data Reader", and a message later "writing parquet": now it is known whether that is enough. */
function roleOfBefore({ facts: known = {}, ...triage }: Triage, told: Facts): Facts {
  const { operation } = told;
  if (operation === undefined || known.roleKind !== undefined || told.roleKind !== undefined) return told;
  // Plain Reader opens no data, whatever is done.
  if (known.dataRole === 'no') return told;
  if (factsTold(wordsTold({ ...triage, facts: known })).roleKind !== 'reader') return told;
  return { ...told, roleKind: READS.has(operation) ? 'right' : 'reader' };
}

const namesALogin = ({ operation }: Facts, text: string) => operation === 'login' && !givesAway('fails', text);

/** "AzCopy", asked how one signs in: a program has many ways to. */
const MOST_OF_A_NAME = 3;
const isJustAProgram = ({ text, tells }: Message) =>
  // "No, azcopy, not the portal" names one as well.
  wordCount(withoutDenied(text, deniedWords(text)) ?? text) <= MOST_OF_A_NAME &&
  tells.tool !== undefined &&
  Object.keys(tells).length === 1;

/** "Veeam", whatever was asked. */
function programNamed({ text, isSentence, triage }: Message): Facts {
  if (!isSentence || /\d/.test(text) || wordCount(text) > MOST_OF_A_NAME || asksIn(text) || triage.facts?.tool)
    return {};
  const tool = answerMeant('tool', text);
  return tool === undefined ? {} : { tool };
}

/** "I did az login before" says how one signs in, and nothing of what was to be done. */
function ofTheLogin(message: Message): string[] {
  const { triage, text, isSentence, diagnosis } = message;
  const isAnswer = SIGNS_IN.has(triage.question?.fact ?? '') && !isJustAProgram(message);
  const isHow = isAnswer || (isSentence && namesALogin(diagnosis.facts, text));
  return isHow ? ['operation', 'tool'] : [];
}

/** How somebody looked is not what fails. */
const OF_A_LOOK = ['tool', 'operation', 'auth'];

/** The service that the trouble is with, as it was told before. */
const serviceSaid = (triage: Triage) => factsTold(withoutRoles(wordsTold(triage))).service;

/** Known, and what stands in the person's own words, though nobody asked for it. */
const toldSoFar = (triage: Triage): Facts => ({ ...factsTold(wordsTold(triage)), ...triage.facts });

const without = (facts: Facts, names: string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !names.includes(fact)));

/** The names of roles name a service, and not the one that fails. */
function besideRoles({ triage, text }: Message): { inRoles: string[]; service?: string } {
  const plain = withoutRoles(text);
  if (plain === text) return { inRoles: [] };
  const { service } = factsTold(plain, triage.question?.fact);
  return { inRoles: ['service', 'exists'], ...(service && { service }) };
}

const BY_DOING = [...CHANGED_BY_DOING, 'sasEnds'];

/** "The network path was not found", asked which word of a refusal it is: that tells the kind of error all the same. */
function kindOfError(message: Message, told: Facts): Facts {
  const { triage, text, elsewhere } = message;
  const asked = triage.question?.fact;
  if (!asked || !isFactName(asked) || asked === 'speaksOf' || factDefinition(asked).starts !== 'words') return {};
  if (elsewhere || leavesItOpen(message) || namesWhatIsRight(message, asked)) return {};
  const tellsMore = Object.keys(without(told, ['service', 'operation', 'tool'])).length > 0;
  if (triage.facts?.speaksOf !== undefined || tellsMore) return {};
  // What is slow shows no error: "same azcopy command" speaks of none.
  if (!makesSense(factDefinition('speaksOf'), triage.facts ?? {})) return {};
  const kind = answerMeant('speaksOf', text);
  return kind === undefined ? {} : { speaksOf: kind, ...(kind !== 'refused' && { [asked]: ANOTHER }) };
}

/** A SAS or a key is what a mount proves itself with only where something is mounted. */
const ofNoMount = ({ question, facts = {} }: Triage) =>
  question?.fact === 'mountWith' || facts.operation === 'mount' || facts.tool === 'mount' ? [] : ['mountWith'];

/** "300 GB in all" is the size of no file. */
const IN_ALL =
  /\b(?:in (?:all|total|sum)|total\w*|altogether|overall|combined|insgesamt|gesamt\w*|zusammen|alles zusammen)\b|全部で|合計|総量|全体で/iu;
const ofTotals = (text: string) => (IN_ALL.test(text) ? ['howLarge'] : []);

const ofNoEffect = (text: string) => (hadNoEffect(text) ? ['whatChanged', 'workedBefore'] : []);

/** What others say is so does not stand against what the error proves. */
function onlySaid({ triage: { cause, shown }, text, tells }: Message): string[] {
  if (!cause || shown?.certainty !== 'certain' || !isHearsay(text)) return [];
  return Object.keys(tells).filter((fact) => isSpokenAgainst({ [fact]: tells[fact] }, cause));
}

/** "Only one of them is in the firewall" says of nothing that it fails. */
const ofNoFailure = ({ text, triage: { question } }: Message): string[] =>
  question?.fact !== 'failing' && theoryNamed(text).length > 0 && !givesAway('fails', text) && !givesAway('works', text)
    ? ['failing']
    : [];

const PROGRAMS = /\b(?:rclone|azcopy|(?:storage )?explorer|az cli|robocopy|terraform|powershell|veeam)\b/giu;
/** "Rclone worked for months", where rclone fails: no other client. */
function ofTheSameClient({ triage, text }: Message): string[] {
  const named = text.toLowerCase().match(PROGRAMS) ?? [];
  const before = wordsTold(triage).toLowerCase();
  return named.length > 0 && named.every((name) => before.includes(name)) ? ['otherClientWorks'] : [];
}

/** "Not valid in the specified time frame: … Expiry … 2026": what the words prove, no phrase that they are like takes back. */
function againstItsProof({ tells, diagnosis: { certainty, causes } }: Message): string[] {
  const [proven] = certainty === 'certain' ? causes : [];
  if (!proven) return [];
  return Object.keys(tells).filter((fact) => isSpokenAgainst({ [fact]: tells[fact] }, proven.id));
}

/** "sp=rl", and later "it is an upload": who tells what is done has told the letters before. */
const lettersMeant = ({ text, triage, tells }: Message): string =>
  tells.operation === undefined || lettersTold(text) !== undefined ? text : wordsTold(triage);

export function factsMeant(message: Message): FactsMeant {
  const { triage, text, diagnosis } = message;
  const { question, facts: known = {} } = triage;
  const { inRoles, service } = besideRoles(message);
  const aside = [
    ...ofTheLogin(message),
    ...inRoles,
    ...(message.isLook ? OF_A_LOOK : []),
    ...(isOnlyPlanned(text) ? BY_DOING : []),
    ...onlySaid(message),
    ...againstItsProof(message),
    ...ofTotals(text),
    ...ofNoEffect(text),
    ...ofTheSameClient(message),
    ...ofNoFailure(message),
  ];
  const heard: Facts = {
    ...(isRefused(triage) && !known.operation && !asksIn(text) && operationAlone(text)),
    ...whatMatters(triage, without(message.tells, aside)),
    ...(service && { service }),
    ...without(timesMeasured(text, triage), aside),
    ...encodingTold(text, triage),
    ...lettersToldFor(lettersMeant(message), { ...diagnosis.facts, ...known }, question?.fact === 'sasLetters'),
    ...(message.isSentence && pastBy(text, toldSoFar(triage), question?.fact)),
    ...(message.isSentence && rightLacking(text, known.auth ?? diagnosis.facts.auth)),
    ...roleElsewhere(text, service ?? known.service ?? serviceSaid(triage)),
  };
  const told = roleToldBy(
    roleOfBefore(triage, heard),
    heard.operation ?? diagnosis.facts.operation ?? known.operation,
    question?.fact,
  );
  // "I got the role now, and still nothing": who has a role signs in, whatever button the words are like.
  const implied = without(impliedBy(told), [...Object.keys(known), ...ofNoMount(triage)]);
  const meant = answerGiven(message, told);
  // "It is no refusal, the network it is": of what is only denied the answer beside it counts.
  const isOpen = question !== undefined && Object.hasOwn(told, question.fact) && told[question.fact] === undefined;
  const isDenied = isOpen || (question !== undefined && isPlainlyDenied(text, told[question.fact], meant));
  const answered = question && meant && implied[question.fact] === undefined && { [question.fact]: meant };
  const kind = question && meant === undefined ? kindOfError(message, told) : {};
  const denied = Object.keys(message.tells).filter((fact) => message.tells[fact] === undefined);
  const retold = message.isSentence && !message.elsewhere ? without(errorRetold(triage, text), denied) : {};
  const isUnheard = meant === undefined && [told, kind, retold].every((facts) => Object.keys(facts).length === 0);
  const said: Facts = {
    ...whatMatters(triage, without(message.shows, aside)),
    ...kind,
    ...answered,
    ...retold,
    ...(isUnheard && programNamed(message)),
    ...told,
    ...(isDenied && answered),
  };
  return { told, said, all: { ...implied, ...said }, meant, isEnough: told.roleKind !== heard.roleKind };
}
