/** "Versioning was never on": a step that is meant for those who have it is not for whoever tells that. Pure. */
import { changeTold } from '../../knowledge/followUps/opposed.ts';
import { lead } from './stepWords.ts';

/** "versioning off, soft delete on": how a step says in which state of a switch it is meant. */
const SWITCH =
  /\b(?!(?:was|is|are|were|goes|runs|works|depends|based|later|and|or)\b)(soft delete|[a-z]{4,})(?: is)? (on|off)\b/gi;
const STATE = String.raw`(?:(?:is|are|was|ist|war|steht auf|はすでに)\s)?(?:\S+\s){0,3}?(?:switched |turned )?(on|off|enabled|disabled|an|aus|aktiv\w*|ein|deaktiviert)\b`;
/** "Versioning must be enabled": what it should be. */
const SHOULD_BE = /\b(?:must|should|shall|needs?|has to|have to|muss|müssen|soll\p{L}*)\b/iu;
/** "Versioning was never on", "is not enabled", "no versioning". */
const NOT = /\b(?:never|not|nie|niemals|nicht)\b|n['’]t\b/i;
const LACKS = String.raw`\b(?:no|without|neither|nor|ohne|keine?n?)\s(?:\S+\s(?:or|and|nor|und|oder)\s)?`;
const IS_ON = /^(?:on|enabled|an|aktiv\w*|ein)$/i;

/** "Another region" is not for whoever has both in the same one. */
const ELSEWHERE = /\b(?:another|a different|the other) ([a-z]{4,})/gi;
const isSame = (thing: string, told: string) =>
  new RegExp(`\\b(?:the )?same (?:\\S+ )?${thing}\\b(?<!\\b(?:not|never|n['’]t)\\b.{0,30})`, 'i').test(told);

/** What a step is meant for stands before its first colon. */
const opening = (step: string) => /^[^.:?!\n]{2,120}(?=[:?] )/.exec(step)?.[0] ?? '';

/** Somebody told the opposite of what the step is meant for. */
export function contradicted(step: string, told: string): boolean {
  const change = changeTold(opening(step));
  if (change === 'gone' && changeTold(told) === 'made') return true;
  if ([...opening(step).matchAll(ELSEWHERE)].some(([, thing = '']) => isSame(thing, told))) return true;
  return [...lead(step).matchAll(SWITCH)].some(([, thing = '', state = '']) => {
    const shouldBeOn = state.toLowerCase() === 'on';
    if (shouldBeOn && new RegExp(`${LACKS}${thing}\\b`, 'i').test(told)) return true;
    const [whole = '', said] = new RegExp(`\\b${thing} ${STATE}`, 'i').exec(told) ?? [];
    return said !== undefined && !SHOULD_BE.test(whole) && (IS_ON.test(said) !== NOT.test(whole)) !== shouldBeOn;
  });
}
