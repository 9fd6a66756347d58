/** What an AzCopy log tells, as a card: the verdict, what went wrong and where first, how to go on; the rest folded. */

import type { CauseCount } from '../../knowledge/log/causeCount.ts';
import type { LogReport, TriagedJob } from '../../knowledge/log/read.ts';
import {
  clock,
  sayCommand,
  sayForecast,
  sayKnownTransfers,
  sayOutcomes,
  sayRetries,
  saySpan,
  sayStatus,
  sayTransfers,
  showCount,
} from '../../knowledge/log/say.ts';
import { explainSkip } from '../../knowledge/log/skips.ts';
import type { Say } from '../phrases/say.ts';
import { riskNote } from './parts/effectParts.ts';
import {
  buttons,
  code,
  container,
  type Element,
  heading,
  note,
  paragraph,
  quote,
  title,
  toggle,
} from './parts/elements.ts';
import { markdown } from './parts/markdown.ts';
import { type Reply, reply, shorten } from './parts/reply.ts';
import { listPart } from './plainCards.ts';

const MOST_CAUSES = 6;
const MOST_JOBS = 5;
const ONE_LINE = 220;
const DETAILS = 'logDetails';

/** @param offersPaths the list of what failed is handed over beside this card */
export function logCard(report: LogReport, name: string, say: Say, offersPaths = false): Reply {
  const harm = report.causes.filter(({ benign }) => !benign);
  const head = headOf(report);
  return reply({
    speak: `${head}. ${harm[0]?.title ?? ''}`,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(head),
      note([name, ...report.jobs.slice(0, 1).map(({ start, end }) => saySpan(start, end))].filter(Boolean).join(' · ')),
      ...report.jobs.slice(0, MOST_JOBS).flatMap((job) => jobPart(job, report.jobs.length > 1)),
      ...harmPart(harm, say),
      ...report.unknown
        .slice(0, 3)
        .map(({ count, quote: says }) => paragraph(`${showCount(count)} × ${shorten(says, ONE_LINE)}`)),
      ...report.jobs.flatMap((job) => [...leftOutPart(job), ...retriesPart(job, say), ...forecastPart(job)]),
      ...nextPart(report.jobs, say, offersPaths),
      ...(harm.length === 0 && report.unknown.length === 0
        ? [paragraph(say(isWell(report) ? 'logWell' : 'logNamesNone'))]
        : []),
      ...details(report, say),
    ],
  });
}

const isWell = ({ status, transfers }: LogReport) => status === 'Completed' && transfers.failed === 0;

function headOf({ jobs, status, transfers }: LogReport): string {
  const outcome = jobs.length > 1 ? sayOutcomes(jobs) : sayStatus(status);
  return `${outcome.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}: ${sayKnownTransfers(transfers)}`;
}

function jobPart(job: TriagedJob, many: boolean): Element[] {
  const says = job.command ? sayCommand(job.command) : '';
  const lead = many ? [note(`${job.file}: ${sayStatus(job.status)}, ${sayTransfers(job.transfers)}`)] : [];
  return [...lead, ...(says ? [quote(shorten(says, ONE_LINE))] : [])];
}

function harmPart(harm: CauseCount[], say: Say): Element[] {
  const shown = harm.slice(0, MOST_CAUSES);
  if (shown.length === 0) return [];
  return [heading(say('logWrong')), ...shown.flatMap((cause, index) => causePart(cause, index === 0, say))];
}

/** The first with its remedy, the others with the way to it. */
function causePart(cause: CauseCount, inFull: boolean, say: Say): Element[] {
  const { id, title: name, count, first, quote: says, fix } = cause;
  const where = [
    `line ${first.line}`,
    first.time ? `${clock(first.time)} UTC` : '',
    first.requestId ? `request ${first.requestId}` : '',
    first.path ?? '',
  ].filter(Boolean);
  return [
    paragraph(`${showCount(count)} × **${name}** (explain ${id})`, { spacing: 'Small' }),
    quote(shorten(`${where.join(', ')}${says ? `: ${says}` : ''}`, 2 * ONE_LINE)),
    ...(cause.certainty === 'unsure' ? guess(cause, say) : []),
    ...(inFull && fix ? [...markdown(fix, 'logFix'), ...riskNote(fix, say)] : []),
  ];
}

/** What tells it from what else it may be; no step of a guess. */
function guess({ title: name, tell = '', rivals = [] }: CauseCount, say: Say): Element[] {
  const lines = [{ title: name, tell }, ...rivals].map((one) => `• **${one.title}**: ${one.tell}`);
  return [
    note(say('unsure')),
    ...lines.map((line) => paragraph(shorten(line.replace(/\s+/g, ' '), ONE_LINE), { spacing: 'None' })),
  ];
}

const leftOutPart = ({ leftOut, id, file }: TriagedJob): Element[] =>
  leftOut.flatMap((left) => {
    const { says, list, otherwise } = explainSkip(left, id, file);
    return [paragraph(`${says}.${otherwise ? ` ${otherwise}` : ''}`), ...(list ? [code(list, 'bash')] : [])];
  });

function retriesPart({ retries }: TriagedJob, say: Say): Element[] {
  if (!retries || retries.counts.length < 2) return [];
  const { bars, says } = sayRetries(retries);
  return [heading(say('logRetries')), code(bars), note(says)];
}

const forecastPart = (job: TriagedJob): Element[] =>
  job.forecast ? [paragraph(sayForecast(job.forecast, job), job.forecast.tooShort ? { color: 'Attention' } : {})] : [];

function nextPart(jobs: TriagedJob[], say: Say, offersPaths: boolean): Element[] {
  const next = jobs.length === 1 ? jobs[0]?.next : undefined;
  if (!next) return [];
  const commands = next.commands.filter((command) => !offersPaths || command !== next.list);
  return [heading(say('logNext')), paragraph(next.says), code(commands.join('\n'), 'bash')];
}

/** What did no harm, and every answer of the service. */
function details({ causes, codes }: LogReport, say: Say): Element[] {
  const harmless = causes.filter(({ benign }) => benign);
  const answers = codes.map(
    ({ code: word, status, count, benign }) =>
      `${showCount(count)} × ${word} (${status})${benign > 0 ? `, ${showCount(benign)} ${say('logBenign')}` : ''}`,
  );
  if (harmless.length + answers.length === 0) return [];
  const parts = [
    ...listPart(
      say('logHarmless'),
      harmless.map(({ id, title: name, count }) => `${showCount(count)} × ${name} (explain ${id})`),
    ),
    ...listPart(say('logAnswers'), answers.slice(0, 20)),
  ];
  return [buttons([toggle(say('logAnswers'), [DETAILS])]), container(parts, { id: DETAILS, isVisible: false })];
}
