/** Finds out what is wanted of a SAS: from the names of operations, or from an azcopy command line. */

import { type AzcopyCommand, parseAzcopyCommand } from '../azcopy/azcopyCommand.ts';
import { redact } from '../redact/redact.ts';
import { sayable } from '../redact/sayable.ts';
import { readStorageUrl } from '../service/endpoints.ts';
import { table } from '../table.ts';
import { error, type Finding } from './finding.ts';
import { JOB_NAMES, type Job, type JobService, jobByName, jobOf, remoteSides } from './jobs.ts';
import type { Sas } from './sas.ts';

/** `--for` holds something that is neither a command nor the name of an operation. */
export class UnknownJob extends Error {
  constructor(what: string) {
    super(`"${sayable(redact(what)).slice(0, 80)}" is no azcopy command and none of: ${JOB_NAMES.join(', ')}.`);
    this.name = 'UnknownJob';
  }
}

/** What the job asks of one SAS, and where it is used. */
export interface Aim {
  jobs: Job[];
  url?: URL;
  side?: 'source' | 'destination';
  wants?: 'url' | 'token';
  findings?: Finding[];
}

const BY_LETTER = table<JobService>({ b: 'blob', f: 'file', q: 'queue', t: 'table' });

/** The service that a SAS itself tells: by its host, the service of its delegation key, or what it is for. */
export function serviceOf({ url, parameters }: Sas): JobService {
  const service = url && readStorageUrl(url).service;
  if (service && service !== 'web') return service;
  const named = BY_LETTER.get(parameters.get('sks') ?? parameters.get('ss') ?? '');
  if (named) return named;
  if (parameters.has('tn')) return 'table';
  return ['f', 's'].includes(parameters.get('sr') ?? '') ? 'file' : 'blob';
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

/** The side of the command that the SAS opens, and what is done there. */
export function aimAtCommand(sas: Sas, command: AzcopyCommand): Aim {
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

/** Reads `--for`: names of operations, or a command. Throws `UnknownJob`. */
export function aim(sas: Sas, what: string): Aim {
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
