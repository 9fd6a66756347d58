/** What the log tells of a job that did not complete, though no line in it names an error. */

import { weigh } from '../evidence/weigh.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact/redact.ts';
import { fill, fillings } from '../text/render.ts';
import { type CauseCount, type ChooseStep, countOf, type Found, firstOfAll } from './causeCount.ts';
import { foundOf } from './counts.ts';
import { type Job, UNFINISHED } from './job.ts';
import type { Place } from './place.ts';

const CANCELLED = 'azcopy-cancelled';
/** The console keeps the errors of single files to itself. */
const READ_THE_LOG = 'The log of the job names the errors: `npx storagebot log ~/.azcopy/{jobId}.log`';

const STOPS = {
  title: 'The log stops without an ending',
  quote: 'AzCopy was ended from outside, the disk of its log was full, or it still runs; the log cannot tell which.',
  fix: 'See whether AzCopy still runs. If not, find what ended it (memory, a restart, the time limit of a pipeline, a closed session), then go on where it stopped: `azcopy jobs list`, then `azcopy jobs resume <job-id>` with the SAS given anew.',
};

export function countStory(
  knowledge: Knowledge,
  text: string,
  end: Place,
  job: Pick<Job, 'id' | 'status'>,
  choose: ChooseStep = firstOfAll,
): CauseCount | undefined {
  const { id } = job;
  const told = redact(id && !text.includes(`Job ${id}`) ? `Job ${id} has started\n${text}` : text);
  const evidence = recognise(knowledge, told);
  const meant = foundOf(knowledge, weigh(knowledge, evidence).causes);
  // Whoever ended it on purpose is told so on the console, which then stops as well.
  const stops = job.status === UNFINISHED && meant?.cause !== CANCELLED;
  const found = stops ? ENDED : meant;
  if (!found) return undefined;
  const message = found.because[0]?.quote ?? '';
  const shape = { count: 1, benign: 0, failed: 0, first: end, status: 0, message };
  const count = (one: Found) => countOf(knowledge, { shape, evidence, beside: told }, one, choose);
  if (stops) return { ...count(found), ...STOPS };
  // Nothing was refused, so nobody but a person or a time limit has cancelled it.
  const isCancelled = found.cause === CANCELLED && job.status !== undefined;
  if (found.cause !== 'azcopy-exit-1') return count(isCancelled ? { ...found, certainty: 'likely' } : found);
  const ended = count({ ...found, certainty: 'likely' });
  return { ...ended, fix: fill(READ_THE_LOG, fillings(evidence.names)) };
}

const ENDED: Found = { cause: 'azcopy-exit-other', because: [], with: {}, certainty: 'likely', rivals: [] };
