/** "Not sure whether the firewall is on" tells nothing of the firewall. */

/** Who does not know it, or would have to look. */
const DOES_NOT_KNOW = String.raw`\bidk\b|\bdunno\b|(?:\bnot|n't) (?:\w+ )?(?:sure|certain|know|tell|remember|say|see)\b|\bcan(?:no|')t (?:tell|say|see)\b|\bno (?:idea|clue)\b|\b(?:have|has|need|'d|'ll|will|must) (?:to )?(?:ask|check|find out|look up)\b|\bwonder(?:ing)?\b|\bhow (?:would|do|can|could|should) (?:i|we) (?:know|see|tell|find out|check)\b|\bweiß (?:\w+ ){0,2}nicht\b|\bkeine ahnung\b|\bmuss (?:\w+ ){0,2}(?:fragen|nachsehen|prüfen)\b|\bnicht sicher\b`;
const WHETHER = String.raw`[^.;!?\n]{0,40}?\b(?:if|whether|ob)\b[^.;!?,\n]*`;
const IN_ENGLISH_OR_GERMAN = new RegExp(`(?:${DOES_NOT_KNOW})${WHETHER}`, 'giu');
const IN_JAPANESE =
  /[^。、.!?\n]*(?:かどうか(?:は|が|も)?(?:わか|分か|知|不明|確認|未確認|聞)|(?<=[るたいすのだ])か(?:は|が|も)?(?:わから|分から|知ら|不明))[^。、\n]*/gu;

const blank = (clause: string) => ' '.repeat(clause.length);

/** Words without which nobody is in doubt: most sentences have none of them. */
const IN_DOUBT = /\b(?:if|whether|ob)\b|かどうか|か(?:は|が|も)?(?:わから|分から|知ら|不明)/i;

/** The text without what the person does not know. */
export const whatIsSure = (text: string): string =>
  IN_DOUBT.test(text) ? text.replace(IN_ENGLISH_OR_GERMAN, blank).replace(IN_JAPANESE, blank) : text;
