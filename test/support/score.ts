/** How good the diagnosis is: measured on whole reports and on recorded AzCopy runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/assemble.ts';
import { type Diagnosis, diagnose } from '../../knowledge/diagnose.ts';
import { type Example, readExamples } from '../../knowledge/learn/examples.ts';
import { redact } from '../../knowledge/redact.ts';

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

const familyOf = ({ suffices, kind }: Example) => (suffices ? `reports: ${kind}` : 'reports that need questions');

/** The real reports among the examples; written ones teach and do not measure. */
export function readReports(): Report[] {
  const real = readExamples().filter(({ source }) => source !== undefined);
  return real.map((example) => ({ ...example, id: idOf(example), family: familyOf(example) }));
}

/** Names the thread where there is one, and the place of the example otherwise. */
function idOf({ source, file, line }: Example): string {
  const thread = source
    ?.replace(/^https:\/\/(?:github\.com\/[^/]+\/)?/, '')
    .replace(/\/(?:issues|discussions|pull)\//, '#');
  return thread ?? `${file}:${line}`;
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
    const { causes, certainty, codes } = diagnose(knowledge, redact(report.text), {}, TODAY);
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

/** One score a family, in a stable order. */
export function scoreAll(knowledge: Knowledge): Score[] {
  const families = Map.groupBy([...readReports(), ...readRuns()], (report) => report.family);
  return [...families]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([family, reports]) => score(knowledge, family, reports));
}
