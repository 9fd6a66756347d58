/** How good the diagnosis is on recorded AzCopy runs, which no ranker has learned from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnosis, diagnose } from '../../knowledge/diagnose.ts';
import { readExamples } from '../../knowledge/learn/examples.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { redact } from '../../knowledge/redact/redact.ts';

export interface Report {
  id: string;
  family: string;
  text: string;
  /** Accepted causes; empty where nothing is wrong. */
  accept: string[];
  codes: string[];
  /** False where only questions back to the user would bring the cause out. */
  suffices: boolean;
}

export interface Miss {
  id: string;
  got: string[];
  accept: string[];
  certainty: string;
  withinThree: boolean;
}

export interface Score {
  family: string;
  reports: number;
  first: number;
  withinThree: number;
  wrongThoughCertain: number;
  abstained: number;
  codesMissing: string[];
  misses: Miss[];
}

const HERE = join(import.meta.dirname, '..');
/** Judged against this day where a report carries no time of its own. */
const TODAY = new Date('2026-11-21T00:00:00Z');

/** The real reports among the examples, each as it would be pasted. */
export function readReports(): Report[] {
  const real = readExamples().filter(({ source }) => source !== undefined);
  return real.map((example) => ({
    ...example,
    id: example.source ?? '',
    family: example.suffices ? `reports: ${example.kind}` : 'reports that need questions',
  }));
}

interface RunMeta {
  expectedCauses: string[];
  expectedCodes: string[];
}

/** Each run in the forms in which people paste it. */
export function readRuns(): Report[] {
  const folder = join(HERE, 'runs');
  return readdirSync(folder).flatMap((name) => {
    const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
    const meta = JSON.parse(read('meta.json')) as RunMeta;
    const logs = readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.log'))
      .map(read)
      .join('\n');
    const forms = {
      console: read('console.txt'),
      'command and console': `${read('command.txt')}\n${read('console.txt')}`,
      'console and log': `${read('console.txt')}\n${logs}`,
    };
    return Object.entries(forms).map(([form, text]) => ({
      id: `${name} (${form})`,
      family: `runs: ${form}`,
      text,
      accept: meta.expectedCauses,
      codes: form === 'console and log' ? meta.expectedCodes : [],
      suffices: true,
    }));
  });
}

function isRight(report: Report, causes: Diagnosis['causes']): boolean {
  const first = causes[0];
  if (report.accept.length === 0) return first === undefined || first.benign;
  return first !== undefined && report.accept.includes(first.id);
}

export function score(knowledge: Knowledge, family: string, reports: Report[]): Score {
  const result: Score = {
    family,
    reports: reports.length,
    first: 0,
    withinThree: 0,
    wrongThoughCertain: 0,
    abstained: 0,
    codesMissing: [],
    misses: [],
  };
  for (const report of reports) {
    const { causes, certainty, codes } = diagnose(knowledge, redact(report.text), {}, { now: TODAY });
    const right = isRight(report, causes);
    const withinThree = right || causes.slice(0, 3).some((cause) => report.accept.includes(cause.id));
    result.first += Number(right);
    result.withinThree += Number(withinThree);
    result.wrongThoughCertain += Number(!right && certainty === 'certain');
    result.abstained += Number(certainty === 'unknown');
    const found = new Set(codes.map((code) => code.toLowerCase()));
    const missing = report.codes.filter((code) => !found.has(code.toLowerCase()));
    if (missing.length > 0) result.codesMissing.push(`${report.id}: ${missing.join(', ')}`);
    if (!right)
      result.misses.push({
        id: report.id,
        got: causes.slice(0, 3).map((cause) => cause.id),
        accept: report.accept,
        certainty,
        withinThree,
      });
  }
  return result;
}

/** One score for each form in which a run is pasted. */
export function scoreRuns(knowledge: Knowledge): Score[] {
  const families = Map.groupBy(readRuns(), (report) => report.family);
  return [...families]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([family, reports]) => score(knowledge, family, reports));
}
