/** "Where in the portal?", while nothing is settled: where the open question is answered there, and where the likeliest shows. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { sentencesIn } from '../../knowledge/text/sentences.ts';
import type { Say } from '../phrases/say.ts';
import type { Asked } from './aboutParts.ts';
import { type Element, heading, paragraph, quote } from './elements.ts';

const NAMES_IT = /\bportal\b|ポータル/iu;
const LINE = /^portal(?: >|:)/i;
const MOST = 2;

const linesOf = ({ confirm }: DiagnosedCause) => confirm.split('\n').filter((line) => LINE.test(line.trim()));

/** What one sees there, if it is this. */
function shownBy(cause: DiagnosedCause, say: Say): Element[] {
  const lines = linesOf(cause);
  if (lines.length === 0) return [];
  const tell = cause.tell ? [quote(cause.tell)] : [];
  return [heading(say('ifItIs', { title: cause.title })), ...tell, ...lines.map((line) => paragraph(line))];
}

/** Nothing where another tool is asked for, or neither names a place. */
export function lookInPortal(causes: readonly DiagnosedCause[], { tool, pending, say }: Asked): Element[] {
  if (tool !== 'portal') return [];
  const { text = '', howTo = '' } = pending?.question ?? {};
  const place = sentencesIn(howTo).filter((one) => NAMES_IT.test(one));
  const asked = place.length > 0 ? [paragraph(`**${text}**`), ...place.map((one) => paragraph(one))] : [];
  const shown = causes.map((one) => shownBy(one, say)).filter((one) => one.length > 0);
  return [...asked, ...shown.slice(0, MOST).flat()];
}
