/** What the service refused is evidence: it goes the way of any report, and comes back as causes. */

import { diagnose } from '../../../knowledge/diagnose.ts';
import type { Knowledge } from '../../../knowledge/pages/assemble.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import type { Answer } from './connection.ts';
import { codeOf } from './verdict.ts';

export interface ProbeCause {
  id: string;
  confidence: number;
}

const FAINT = 0.15;
const MOST = 3;

/** A letter that the SAS does not claim is refused as it should be: worth a mention, hardly a fault. */
export const UNCLAIMED = 0.3;

/** Facts of which the code's own page is sure need no weighing. */
function byCode(knowledge: Knowledge, code: string | undefined): ProbeCause[] {
  const first = code ? knowledge.byCode.get(code.toLowerCase())?.causes[0] : undefined;
  return first ? [{ id: first.cause, confidence: 0.5 }] : [];
}

const isNamedBy = (knowledge: Knowledge, code: string | undefined, id: string): boolean =>
  knowledge.byCode.get(code?.toLowerCase() ?? '')?.causes.some(({ cause }) => cause === id) === true;

/** Nobody wrote these words: to a ranker the letters and parameters of a SAS would be the words of a report. */
const silent = () => undefined;

const DETAIL = /<AuthenticationErrorDetail>\s*\S/;

/**
 * @param url with its SAS; it is masked before anything reads it.
 * @param now the service's clock: a SAS is judged by that.
 */
export function causesOf(knowledge: Knowledge, method: string, url: string, answer: Answer, now: Date): ProbeCause[] {
  const code = codeOf(answer);
  const hasSas = /[?&]sig=/i.test(url);
  const report = redact(
    [`${method} ${url}`, `RESPONSE ${answer.status}`, code ? `ERROR CODE: ${code}` : '', answer.body].join('\n'),
  );
  // Of some codes it is known that no credential was seen: then the SAS in the URL tells nothing.
  const isUnseen = knowledge.byCode.get(code?.toLowerCase() ?? '')?.implies.auth !== undefined;
  const ranker = hasSas && !isUnseen ? silent : undefined;
  const { causes } = diagnose(knowledge, report, { auth: hasSas ? 'sas' : 'anonymous' }, { now, ranker });
  const found = causes
    .filter(({ confidence, benign }) => confidence >= FAINT && !benign)
    .slice(0, MOST)
    .map(({ id, confidence }) => ({ id, confidence }));
  if (found.length === 0) return byCode(knowledge, code);
  // Without a word of detail the code alone speaks: a cause that its page does not name stands behind one that it does.
  const isNamed = ({ id }: ProbeCause) => isNamedBy(knowledge, code, id);
  return DETAIL.test(answer.body) ? found : [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

/** Each once, likeliest first. */
export function mergeCauses(causes: ProbeCause[]): ProbeCause[] {
  const best = new Map<string, number>();
  for (const { id, confidence } of causes) best.set(id, Math.max(best.get(id) ?? 0, confidence));
  return [...best].map(([id, confidence]) => ({ id, confidence })).sort((a, b) => b.confidence - a.confidence);
}
