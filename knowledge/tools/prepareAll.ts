/** Makes what is kept of the pages. */
import { openAlertPages } from '../alerts/open.ts';
import { whatIsAsked } from '../answers/asked.ts';
import { searchPages } from '../answers/search.ts';
import { names } from '../belonging.ts';
import { prepareCues } from '../cues.ts';
import { prepareActions } from '../effects/actions.ts';
import { preparePlans } from '../effects/planList.ts';
import { factNames } from '../facts.ts';
import { prepareFollowUps } from '../followUps.ts';
import { prepareGlossary } from '../glossary.ts';
import { prepareAbroad } from '../learn/abroad.ts';
import { intentOf } from '../learn/intents.ts';
import { causeRanker } from '../learn/ranker.ts';
import { openKnowledge } from '../open.ts';
import { keepReady } from '../prepared.ts';
import { prepareRivals } from '../rivals.ts';
import { suggest } from '../suggest/suggest.ts';
import { prepareSynonyms } from '../synonyms.ts';
import { factsTold } from '../told.ts';
import { ownerIn, TRANSLATED, translationsIn } from '../translations.ts';
import { vocabularyOf } from '../vocabularyOf.ts';

/** What each start and each first answer needs. */
export function prepareForAnswers(): void {
  factNames();
  openAlertPages();
  factsTold('');
  causeRanker();
  whatIsAsked('anything');
  const knowledge = openKnowledge();
  vocabularyOf(knowledge);
  void names('ours', 'anything');
  prepareRivals();
  prepareSynonyms();
  preparePlans();
  searchPages(knowledge, 'anything');
  keepReady();
}

export function prepareAll(): void {
  prepareForAnswers();
  for (const language of TRANSLATED) translationsIn(language);
  ownerIn('de', 'anybody');
  prepareGlossary();
  prepareCues();
  prepareActions();
  prepareFollowUps();
  prepareAbroad();
  intentOf('anything', false);
  suggest(openKnowledge(), 'anything', { skip: 0, count: 1 });
}
