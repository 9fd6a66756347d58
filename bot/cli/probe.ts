/** `storagebot probe`: asks a storage URL, with its SAS, what works, and changes nothing there. */
import type { Command } from 'commander';
import { redact } from '../../knowledge/redact/redact.ts';
import { isSasFault, parseSas } from '../../knowledge/sas/parse.ts';
import { compareWithClaim, type MatrixLine, type ProbeCheck, type ProbeResult } from '../../knowledge/sas/probe.ts';
import { table } from '../../knowledge/table.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { paint, printJson, readReport, show } from './output.ts';

interface Options {
  exercise?: boolean;
  json?: boolean;
}

export function register(command: Command): void {
  command
    .argument(
      '[url...]',
      'the URL with its SAS, in quotes; - reads standard input, which keeps it out of the history of the shell',
    )
    .option('--exercise', 'test writing and deleting too, with requests that cannot come true: nothing changes')
    .option('--json', 'print one JSON object')
    .action(async (words: string[], options: Options) => {
      const url = (await readReport(words)).trim();
      if (!/^["'<]?https?:\/\//i.test(url))
        throw new WrongUsage(
          'A probe takes a whole URL in quotes: npx storagebot probe "https://account.blob.core.windows.net/container?sv=…"',
        );
      await answer(url, options);
    });
}

async function answer(url: string, { exercise = false, json = false }: Options): Promise<void> {
  const result = await ask(url, exercise);
  if (json) printJson(result);
  else show(showProbe(url, result) + ownHost(url, result));
  process.exitCode = isFaultless(result) ? EXIT.answered : EXIT.notRecognised;
}

async function ask(url: string, exercise: boolean): Promise<ProbeResult> {
  const [{ openProbe }, { configFromEnvironment }] = await Promise.all([
    import('../azure/storageProbe.ts'),
    import('../config.ts'),
  ]);
  return openProbe(configFromEnvironment())(url, { exercise });
}

/** A host of one's own, such as an emulator: the whole line to type. Not with the SAS in it. */
function ownHost(url: string, { checks }: ProbeResult): string {
  const refused = checks.some(({ name, result }) => name === 'network' && result === 'refused');
  const bare = url.replace(/^["'<]|["'>]$/g, '');
  if (!refused || !URL.canParse(bare)) return '';
  const { host, protocol, port } = new URL(bare);
  const door = port ? host : `${host}:${protocol === 'http:' ? 80 : 443}`;
  return `\n${paint('dim', 'Your own emulator or network? Allow it for this call:')}\n    ${paint('cyan', `STORAGEBOT_PROBE_HOSTS=${door} npx storagebot probe "…"`)}\n`;
}

/** What is refused because nobody asked for it in `sp` is no fault: its cause comes with little confidence. */
const isFaultless = ({ reached, checks, causes }: ProbeResult): boolean =>
  reached &&
  causes.every(({ confidence }) => confidence < 0.5) &&
  !checks.some(({ name, result }) => name === 'auth' && result === 'refused');

// ---- for people ---------------------------------------------------------------------------------------------------

const MARKS: Readonly<Record<ProbeCheck['result'], () => string>> = {
  ok: () => paint('green', 'ok     '),
  refused: () => paint('red', 'refused'),
  failed: () => paint('yellow', 'failed '),
  skipped: () => paint('dim', 'skipped'),
};

const NAME_WIDTH = 17;
const SAYS_AT = ' '.repeat(10 + NAME_WIDTH);

function showCheck({ name, result, code, status, says, requestId }: ProbeCheck): string {
  const verdict = [status, code].filter(Boolean).join(' ');
  const trace = [verdict, requestId ? `request ${requestId}` : ''].filter(Boolean).join(', ');
  const more = trace ? `\n${SAYS_AT}${paint('dim', trace)}` : '';
  return `  ${MARKS[result]()} ${name.padEnd(NAME_WIDTH)}${redact(says)}${more}`;
}

/** What was left out for one and the same reason is told in one row. */
function showSkipped(checks: ProbeCheck[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, says } of checks) names.set(says, [...(names.get(says) ?? []), name]);
  return [...names].map(([says, all]) =>
    all.length === 1
      ? `  ${MARKS.skipped()} ${all[0]!.padEnd(NAME_WIDTH)}${redact(says)}`
      : `  ${MARKS.skipped()} ${all.join(', ')}\n${SAYS_AT}${redact(says)}`,
  );
}

const CLAIMS = table<string>({ true: 'yes', false: 'no', policy: 'policy' });

function showLine({ letter, claimed, real }: MatrixLine): string {
  const lies = (claimed === true && real === 'no') || (claimed === false && real === 'yes');
  const row = `  ${letter.padEnd(8)}${(CLAIMS.get(String(claimed)) ?? '').padEnd(10)}${real}`;
  return lies ? paint('yellow', `${row}   differs`) : row;
}

function showMatrix(url: string, result: ProbeResult): string {
  const sas = parseSas(url);
  if (isSasFault(sas) || (!result.can && !result.cannot)) return '';
  const lines = compareWithClaim(result, sas.permissions);
  const head = paint('dim', `  ${'letter'.padEnd(8)}${'sp says'.padEnd(10)}the service says`);
  return [paint('bold', 'What the SAS can really do'), head, ...lines.map(showLine)].join('\n');
}

function showCauses({ causes }: ProbeResult): string {
  if (causes.length === 0) return '';
  const rows = causes.map(({ id, confidence }) => `  ${id} ${paint('dim', `${Math.round(confidence * 100)} %`)}`);
  const [first] = causes;
  const hint = paint('dim', `  npx storagebot explain ${first?.id}`);
  return [paint('bold', 'Likely causes'), ...rows, hint].join('\n');
}

function showProbe(url: string, result: ProbeResult): string {
  const head = result.reached ? paint('green', 'The service answered.') : paint('red', 'The service was not reached.');
  const made = result.checks.filter(({ result: how }) => how !== 'skipped').map(showCheck);
  const skipped = showSkipped(result.checks.filter(({ result: how }) => how === 'skipped'));
  const rows = [paint('bold', head), ...made, ...skipped].join('\n');
  const causes = isFaultless(result) ? '' : showCauses(result);
  return `${[rows, showMatrix(url, result), causes].filter(Boolean).join('\n\n')}\n`;
}
