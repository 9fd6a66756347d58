/** The whole answer about one SAS, in the shape of `sas --json`. Nothing in it is secret. */
import { readStorageUrl } from '../endpoints.ts';
import { type AzcopyCommand, parseAzcopyCommand } from '../recognisers/azcopyCommand.ts';
import { type Redacted, redact } from '../redact.ts';
import { checkSas, type Finding } from './checks.ts';
import { error } from './finding.ts';
import { JOB_NAMES, type Job, type JobService, jobByName, jobOf, remoteSides } from './jobs.ts';
import { inOrder, LETTERS, RESOURCES } from './letters.ts';
import { makeRemedy, type Remedy } from './make.ts';
import { countNeeds, missingLetters, type Needs, neededLetters } from './needs.ts';
import { isSasFault, parseSas, printSas } from './parse.ts';
import { howToRevoke } from './revoke.ts';
import type { Sas, SasKind } from './sas.ts';

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

/** `--for` holds something that is neither a command nor the name of an operation. */
export class UnknownJob extends Error {
  constructor(what: string) {
    super(`"${redact(what).slice(0, 80)}" is no azcopy command and none of: ${JOB_NAMES.join(', ')}.`);
    this.name = 'UnknownJob';
  }
}

interface Aim {
  jobs: Job[];
  url?: URL;
  side?: 'source' | 'destination';
  wants?: 'url' | 'token';
  findings?: Finding[];
}

/** The service that a SAS itself tells. */
function serviceOf(sas: Sas): JobService {
  const service = sas.url && readStorageUrl(sas.url).service;
  if (service === 'file' || service === 'dfs' || service === 'blob') return service;
  const file = ['f', 's'].includes(sas.parameters.get('sr') ?? '') || sas.parameters.get('ss') === 'f';
  return file ? 'file' : 'blob';
}

/** Which side of a copy between accounts a SAS is meant for: where its address fits, else what its letters are good for. */
function sideOf(sas: Sas, command: AzcopyCommand): 'source' | 'destination' | undefined {
  const sides = remoteSides(command);
  if (sides.length < 2) return sides[0];
  const start = sas.url && `${sas.url.host}${sas.url.pathname}`;
  const fitting = sides.filter((side) => {
    const url = command[side]?.url;
    return url && start !== undefined && `${url.host}${url.pathname}`.startsWith(start);
  });
  if (fitting.length === 1) return fitting[0];
  const host = sides.filter((side) => command[side]?.url?.host === sas.url?.host);
  if (host.length === 1) return host[0];
  return /[cwa]/.test(sas.permissions ?? '') ? 'destination' : 'source';
}

/** A token where AzCopy takes a URL, or a URL where `jobs resume` takes a token. */
function wantsOf(command: AzcopyCommand): Aim['wants'] {
  if (command.verb === 'jobs resume') return 'token';
  const sides = [command.source, command.destination];
  return sides.some((side) => side?.kind === 'local' && side.credential !== 'none') ? 'url' : undefined;
}

const shellFindings = (command: AzcopyCommand): Finding[] =>
  command.notes.includes('ampersand-unquoted')
    ? [error('azcopy-shell-quoting', 'The URL stands there without quotes: a shell ends the command at the first &.')]
    : [];

function aimAtCommand(sas: Sas, command: AzcopyCommand): Aim {
  const side = sideOf(sas, command);
  const wants = wantsOf(command);
  const form: Pick<Aim, 'wants' | 'findings'> = { ...(wants ? { wants } : {}), findings: shellFindings(command) };
  if (!side) return { jobs: [], ...form };
  const named = command[side];
  // A placeholder such as URL stands for the SAS's own address.
  const level = named?.level ?? (sas.url && readStorageUrl(sas.url).level);
  const job = jobOf({ ...command, [side]: { ...named, ...(level ? { level } : {}) } }, side, serviceOf(sas));
  return { jobs: job ? [job] : [], side, ...(named?.url ? { url: named.url } : {}), ...form };
}

const single = (sas: Sas) => ['b', 'bs', 'bv', 'f'].includes(sas.parameters.get('sr') ?? '');

function aim(sas: Sas, what: string): Aim {
  const names = what
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const jobs = names.map((name) => jobByName(name, serviceOf(sas), !single(sas)));
  if (jobs.length > 0 && jobs.every((job) => job !== undefined)) return { jobs };
  const command = parseAzcopyCommand(what);
  if (!command) throw new UnknownJob(what);
  return aimAtCommand(sas, command);
}

function opens(sas: Sas): string | undefined {
  const { account, container, path } = sas.url ? readStorageUrl(sas.url) : {};
  const of = account ? ` of ${account}` : '';
  if (sas.kind === 'account')
    return `the account${account ? ` ${account}` : ''}, services ${sas.parameters.get('ss') ?? '?'}, levels ${sas.parameters.get('srt') ?? '?'}`;
  const resource = RESOURCES[sas.parameters.get('sr') ?? (sas.parameters.has('tn') ? 't' : '')]?.name;
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

const maskFindings = (findings: Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, says: redact(finding.says) }));

/**
 * Reads a SAS and compares it with a job. `context.now` is the moment to judge by.
 * Throws `UnknownJob` when `context.for` cannot be read.
 */
export function readSas(text: string, context: ReadSasContext): SasReport {
  const sas = parseSas(text);
  if (isSasFault(sas)) return nothing({ cause: sas.cause, says: sas.says, severity: 'error' });
  const { jobs, url, side, wants, findings: seen = [] }: Aim = context.for ? aim(sas, context.for) : { jobs: [] };
  const needs = jobs.length > 0 ? countNeeds(jobs, sas.kind) : undefined;
  const place = { ...(url ? { url } : {}), ...(needs ? { needs } : {}), ...(wants ? { wants } : {}) };
  const findings = maskFindings([...seen, ...checkSas(sas, { now: context.now, ...place })]);
  const what = opens(sas);
  return {
    kind: sas.kind,
    valid: findings.every(({ severity }) => severity !== 'error'),
    findings,
    permissions: permissionsOf(sas, needs),
    ...isoDates(sas),
    revoke: howToRevoke(sas, context.now),
    masked: redact(printSas(sas)),
    ...(what ? { opens: redact(what) } : {}),
    letters: [...(sas.permissions ?? '')].map((letter) => ({
      letter,
      name: LETTERS[letter]?.name ?? 'unknown',
      allows: LETTERS[letter]?.allows ?? '',
    })),
    ...(side ? { side } : {}),
    ...(needs ? { remedy: makeRemedy(needs, context.now, sas, url) } : {}),
    sources: needs?.sources ?? ['https://learn.microsoft.com/azure/storage/common/storage-sas-overview'],
  };
}
