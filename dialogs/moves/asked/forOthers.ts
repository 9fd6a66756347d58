/** "What do I send the network guys?": what somebody else is asked for is to be written down, and not what is to be done by oneself. Pure. */
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';

const says = cuesOf('words/moves.yaml');

const WHO_ASKS = '(?:do|should|shall|can|could|must|would|d) (?:i|we)';
const SAYS = '(?:tell|say to|ask|send|write|give|forward|hand|request|demand)';
const FORMS: readonly RegExp[] = [
  new RegExp(`\\bwhat(?: exactly| precisely| else)? ${WHO_ASKS} (?:then |now )?${SAYS}\\b`, 'i'),
  /\bwhat['’]?s? (?:is )?the (?:exact|precise|right) (?:thing|text|wording|request|words?|sentence)\b[^.?!]{0,30}\b(?:tell|say|ask|send|write|give|request)\b/i,
  new RegExp(`\\bwhom? ${WHO_ASKS} (?:ask|tell|contact|write to|turn to)\\b.*\\bwhat\\b`, 'i'),
  /\b(?:wants?|needs?|asks?|asking|like) (?:me )?(?:to know|us to say)?\s?(?:exactly )?(?:what|which)\b[^.?!]{0,30}\b(?:they|he|she) (?:should|must|have to|has to|need to|needs to|can)\b/i,
  /\bhow (?:do|should|would|can) (?:i|we) (?:word|phrase|put|explain) (?:it|this|that) (?:to|for) (?:the|our|my|them|him|her)\b/i,
  /\bwas (?:genau )?(?:sage?|schreibe?|schicke?|gebe?|melde?) (?:ich|wir) (?:denn |da |jetzt |nun )?(?:de[mnr]|denen|ihm|ihr|ihnen|unser\p{L}*|mein\p{L}*)(?!\p{L})/iu,
  /\bwas (?:genau )?(?:soll|muss|kann|sollen|müssen) (?:ich|wir) [^.?!]{0,40}(?:sagen|schreiben|schicken|mitgeben|anfordern|beantragen)(?!\p{L})/iu,
  /\bwen [^.?!]{0,25}\b(?:fragen|frage|ansprechen|anschreiben)\b[^.?!]{0,20}\bwas\b/iu,
  /\bwas (?:genau )?(?:beantrage|fordere|brauche) (?:ich|wir) (?:da |denn )?(?:bei|von) (?:de[mnr]|unser\p{L}*)(?!\p{L})/iu,
  /(?:何|なん|どう|どのように)(?:と|を|て)?[^。？]{0,8}(?:伝えれ|伝えた|伝える|頼め|頼む|依頼|お願いすれ|送れば|説明すれ)/u,
  /誰に[^。？]{0,8}何を/u,
  /\b(?:text|wording|mail|e-?mail|message|request|ticket|words?|lines?|command|something) (?:i can (?:send|forward|give) )?(?:for|to) (?:my|our|the|an?) (?:\w+ )?(?:admins?|administrators?|it|ops|boss|manager|network|security|cloud|platform|team|owner|colleagues?)\b/iu,
  /(?:text|mail|nachricht|anfrage|ticket|befehl|formulierung|etwas) (?:für|an) (?:den|die|meinen?|unser\p{L}*|mein\p{L}*) (?:\p{L}+ )?(?:admin|administrator|it|chef|team|netzwerk|kolleg)/iu,
  /(?:管理者|担当者|管理部門|チーム)(?:に|へ|宛て?)(?:の|送る|渡す|伝える)(?:文面|文章|メール|依頼|メッセージ)/u,
];

export const asksWhatToTell = (text: string): boolean =>
  FORMS.some((form) => form.test(text)) && !says('notToThem', text);
