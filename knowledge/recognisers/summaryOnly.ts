/**
 * The console of a job that failed, and nothing else: AzCopy counts there what failed and writes the reasons into its log.
 * Whatever the counters and flags are like, no cause can be read from them. Described from consoles of AzCopy 10.32.
 */
import type { Observation } from '../evidence/evidence.ts';
import { wordCount } from '../text/wordCount.ts';
import type { Recogniser } from './recogniser.ts';

export const SUMMARY_ONLY = 'summary only';

const FAILED = /^final job status: (?:failed|completedwitherrors)|^number of file transfers failed: [1-9]/m;

/** What stands on every such console, of a job that fails for whatever reason. */
const OF_EVERY_JOB = [
  'info: (?:scanning|any empty folders|note: http is in use|autologin not|authenticating|login with|spn auth|trying )',
  String.raw`\d+(?:\.\d+)? ?%, \d+ done,`,
  'job [0-9a-f-]{36} (?:has started|summary)',
  'log file is located at',
  '(?:elapsed time|total number of|number of|final job status)[^:]*:',
  String.raw`(?:\S{0,80}[$>#]\s*)?(?:\S{0,80}[\\/])?azcopy(?:\.exe)?\s+(?:copy|cp|c|sync|remove|rm)\s`,
];
const LINES = new RegExp(`^[ \\t]*(?:${OF_EVERY_JOB.join('|')})[^\\n]*`, 'gm');

/** A greeting and "why does this fail?": who says more may tell the reason. */
const MOST_WORDS = 10;

const isPlain = ({ rank, harmless }: Observation) => harmless || rank === 'generic';

export const summaryOnly: Recogniser = {
  name: 'a summary and no reason',
  recognise({ reading: { text }, observations }) {
    const found = observations.every(isPlain) ? FAILED.exec(text.folded) : null;
    if (!found || wordCount(text.folded.replace(LINES, ' ')) > MOST_WORDS) return { sightings: [] };
    const places = [{ at: found.index, length: found[0].length }];
    return { sightings: [{ id: SUMMARY_ONLY, rank: 'generic', causes: [{ cause: 'azcopy-exit-1' }], places }] };
  },
};
