/** A sentence without a code or a command in it → what it is to the case, by the first rule that it fits. Pure. */
import type { Triage } from '../case/triage.ts';
import type { Alone } from './message/alone.ts';
import type { Move } from './message/move.ts';
import { isSettled } from './message/tells.ts';
import { failsOtherwise, tellsAnotherTrouble } from './rules/anotherTrouble.ts';
import {
  asksForAThing,
  asksForOthers,
  asksForTheFirst,
  asksIfThatIsWhy,
  asksInALanguage,
  asksInShort,
  asksOfCircumstances,
  asksToLook,
  asksTwo,
  choosesAWay,
  wantsItConfirmed,
} from './rules/asks.ts';
import { asksHow, asksThePage, asksThePages, tellsWhatThePageNames } from './rules/asksThePages.ts';
import { deniesACause, saysWhatIsRight, tellsOfNoEffect } from './rules/denies.ts';
import { addsToTheError, isTired, pastesTheError, retellsTheError } from './rules/errorTold.ts';
import { fitsNoAnswer, isPerhapsMeant } from './rules/faint.ts';
import { tellsOwnRights } from './rules/ofRights.ts';
import { type Reader, type Rule, toldBy } from './rules/rule.ts';
import {
  endsWell,
  endsWhatWasTold,
  namesALimit,
  onlyThanks,
  seesNoError,
  tellsAName,
  tellsAPlan,
  tellsWhatIs,
  tellsWhatWorks,
} from './rules/tells.ts';
import { findsIt, tellsTheSetting } from './told/onlySetting.ts';
import { moveOfIntent } from './troubles/moveOfIntent.ts';

/** In this order: the first that a sentence fits decides. */
const RULES: readonly Rule[] = [
  endsWhatWasTold,
  retellsTheError,
  pastesTheError,
  addsToTheError,
  findsIt,
  tellsTheSetting,
  asksOfCircumstances,
  tellsWhatWorks,
  namesALimit,
  tellsOwnRights,
  asksForTheFirst,
  isTired,
  asksIfThatIsWhy,
  asksForOthers,
  asksTwo,
  asksToLook,
  asksInALanguage,
  asksForAThing,
  endsWell,
  onlyThanks,
  tellsAPlan,
  tellsAnotherTrouble,
  saysWhatIsRight,
  deniesACause,
  wantsItConfirmed,
  choosesAWay,
  tellsOfNoEffect,
  tellsWhatIs,
  seesNoError,
  tellsAName,
  asksInShort,
  tellsWhatThePageNames,
  asksHow,
  moveOfIntent,
  asksThePage,
  asksThePages,
  failsOtherwise,
  isPerhapsMeant,
  fitsNoAnswer,
];

export function readSentence(triage: Triage, alone: Alone, reader: Reader): Move {
  for (const rule of RULES) {
    const move = rule(triage, alone, reader);
    if (move) return move;
  }
  // A question tells nothing, whatever it was taken for: the page has an answer to it, or none.
  const isAsked = alone.asks && (triage.question || isSettled(triage)) && Object.keys(alone.news).length === 0;
  return isAsked ? { kind: 'asks', about: 'page-says', text: alone.text } : toldBy(alone);
}
