/** The whole answer about one SAS, in the shape of `sas --json`. Nothing in it is secret. */

import { findAzcopyCommands } from '../azcopy/azcopyCommand.ts';
import { maskStrings, type Redacted, redact } from '../redact/redact.ts';
import { readStorageUrl } from '../service/endpoints.ts';
import { table } from '../table.ts';
import { type Aim, aim, aimAtCommand, serviceOf, UnknownJob } from './aim.ts';
import { checkSas } from './checks.ts';
import type { Finding } from './finding.ts';
import { info } from './finding.ts';
import { inOrder, LETTERS, RESOURCES } from './letters.ts';
import { makeRemedy, type Remedy } from './make.ts';
import { countNeeds, missingLetters, type Needs, neededLetters, needsLike } from './needs.ts';
import { findSas, isSasFault, parseSas, printSas } from './parse.ts';
import { howToRevoke } from './revoke.ts';
import type { Sas, SasKind } from './sas.ts';

export { UnknownJob } from './aim.ts';

export interface SasPermissions {
  /** Absent where a stored policy holds them. */
  has?: string;
  needs?: string;
  missing?: string;
  /** The job passes without these. */
  advised?: string;
}

export interface SasReport {
  kind: SasKind | 'none';
  valid: boolean;
  findings: Finding[];
  permissions: SasPermissions;
  starts?: string;
  expires?: string;
  revoke: string;
  /** It has ended: there is nothing to revoke. */
  over?: true;
  /** The same SAS with its signature masked. */
  masked: Redacted;
  /** What it opens: "container box of contoso". */
  opens?: string;
  /** Each letter in words. */
  letters: { letter: string; name: string; allows: string }[];
  /** The side of a command that was looked at. */
  side?: 'source' | 'destination';
  remedy?: Remedy;
  sources: string[];
}

export interface ReadSasContext {
  now: Date;
  /** An azcopy command line, or names of operations separated by commas. */
  for?: string;
}

/** `ss` and `srt` of an account SAS, a letter each. */
const SERVICES = table<string>({ b: 'blobs', f: 'files', q: 'queues', t: 'tables' });
const LEVELS = table<string>({ s: 'the service itself', c: 'whole containers', o: 'single objects' });

const named = (letters = '', names: { get(letter: string): string | undefined }) =>
  [...letters].map((letter) => names.get(letter) ?? letter).join(', ') || 'nothing named';

function opens(sas: Sas): string | undefined {
  const { account, container, path } = sas.url ? readStorageUrl(sas.url) : {};
  const of = account ? ` of ${account}` : '';
  if (sas.kind === 'account')
    return `the account${account ? ` ${account}` : ''}: ${named(sas.parameters.get('ss'), SERVICES)} (${named(sas.parameters.get('srt'), LEVELS)})`;
  const resource = RESOURCES.get(sas.parameters.get('sr') ?? (sas.parameters.has('tn') ? 't' : ''))?.name;
  if (!resource) return undefined;
  const name =
    sas.parameters.get('tn') ??
    (['blob', 'file', 'directory'].includes(resource) ? [container, path].filter(Boolean).join('/') : container);
  return `${resource}${name ? ` ${name}` : ''}${of}`;
}

function permissionsOf(sas: Sas, needs: Needs | undefined): SasPermissions {
  const has = sas.permissions === undefined ? {} : { has: sas.permissions };
  if (!needs) return has;
  const missing =
    sas.permissions === undefined
      ? {}
      : { missing: inOrder(missingLetters(needs, sas.permissions).map(({ letter }) => letter)) };
  return {
    ...has,
    needs: neededLetters(needs),
    ...missing,
    advised: inOrder(needs.advised.map(({ letter }) => letter)),
  };
}

const isoDates = (sas: Sas) => ({
  ...(sas.starts?.at ? { starts: sas.starts.at.toISOString() } : {}),
  ...(sas.expires?.at ? { expires: sas.expires.at.toISOString() } : {}),
});

const nothing = (finding: Finding): SasReport => ({
  kind: 'none',
  valid: false,
  findings: [finding],
  permissions: {},
  revoke:
    finding.cause === 'key-invalid' ? 'If somebody saw the key, regenerate it (az storage account keys renew).' : '',
  masked: redact(''),
  letters: [],
  sources: [],
});

/** The SAS within a sentence or a command; a text that begins like a SAS is one, damaged or not. */
function pickSas(text: string): string {
  const begins = /^\s*["'“<([]*(?:\??[\w-]+(?:=|%3D)|https?(?::|%3A)|[\w.-]+\/)/i.test(text);
  return begins ? text : (findSas(text)[0] ?? text);
}

/**
 * Reads a SAS and compares it with a job; a command line that holds the SAS is its own job. `context.now` is the moment to
 * judge by. Throws `UnknownJob` when `context.for` cannot be read.
 */
export function readSas(text: string, context: ReadSasContext): SasReport {
  const [command] = context.for ? [] : findAzcopyCommands(text, 1);
  const sas = parseSas(pickSas(text));
  if (isSasFault(sas)) return nothing({ cause: sas.cause, says: sas.says, severity: 'error' });
  const aimed = command ? aimAtCommand(sas, command.command) : context.for ? aim(sas, context.for) : { jobs: [] };
  return maskStrings(reportOn(sas, aimed, context.now));
}

/** The same for people who name a job in their own words: one that cannot be read is said, and the SAS is read without it. */
export function readSasForJob(text: string, job: string | undefined, now: Date): SasReport {
  try {
    return readSas(text, { now, ...(job && { for: job }) });
  } catch (fault) {
    if (!(fault instanceof UnknownJob)) throw fault;
    const report = readSas(text, { now });
    return { ...report, findings: [...report.findings, info('job-unknown', fault.message)] };
  }
}

/** Every SAS of a text, such as both sides of a copy; none when there is none. */
export function readEachSas(text: string, context: ReadSasContext): SasReport[] {
  const job = context.for ?? (findAzcopyCommands(text, 1).length > 0 ? text : undefined);
  return findSas(text).map((sas) => readSas(sas, { now: context.now, ...(job === undefined ? {} : { for: job }) }));
}

/**
 * What was pasted as a whole: each SAS of an azcopy command, else the one that it is.
 * @throws UnknownJob where `context.for` cannot be read.
 */
export function readPastedSas(text: string, context: ReadSasContext): SasReport[] {
  const each = /\bazcopy\b/i.test(text) ? readEachSas(text, context) : [];
  return each.length > 0 ? each : [readSas(text, context)];
}

/** Of a copy with a SAS on each side, the one with a fault is the answer. */
export const withAFault = (reports: readonly SasReport[]): SasReport =>
  reports.find(({ valid }) => !valid) ?? reports[0]!;

function reportOn(sas: Sas, { jobs, url, side, wants, findings: seen = [] }: Aim, now: Date): SasReport {
  const needs = jobs.length > 0 ? countNeeds(jobs, sas.kind) : undefined;
  const place = { ...(url ? { url } : {}), ...(needs ? { needs } : {}), ...(wants ? { wants } : {}) };
  const findings = [...seen, ...checkSas(sas, { now, ...place })];
  const what = opens(sas);
  const valid = findings.every(({ severity }) => severity !== 'error');
  const wanted = needs ?? (valid || !sas.permissions ? undefined : needsLike(sas, serviceOf(sas)));
  return {
    kind: sas.kind,
    valid,
    findings,
    permissions: permissionsOf(sas, needs),
    ...isoDates(sas),
    revoke: howToRevoke(sas, now),
    ...(sas.expires?.at && sas.expires.at <= now ? { over: true as const } : {}),
    masked: redact(printSas(sas)),
    ...(what ? { opens: what } : {}),
    letters: [...(sas.permissions ?? '')].flatMap((letter) => {
      const known = LETTERS.get(letter);
      return known ? [{ letter, name: known.name, allows: known.allows }] : [];
    }),
    ...(side ? { side } : {}),
    ...(wanted ? { remedy: makeRemedy(wanted, now, sas, url) } : {}),
    sources: needs?.sources ?? ['https://learn.microsoft.com/azure/storage/common/storage-sas-overview'],
  };
}
