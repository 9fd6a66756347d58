/**
 * Commands that stand within a sentence, wherever the pages speak: by the same tables as those of a fence. What is cut short
 * (`az storage blob`, `az … --debug`) names something; what has its values is meant to be run, and has to run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../pages/page.ts';
import { azcopyCalls, checkAzcopy, objectionsToAzcopy } from './azcopyTable.ts';
import { azCalls, azTable, checkAz, objectionsTo } from './azTable.ts';
import { checkCmdlets, cmdletCalls, objectionsToCmdlet } from './cmdletTable.ts';
import { objectionsToHarm } from './harmful.ts';
import { objectionsToQuery } from './kusto.ts';
import { placeObjections } from './places.ts';
import { rowObjections } from './rowsWarned.ts';
import { checkSwitches, objectionsToSwitches } from './switches.ts';
import { type Objection, type PageCheck, viewPage } from './view.ts';

/** Whose text is shown to people. */
const SPEAKING = [
  'alerts',
  'answers',
  'causes',
  'codes',
  'effects',
  'facts',
  'followUps',
  'looks',
  'questions',
  'releases',
  'snippets',
  'tables',
  'translations',
  'words/glossary.yaml',
  'words/values.yaml',
  'words/whereRun.yaml',
];
const PAGE = /\.(?:md|yaml|ts)$/;
/** What people or tools wrote is no advice. */
const FENCE = /^ *```(\w*)[^\n]*\n([\s\S]*?)^ *```$/gm;
/** A fence of commands is judged with its page; these are no pages of their own. */
const BESIDE = /^(?:followUps|looks|questions|facts)\//;
/** Answers that are read alone. */
const ROWS = /^(?:followUps|looks)\//;
const SPAN = /(?<!`)`([^`\n]+)`(?!`)/g;

const COMMAND_CHECKS: PageCheck[] = [checkAz, checkAzcopy, checkCmdlets, checkSwitches];

const LACKS = / needs -/;
/** A value stands in it: whoever reads it will paste it. */
const isWhole = (span: string) => !/…|\.\.\./.test(span) && /["{<]/.test(span);
const withoutPlaces = (span: string) =>
  span.replace(/<[^<>]*>/g, 'X').replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, 'X');

/** A group of commands, or words before what is left out. */
function namesGroup(call: string): boolean {
  const words = call.split(/\s+/).slice(1);
  const end = words.findIndex((word) => /^-|…|^X$|^["{]/.test(word));
  const own = words.slice(0, end < 0 ? undefined : end).join(' ');
  return own === '' || [...azTable().keys()].some((name) => name.startsWith(`${own} `));
}

const saidOfAz = (call: string): string[] => {
  const short = call.replace(/\s*…\s*/g, ' ').trim();
  return namesGroup(call) ? [] : objectionsTo(short);
};

/** What the tables say against a command that stands in a sentence. */
export function objectionsToSaid(span: string): string[] {
  const text = withoutPlaces(span);
  const all = [
    ...azCalls(text).flatMap(saidOfAz),
    ...azcopyCalls(text.replace(/…/g, ' ')).flatMap(objectionsToAzcopy),
    ...cmdletCalls(text).flatMap(objectionsToCmdlet),
    ...objectionsToSwitches(text),
    ...objectionsToQuery(span),
  ];
  // What is only named may be warned of; what is whole gets pasted.
  const harm = isWhole(span) ? objectionsToHarm(span) : [];
  return [...all.filter((says) => isWhole(span) || !LACKS.test(says)), ...harm];
}

/** The commands that a text names within its sentences, with their lines. */
export function saidIn(text: string): { span: string; line: number }[] {
  // A fence keeps its lines, so that the places behind it stay right.
  const said = text.replace(FENCE, (fence) => fence.replace(/[^\n]+/g, ''));
  return [...said.matchAll(SPAN)].map((match) => ({
    span: (match[1] as string).replaceAll('\\"', '"'),
    line: said.slice(0, match.index).split('\n').length,
  }));
}

const filesBelow = (root: string, name: string): string[] =>
  PAGE.test(name)
    ? [name]
    : readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => PAGE.test(file))
        .map((file) => join(name, file));

/** Commands in fences of texts that no other check reads. */
function fencesBeside(file: string, text: string): Objection[] {
  if (!BESIDE.test(file)) return [];
  const fences = [...text.matchAll(FENCE)].map(([, language = '', code = '']) => ({ language, code }));
  const lineOf = (code: string) => text.slice(0, text.indexOf(code)).split('\n').length;
  const view = viewPage(file, 'answer', []);
  return COMMAND_CHECKS.flatMap((check) =>
    check({
      ...view,
      fences: fences.map(({ language, code }) => ({ section: 'Answer', language, code, line: lineOf(code) })),
    }),
  );
}

function faultsOf(root: string, file: string): Fault[] {
  const text = readFileSync(join(root, file), 'utf8');
  const said = saidIn(text).flatMap(({ span, line }) => objectionsToSaid(span).map((says) => ({ line, says })));
  const rows = ROWS.test(file) ? rowObjections(text) : [];
  const all = [...said, ...fencesBeside(file, text), ...placeObjections(text), ...rows];
  return all.map((objection) => ({ file, ...objection }));
}

/** What is amiss with the commands within sentences, on all pages that are wanted. */
export const saidFaults = (root: string, wanted: (file: string) => boolean): Fault[] =>
  SPEAKING.flatMap((name) => filesBelow(root, name))
    .filter(wanted)
    .flatMap((file) => faultsOf(root, file));
