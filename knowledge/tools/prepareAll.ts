/** Makes what is kept of the pages. */
import { openAlertPages } from '../alerts/open.ts';
import { whatIsAsked } from '../answers/asked.ts';
import { searchPages } from '../answers/search.ts';
import { prepareActions } from '../effects/actions.ts';
import { prepareKinds } from '../effects/kindsMeant.ts';
import { preparePlans } from '../effects/planList.ts';
import { factNames } from '../facts/facts.ts';
import { prepareFollowUps } from '../followUps/followUps.ts';
import { intentOf } from '../learn/intents.ts';
import { prepareOnCall } from '../learn/onCall.ts';
import { causeRanker } from '../learn/ranker.ts';
import { prepareLooks } from '../looks/looks.ts';
import { openKnowledge } from '../open.ts';
import { keepReady } from '../pages/prepared.ts';
import { prepareAnswers } from '../questions/answersSaid.ts';
import { vocabularyOf } from '../recognisers/vocabularyOf.ts';
import { preparePrograms } from '../snippets/programs.ts';
import { suggest } from '../suggest/suggest.ts';
import { alertTitleIn } from '../translations/alertTitles.ts';
import { ownerIn, TRANSLATED, translationsIn } from '../translations/translations.ts';
import { prepareRivals } from '../verdict/rivals.ts';
import { prepareAbroad } from '../words/abroad.ts';
import { names } from '../words/belonging.ts';
import { prepareCues } from '../words/cuesOf.ts';
import { prepareGlossary } from '../words/glossary.ts';
import { preparePlain } from '../words/plain.ts';
import { prepareSynonyms } from '../words/synonyms.ts';
import { factsTold } from '../words/told.ts';
import { prepareValues } from '../words/values.ts';
import { prepareWhereRun } from '../words/whereRun.ts';

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
  preparePlain();
  prepareSynonyms();
  preparePlans();
  prepareKinds();
  prepareCues();
  searchPages(knowledge, 'anything');
  keepReady();
}

export function prepareAll(): void {
  prepareForAnswers();
  for (const language of TRANSLATED) translationsIn(language);
  ownerIn('de', 'anybody');
  alertTitleIn('de', 'anything');
  prepareGlossary();
  prepareValues();
  prepareWhereRun();
  preparePrograms();
  prepareActions();
  prepareFollowUps();
  prepareOnCall();
  prepareLooks();
  prepareAnswers();
  prepareAbroad();
  intentOf('anything', false);
  suggest(openKnowledge(), 'anything', { skip: 0, count: 1 });
}
