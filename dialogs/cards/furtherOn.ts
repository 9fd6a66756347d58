/** What is said under a verdict that stands, where the newest words chose no other step. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { type NameFault, nameFaults, nameTold } from '../../knowledge/nameRules.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { deniedWords } from '../case/denied.ts';
import { pageOn } from '../case/pageOn.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import { commandPart } from './commandPart.ts';
import { type Element, heading, note, paragraph } from './elements.ts';
import { markdown } from './markdown.ts';
import type { Shown } from './shownDiagnosis.ts';

const MOST_ON = 2;

/** Where a name that breaks the rules is the reason, or one that nothing can have. */
const OF_NAMES = new Set(['name-invalid', 'container-not-found', 'share-not-found']);

const NAME_SAYS: Record<NameFault, PhraseName> = {
  upper: 'nameUpper',
  sign: 'nameSign',
  hyphen: 'nameHyphen',
  length: 'nameLength',
};

const AN_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** The person told the name: what is wrong with just this one. */
function nameJudged(text: string, say: Say): Element[] {
  const name = nameTold(text);
  const faults = name && !AN_ADDRESS.test(name) ? nameFaults(name) : [];
  return faults.map((fault) => paragraph(`• \`${name}\`: ${say(NAME_SAYS[fault])}`, { spacing: 'Small' }));
}

/** The verdict stands, and what was said chose no other step: what the page says of it, else how to make sure. */
export function furtherOn(cause: DiagnosedCause, { newest = '', say, shell, diagnosis }: Shown): Element[] {
  const command = newest ? commandPart(newest, say) : [];
  if (command.length > 0) return command;
  const judged = OF_NAMES.has(cause.id) ? nameJudged(newest, say) : [];
  if (judged.length > 0) return judged;
  // "We have no proxy": what the page says of proxies is not for this person.
  const on = newest && deniedWords(newest).length === 0 ? pageOn(cause, newest).slice(0, MOST_ON) : [];
  if (on.length > 0) return [note(say('pageSays')), ...on.map((one) => paragraph(`• ${one}`, { spacing: 'Small' }))];
  const look = lookAndProof(cause.confirm).look;
  if (diagnosis.question || !look) return [];
  return [heading(say('howToMakeSure')), ...markdown(look, 'look', '', shell)];
}
