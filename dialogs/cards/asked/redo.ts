/** "Does all of it have to be done again?", and what can be seen before anything is done. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { dryFlagOf } from '../../../knowledge/effects/effectsOf.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import type { Say } from '../../phrases/say.ts';
import { riskNote } from '../parts/effectParts.ts';
import { code, type Element, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import type { Asked } from './aboutParts.ts';
import { onPage } from './whatHappened.ts';

/** What a page says of going on, or of making anew. */
const ANEW =
  /\b(resum\w+|anew|from the (?:start|beginning)|once more for|(?:every|all|each) (?:the )?(?:SAS|tokens?|links?|clients?|connection strings?)|stays? where|skips? what)\b/i;
/** Of what was copied only this says something. */
const GOES_ON = /\b(resum\w+|skips? what|stays? where)\b/i;
const OF_COPIES =
  /\b(?:cop(?:y|ied|ies)|transfer\w*|upload\w*|download\w*|files?)\b|kopier|übertrag|hochgeladen|dateien|コピー|転送|アップロード|ファイル/i;
const TRANSFERS = new Set<string | undefined>(['upload', 'download', 's2s', 'sync', 'resume']);
const RESUME = 'azcopy jobs list\nazcopy jobs resume "<job-id>" --destination-sas "<SAS>"';

const sentencesOn = ({ fix, why, notHelping, worked }: DiagnosedCause) =>
  sentencesIn([...fix, why, notHelping, worked].join('\n')).filter((one) => ANEW.test(one));

const goesOn = (say: Say): Element[] => [paragraph(say('redoTransfers')), code(RESUME, 'bash')];

export function redoNeeded(cause: DiagnosedCause, { diagnosis, text, say, shell }: Asked): Element[] {
  const step = cause.fix.find((one) => one.includes('jobs resume'));
  if (step) return [paragraph(say('redoTransfers')), ...markdown(step, 'redo', '', shell)];
  const asked = OF_COPIES.test(text) ? GOES_ON : ANEW;
  const named = [...new Set(sentencesOn(cause).filter((one) => asked.test(one)))];
  if (named.length > 0) return onPage(named, say);
  const { operation, tool } = diagnosis.facts;
  return TRANSFERS.has(operation) || tool === 'azcopy' ? goesOn(say) : [paragraph(say('redoNone'))];
}

const WOULD =
  /\b(would|dry|preview|simulat\w+|test run|without (?:doing|changing|touching)|just list)\b|probelauf|trocken|würde|ドライ|実際に/i;

/** "Can I see first what it would delete?", where a step has a flag for that. */
export function dryStep({ fix }: DiagnosedCause, { text, shownStep, shell, say }: Asked): Element[] | undefined {
  if (!WOULD.test(text)) return undefined;
  const step = [fix[shownStep] ?? '', ...fix].find(dryFlagOf);
  return step === undefined ? undefined : [...markdown(step, 'dry', '', shell), ...riskNote(step, say)];
}
