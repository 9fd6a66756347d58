/** "Not sure whether the firewall is on", "would a private endpoint help?": such words tell nothing of what they name. */

/** Who does not know it, or would have to look. */
const DOES_NOT_KNOW = String.raw`\bidk\b|\bdunno\b|(?:\bnot|n't) (?:\w+ )?(?:sure|certain|know|tell|remember|say|see)\b|\bcan(?:no|')t (?:tell|say|see)\b|\bno (?:idea|clue)\b|\b(?:have|has|need|'d|'ll|will|must) (?:to )?(?:ask|check|find out|look up)\b|\bwonder(?:ing)?\b|\bhow (?:would|do|can|could|should) (?:i|we) (?:know|see|tell|find out|check)\b|\bweiß (?:\w+ ){0,2}nicht\b|\bkeine ahnung\b|\bmuss (?:\w+ ){0,2}(?:fragen|nachsehen|prüfen)\b|\bnicht sicher\b`;
const WHETHER = String.raw`[^.;!?\n]{0,40}?\b(?:if|whether|ob)\b[^.;!?,\n]*`;
const IN_ENGLISH_OR_GERMAN = new RegExp(`(?:${DOES_NOT_KNOW})${WHETHER}`, 'giu');
const IN_JAPANESE =
  /(?<![^。、.!?\n])[^。、.!?\n]*(?:かどうか(?:は|が|も)?(?:わか|分か|知|不明|確認|未確認|聞)|(?<=[るたいすのだ])か(?:は|が|も)?(?:わから|分から|知ら|不明))[^。、\n]*/gu;

const blank = (clause: string) => ' '.repeat(clause.length);

/** Words without which nobody is in doubt: most sentences have none of them. */
const IN_DOUBT = /\b(?:if|whether|ob)\b|かどうか|か(?:は|が|も)?(?:わから|分から|知ら|不明)/i;

/** The text without what the person does not know. */
export const whatIsSure = (text: string): string =>
  IN_DOUBT.test(text) ? text.replace(IN_ENGLISH_OR_GERMAN, blank).replace(IN_JAPANESE, blank) : text;

/** Asks for yes or no. "Isn't there a proxy?" takes for granted what it names, and "could be the proxy" asks nothing. */
const YES_OR_NO = String.raw`(?:(?:and|but|ok|okay|so|also|then|or|und|aber|oder|dann|also)[\s,]+)*(?:(?:is|are|was|were|does|do|did|can|could|should|shall|would|will|may|must|has|have) (?:it|this|that|there|these|those|they|he|she|we|you|i|an?|the|any|my|our|another|one|only|\p{L}[\p{L}-]+ ?(?=\P{L}))|(?:ist|sind|hat|haben|kann|können|könnte|muss|müssen|darf|dürfen|brauche?n?|soll|sollen|sollte|würde|wäre|geht|gilt|gibt|hilft|reicht) (?!aber\b|immer\b|noch\b|nicht\b|alles\b)\p{L}+)`;
/** What stands behind these is no longer asked but told. */
const TELLS_ON = String.raw`[,;:—]|\b(?:that|when|while|if|because|since|although|though|even|but|as|dass|wenn|weil|obwohl|da|aber)\b`;
const START = String.raw`(?<=^\s*|[.!?;\n]\s+)`;
/** Nobody asks in a longer sentence; what goes on and on is looked at once, and not from each of its letters. */
const CLAUSE = String.raw`(?:(?!${TELLS_ON})[^.!?\n]){0,400}`;
const WITH_A_MARK = new RegExp(`${START}${YES_OR_NO}${CLAUSE}(?=[^.!\\n]{0,400}\\?)`, 'giu');
/** Chats leave the mark out; these words begin no statement. */
const WITHOUT_A_MARK = new RegExp(
  `${START}(?:(?:and|but|ok|so|or)\\s+)*(?:is|are|does|do|did|can|could|should|would|will) (?:it|this|that|there|they|we|you|i|an?|the|any|my|our)\\b${CLAUSE}$`,
  'giu',
);
const ASKED_IN_JAPANESE = /(?<=^|[。！？、\n])[^。、！？?\n]*(?:ますか|ですか|でしょうか)(?=[。？?\s]*(?:$|\n))/gu;
/** Who asks why, or tells what fails, takes for granted what is named beside it. */
const TAKEN_FOR_GRANTED = /なぜ|なんで|どうして|どう|何|どの|どれ|エラー|失敗|になる|のに|から/;
const MAY_ASK = /[?？]|か[。\s]*$|^\s*(?:and |but |ok |so |or )*(?:is|are|does|do|did|can|could|should|would|will)\b/iu;

/** The text without what it only asks for. */
export const withoutAsked = (text: string): string =>
  MAY_ASK.test(text)
    ? text
        .replace(WITH_A_MARK, blank)
        .replace(WITHOUT_A_MARK, blank)
        .replace(ASKED_IN_JAPANESE, (clause) => (TAKEN_FOR_GRANTED.test(clause) ? clause : blank(clause)))
    : text;
