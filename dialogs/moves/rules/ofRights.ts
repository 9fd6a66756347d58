/** "I only have Reader there": what a role of one's own is to the case. Pure. */
import { effectsOf } from '../../../knowledge/effects/effectsOf.ts';
import { mostlyAnswered } from '../../../knowledge/questions/decides.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { saying, type Triage } from '../../case/triage.ts';
import { factsOnly } from '../after.ts';
import type { Alone } from '../message/alone.ts';
import { isSettled } from '../message/tells.ts';
import type { Reader, Rule } from './rule.ts';

/** "I only have Contributor". */
const OWN = /(?<![\p{L}])(?:i|i'm|i’m|me|my|we|we're|ich|wir|mein\w*)(?![\p{L}])|私|僕|当社|うち/iu;
const saysOwn = (text: string) => OWN.test(text);

const OF_RIGHTS = new Set(['dataRole', 'roleKind', 'auth', 'identity']);

const A_REMARK = 12;

/** "I only have Reader there", where the cause has nothing to do with roles for data: who may do what was advised then? */
function isAboutMyRights(triage: Triage, { text, news, told, asks }: Alone, { diagnose }: Reader): boolean {
  const names = Object.keys({ ...news, ...told });
  const [first] = isSettled(triage) && !triage.question && !asks ? diagnoseCase(triage, diagnose).causes : [];
  if (!first || told.dataRole !== 'no' || wordCount(text) > A_REMARK) return false;
  if (!names.every((fact) => OF_RIGHTS.has(fact))) return false;
  const isOfRoles = mostlyAnswered('roleKind', first.id) ?? mostlyAnswered('dataRole', first.id);
  // "The agent's identity has Contributor", where the advised step gives it another role: that is the one it has instead.
  if (isOfRoles === undefined) return !first.fix.flatMap(effectsOf).includes('gives') || saysOwn(text);
  // Whoever is refused by the network mostly has his role: to be Owner beside that tells who may change the rules.
  const [still] = diagnoseCase(saying(triage, factsOnly({ dataRole: 'no' })), diagnose).causes;
  return mostlyAnswered('dataRole', first.id) === 'yes' && still?.id === first.id;
}

const ASKS_FOR_RIGHTS = new Set(['dataRole', 'roleKind', 'identity', 'auth', 'errorWord']);

const FIRST = 4;

/** Said while it may be several things, none of them a refusal: no role lacks, whatever role somebody has. */
function isOfNoRight(triage: Triage, { told, text, asks }: Alone, { diagnose }: Reader): boolean {
  if (told.dataRole !== 'no' || asks || wordCount(text) > A_REMARK || isSettled(triage)) return false;
  if (!Object.keys(told).every((fact) => OF_RIGHTS.has(fact))) return false;
  if (triage.facts?.speaksOf === 'refused' || triage.codes.some((code) => /^40[13]$|^Auth/.test(code))) return false;
  if (triage.question && ASKS_FOR_RIGHTS.has(triage.question.fact)) return false;
  const causes = diagnoseCase(triage, diagnose).causes.slice(0, FIRST);
  const isOfRoles = ({ id }: { id: string }) => mostlyAnswered('roleKind', id) ?? mostlyAnswered('dataRole', id);
  return causes.length > 0 && !causes.some(isOfRoles);
}

export const tellsOwnRights: Rule = (triage, alone, reader) => {
  if (isOfNoRight(triage, alone, reader)) return { kind: 'told', text: alone.text, facts: {}, beside: true };
  return isAboutMyRights(triage, alone, reader) ? { kind: 'asks', about: 'who-can', text: alone.text } : undefined;
};
