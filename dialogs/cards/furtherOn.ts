/** What is said under a verdict that stands, where the newest words chose no other step. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { type NameFault, nameFaults } from '../../knowledge/service/nameRules.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { deniedWords } from '../../knowledge/words/denials.ts';
import { pageOnTold } from '../case/pageOn.ts';
import { nameSaid } from '../moves/nameSaid.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import { commandPart } from './commandPart.ts';
import { type Element, heading, note, paragraph } from './elements.ts';
import { markdown } from './markdown.ts';
import type { Shown } from './shownDiagnosis.ts';

const MOST_ON = 2;

const NAME_SAYS: Record<NameFault, PhraseName> = {
  upper: 'nameUpper',
  sign: 'nameSign',
  hyphen: 'nameHyphen',
  length: 'nameLength',
};

/** The person told the name: what is wrong with just this one. */
function nameJudged(text: string, cause: string, say: Say): Element[] {
  const name = nameSaid(text, cause);
  const faults = name ? nameFaults(name) : [];
  return faults.map((fault) => paragraph(`• \`${name}\`: ${say(NAME_SAYS[fault])}`, { spacing: 'Small' }));
}

/** The verdict stands, and what was said chose no other step: what the page says of it, else how to make sure. */
export function furtherOn(cause: DiagnosedCause, { newest = '', say, shell, diagnosis }: Shown): Element[] {
  const command = newest ? commandPart(newest, say) : [];
  if (command.length > 0) return command;
  const judged = nameJudged(newest, cause.id, say);
  if (judged.length > 0) return judged;
  // "We have no proxy": what the page says of proxies is not for this person.
  const on = newest && deniedWords(newest).length === 0 ? pageOnTold(cause, newest).slice(0, MOST_ON) : [];
  if (on.length > 0) return [note(say('pageSays')), ...on.map((one) => paragraph(`• ${one}`, { spacing: 'Small' }))];
  const look = lookAndProof(cause.confirm).look;
  if (diagnosis.question || !look) return [];
  return [heading(say('howToMakeSure')), ...markdown(look, 'look', '', shell)];
}
