/** What is said under a verdict that stands, where the newest words chose no other step. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { sentencesIn } from '../../knowledge/text/sentences.ts';
import { deniedWords } from '../../knowledge/words/denials.ts';
import { pageOnTold } from '../case/pageOn.ts';
import { nameJudged } from './asked/nameJudged.ts';
import { commandPart } from './parts/commandPart.ts';
import { type Element, heading, note, paragraph } from './parts/elements.ts';
import { markdown } from './parts/markdown.ts';
import type { Shown } from './parts/shownDiagnosis.ts';

const MOST_ON = 2;

const withoutMarks = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The verdict stands, and what was said chose no other step: what the page says of it, else how to make sure. */
export function furtherOn(
  cause: DiagnosedCause,
  { newest = '', say, shell, diagnosis, wasLooked, step = 0 }: Shown,
): Element[] {
  const command = newest ? commandPart(newest, say) : [];
  if (command.length > 0) return command;
  const judged = nameJudged(newest, cause.id, say);
  if (judged.length > 0) return judged;
  // The step that stands was read before.
  const shown = withoutMarks(cause.fix[step] ?? '');
  const isShown = (sentence: string) => shown.includes(withoutMarks(sentence));
  // "We have no proxy": what the page says of proxies is not for this person.
  const found = newest && deniedWords(newest).length === 0 ? pageOnTold(cause, newest) : [];
  const on = found.filter((one) => !isShown(one)).slice(0, MOST_ON);
  if (on.length > 0) return [note(say('pageSays')), ...on.map((one) => paragraph(`• ${one}`, { spacing: 'Small' }))];
  if (diagnosis.question) return [];
  // "The source is NFS": just for that the step is meant.
  const [lead] = found.length > 0 ? sentencesIn(cause.fix[step] ?? '') : [];
  if (lead) return [paragraph(say('nextStays', { step: lead.replace(/[:：]$/, '.') }))];
  const look = lookAndProof(cause.confirm).look;
  // How to make sure is said once.
  if (wasLooked && cause.tell) return [paragraph(say('mostTelling', { tell: cause.tell }))];
  if (!look) return [];
  return [heading(say('howToMakeSure')), ...markdown(look, 'look', '', shell)];
}
