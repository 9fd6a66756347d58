/**
 * What sounds like a plan of harm, and is none: somebody refuses to do it, only looks, or does it where nothing can be lost.
 * How that is said stands in notForReal.yaml. Pure.
 */
import { cuesOf, placeOf } from '../words/cuesOf.ts';
import { tellsHowItStands } from './howItStands.ts';
import { isOfAnotherKind } from './ofOnePlan.ts';

const says = cuesOf('effects/notForReal.yaml');
const placeIn = placeOf('effects/notForReal.yaml');

const CLAUSE = /[^,;:.。、]+/gu;

/** "I won't open it but move it": the clause up to where somebody refuses, and from where he goes on. */
function withoutRefusal(clause: string): string {
  const refused = placeIn('refuses', clause);
  if (!refused) return clause;
  const behind = clause.slice(refused.at + refused.length);
  const goesOn = placeIn('goesOn', behind);
  return `${clause.slice(0, refused.at)} ${goesOn ? withoutRefusal(behind.slice(goesOn.at)) : ''}`;
}

/** "Sync without --delete-destination", "robocopy without /MIR": a flag that is left out does nothing. */
const FLAG_LEFT_OUT =
  /\b(?:without|ohne|leav(?:e|ing) out|forg[eo]t(?:ting|ten)? (?:to (?:pass|set|add|give) )?)\s*(?:(?:the|any|das|die|den)\s+)?(?:--?|\/)[a-z][\w-]*/gi;
export const withoutLeftOut = (text: string): string => text.replace(FLAG_LEFT_OUT, ' ');

/** "--delete-destination=true is set": how it stands, and nothing that somebody is about to do. */
const FLAG_STANDS =
  /--?[a-z][\w-]*(?:=\S{1,40})?\s+(?:is|was|ist|war|steht)\s+(?:already\s+|schon\s+)?(?:set|there|given|on|in|gesetzt|drin|dabei|an)\b/gi;

/** "A delete lock on the account": one that is set. */
const DELETE_LOCK = /(^|\b(?:an?|the|that|this|our|no|its|with|of|and) )delete[- ]?locks?\b/gi;

const withoutStanding = (text: string): string => text.replace(FLAG_STANDS, ' ').replace(DELETE_LOCK, '$1lock');

/** "I won't open the firewall, what else?": a sentence without what is refused in it. */
export function withoutRefused(sentence: string): string {
  const asks = says('asksWhether', sentence);
  return withoutStanding(withoutLeftOut(sentence)).replace(CLAUSE, (clause) =>
    !asks && !/[?？]\s*$/.test(clause) && says('refusesWholly', clause) ? ' ' : withoutRefusal(clause),
  );
}

const LOOKED_AT = ['ofLetters', 'asItIs', 'looks', 'asksForWhat', 'asksIfNeeded', 'toSee'] as const;

/** Its words are like those of a plan, and mean something else. */
export const isOtherwise = (plan: string, sentence: string): boolean =>
  LOOKED_AT.some((cue) => says(cue, sentence)) || isOfAnotherKind(plan, sentence);

const LOSES_NOTHING = ['leftAsItIs', 'inAPlayground', 'whatItWould', 'dryRun'] as const;

/** It is left as it is, told as it stands, or tried where nothing can be lost. */
export const isNotForReal = (sentence: string): boolean =>
  LOSES_NOTHING.some((cue) => says(cue, sentence)) || tellsHowItStands(sentence);
