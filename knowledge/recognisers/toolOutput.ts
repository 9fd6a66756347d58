/** Whether a text is what a tool printed, or what a person tells. People's words are looked for only where people speak. */
import type { ReportText } from '../text/text.ts';

/** Stand in every log, summary and answer that people paste, and in no sentence of their own. */
const PRINTED = /final job status|request\/response|number of file transfers|x-ms-request-id/;

/** Words such as "denied" or "deleted" are everywhere in a log and tell nothing there. */
export const carriesToolOutput = ({ folded }: Pick<ReportText, 'folded'>): boolean => PRINTED.test(folded);

/** What AzCopy shows while it works: people write their own words around it. */
const PROGRESS = /\b\d+ done, \d+ failed, \d+ pending/;

/** A tool speaks here: where nothing of it names the reason, the words around are no proof. */
export const toolSpeaks = (text: Pick<ReportText, 'folded'>): boolean =>
  carriesToolOutput(text) || PROGRESS.test(text.folded);
