/** `storagebot sas`: reads a SAS without any network, compares it with a job, and with --probe asks the service too. */
import type { Command } from 'commander';
import { compareWithClaim, type ProbeResult } from '../../knowledge/sas/probe.ts';
import { readPastedSas, type SasReport, UnknownJob, withAFault } from '../../knowledge/sas/report.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { paint, printJson, readReport, show } from './output.ts';

interface Options {
  for?: string;
  now?: string;
  json?: boolean;
  probe?: boolean;
}

export function register(command: Command): void {
  command
    .argument(
      '[sas...]',
      'a SAS URL or token in quotes; - reads standard input, which keeps it out of the history of the shell',
    )
    .option('--for <job>', 'an azcopy command in quotes, or operations such as upload,list or s2s-source')
    .option('--now <time>', 'judge by this moment, such as 2026-12-01T12:00:00Z')
    .option('--probe', 'ask the service too: reads only, changes nothing')
    .option('--json', 'print one JSON object')
    .action(async (words: string[], options: Options) => {
      const now = options.now === undefined ? new Date() : new Date(options.now);
      if (Number.isNaN(now.getTime())) throw new WrongUsage('--now takes a time such as 2026-12-01T12:00:00Z.');
      const text = await readReport(words);
      if (text.trim() === '')
        throw new WrongUsage(
          'There is no SAS. Write it in quotes behind the command, or pipe it in: npx storagebot sas -',
        );
      await answer(text, now, options);
    });
}

async function answer(text: string, now: Date, options: Options): Promise<void> {
  const reports = tryToRead(text, now, options.for);
  if (typeof reports === 'string') throw new WrongUsage(reports);
  const report = withAFault(reports);
  const probed = options.probe ? await probe(text.trim()) : undefined;
  if (options.json)
    printJson({ ...report, ...(reports.length > 1 && { sides: reports }), ...(probed && { probe: probed }) });
  else show(reports.map(showSasReport).join('\n') + (probed ? showProbe(probed, report) : ''));
  const fine = report.valid && (probed === undefined || keepsItsWord(probed, report));
  process.exitCode = fine ? EXIT.answered : EXIT.notRecognised;
}

function tryToRead(text: string, now: Date, job: string | undefined): SasReport[] | string {
  try {
    return readPastedSas(text, { now, ...(job === undefined ? {} : { for: job }) });
  } catch (fault) {
    if (fault instanceof UnknownJob) return `--for: ${fault.message}`;
    throw fault;
  }
}

/** The part that reaches the network is loaded only here: without --probe nothing of it comes in. */
async function probe(url: string): Promise<ProbeResult> {
  const [{ openProbe }, { configFromEnvironment }] = await Promise.all([
    import('../azure/storageProbe.ts'),
    import('../config.ts'),
  ]);
  return openProbe(configFromEnvironment())(url);
}

// ---- for people ---------------------------------------------------------------------------------------------------

const KINDS: Readonly<Record<SasReport['kind'], string>> = {
  account: 'Account SAS',
  service: 'Service SAS',
  'user-delegation': 'User delegation SAS',
  none: 'No SAS',
};

const MARKS = {
  error: () => paint('red', 'error  '),
  warning: () => paint('yellow', 'warning'),
  info: () => paint('dim', 'note   '),
} as const;

export function showSasReport(report: SasReport): string {
  const blocks = [head(report), facts(report), findings(report), job(report), remedy(report), revoke(report)];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function head({ kind, opens, valid }: SasReport): string {
  const verdict = kind === 'none' ? '' : valid ? paint('green', ' no fault found') : paint('red', ' it cannot work so');
  return `${paint('bold', `${KINDS[kind]}${opens ? `, ${opens}` : ''}:`)}${verdict}`;
}

const day = (iso: string) => iso.replace('T', ' ').replace(/(?::00)?\.000Z$/, ' UTC');

function facts({ kind, masked, starts, expires, letters, permissions }: SasReport): string {
  if (kind === 'none') return '';
  const allows = letters.map(({ letter, name }) => `${letter} ${name.toLowerCase()}`).join(', ');
  return [
    `  ${paint('dim', masked)}`,
    starts ? `  from    ${day(starts)}` : '',
    expires ? `  until   ${day(expires)}` : '',
    `  allows  ${permissions.has === undefined ? 'what its stored access policy says' : allows || 'nothing'}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const findings = ({ findings: found }: SasReport): string =>
  found.map(({ severity, cause, says }) => `  ${MARKS[severity]()} ${says} ${paint('dim', `[${cause}]`)}`).join('\n');

function job({ permissions, side }: SasReport): string {
  if (permissions.needs === undefined) return '';
  const { has, needs, missing, advised } = permissions;
  const rows = [
    ['needs', needs],
    ['has', has ?? 'unknown (stored access policy)'],
    ['missing', missing === undefined ? 'unknown' : missing || 'nothing'],
    ['useful', advised],
  ].filter(([, letters]) => letters);
  return `${paint('bold', `For this job${side ? `, as its ${side}` : ''}`)}\n${rows.map(([name = '', letters]) => `  ${name.padEnd(8)}${letters}`).join('\n')}`;
}

function remedy({ remedy: right, valid }: SasReport): string {
  if (!right || valid) return '';
  const { az, powershell, role } = right;
  return [
    paint('bold', 'Make the right one: the fewest letters, a short life'),
    `  ${paint('dim', 'Azure CLI:')}\n    ${paint('cyan', az)}`,
    `  ${paint('dim', 'PowerShell:')}\n    ${paint('cyan', powershell)}`,
    paint('bold', 'Or without any SAS'),
    `  The role ${role.name}; then ${role.use}.\n    ${paint('cyan', role.assign)}`,
  ].join('\n');
}

const revoke = ({ revoke: how }: SasReport): string => (how ? `${paint('bold', 'To revoke it')}\n  ${how}` : '');

/** Letters of which the service thinks otherwise than `sp` claims. */
const differences = (probed: ProbeResult, { permissions }: SasReport) =>
  compareWithClaim(probed, permissions.has).filter(
    ({ claimed, real }) => (claimed === true && real === 'no') || (claimed === false && real === 'yes'),
  );

/** Reached, let in, and nothing refused that `sp` names. Other letters may well be refused. */
const keepsItsWord = (probed: ProbeResult, report: SasReport): boolean =>
  probed.reached &&
  !probed.checks.some(({ name, result }) => name === 'auth' && result !== 'ok') &&
  !differences(probed, report).some(({ real }) => real === 'no');

function showProbe(probed: ProbeResult, report: SasReport): string {
  const width = Math.max(...probed.checks.map(({ name }) => name.length)) + 1;
  const rows = probed.checks.map(
    ({ name, result, code, says }) =>
      `  ${result.padEnd(8)}${name.padEnd(width)}${says}${code ? ` ${paint('dim', `[${code}]`)}` : ''}`,
  );
  const differs = differences(probed, report).map(
    ({ letter, real }) =>
      `  ${letter} is ${real === 'yes' ? 'allowed, though sp does not name it' : 'refused, though sp names it'}`,
  );
  const title = probed.reached ? 'The service says' : 'The service was not reached';
  return `\n${paint('bold', title)}\n${[...rows, ...differs].join('\n')}\n`;
}
