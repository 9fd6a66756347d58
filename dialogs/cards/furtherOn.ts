/** What is said under a verdict that stands, where the newest words chose no other step. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { deniedWords } from '../../knowledge/words/denials.ts';
import { pageOnTold } from '../case/pageOn.ts';
import { commandPart } from './commandPart.ts';
import { type Element, heading, note, paragraph } from './elements.ts';
import { markdown } from './markdown.ts';
import { nameJudged } from './nameJudged.ts';
import type { Shown } from './shownDiagnosis.ts';

const MOST_ON = 2;

/** The verdict stands, and what was said chose no other step: what the page says of it, else how to make sure. */
export function furtherOn(cause: DiagnosedCause, { newest = '', say, shell, diagnosis, wasLooked }: Shown): Element[] {
  const command = newest ? commandPart(newest, say) : [];
  if (command.length > 0) return command;
  const judged = nameJudged(newest, cause.id, say);
  if (judged.length > 0) return judged;
  // "We have no proxy": what the page says of proxies is not for this person.
  const on = newest && deniedWords(newest).length === 0 ? pageOnTold(cause, newest).slice(0, MOST_ON) : [];
  if (on.length > 0) return [note(say('pageSays')), ...on.map((one) => paragraph(`• ${one}`, { spacing: 'Small' }))];
  if (diagnosis.question) return [];
  const look = lookAndProof(cause.confirm).look;
  // How to make sure is said once.
  if (wasLooked && cause.tell) return [paragraph(say('mostTelling', { tell: cause.tell }))];
  if (!look) return [];
  return [heading(say('howToMakeSure')), ...markdown(look, 'look', '', shell)];
}
