/** "The second", "option 2", "die zweite", "2番目": which of several is meant, where the whole message says no more. Pure. */

const FILLERS =
  /\b(the|option|answer|choice|number|no|nr|nummer|antwort|one|it is|it's|its|it'd be|i'd say|i (?:think|guess|believe|suppose)|probably|maybe|perhaps|rather|likely|hmm+|well|yes|(?:sounds|looks|seems|is|would be) (?:right|good|likely|closest|about right)|fits(?: best)?|(?:of|from) (?:those|them|these|your list)|please|bitte|die|der|das|ist|wohl|eher|vermutlich|wahrscheinlich|vielleicht|ja|glaube? ich|denke ich|würde ich sagen|passt|kommt hin|davon|von denen)\b|[#.,()!?。、…]|(?:だ)?と思います$|です(か|ね)?$|(を)?お願いします$|(?:が|かな)(?=$)|たぶん|おそらく/giu;

const NAMES: readonly RegExp[] = [
  /^(1|1st|first|erste[nrsm]?|eins|a|一番目?|1番目?|一つ目|1つ目|最初(?:の(?:もの|やつ)?)?)$/u,
  /^(2|2nd|second|two|zweite[nrsm]?|zwei|b|二番目?|2番目?|二つ目|2つ目)$/u,
  /^(3|3rd|third|three|dritte[nrsm]?|drei|c|三番目?|3番目?|三つ目|3つ目)$/u,
  /^(4|4th|fourth|four|vierte[nrsm]?|vier|d|四番目?|4番目?|四つ目|4つ目)$/u,
  /^(5|5th|fifth|five|fünfte[nrsm]?|fünf|e|五番目?|5番目?|五つ目|5つ目)$/u,
];

/** From 0; undefined where the words are no number of a list. */
export function ordinalIn(text: string): number | undefined {
  const said = text.toLowerCase().replace(FILLERS, ' ').trim();
  const index = NAMES.findIndex((name) => name.test(said));
  return index >= 0 ? index : undefined;
}

/** "Ok and the second step in detail", "more on the first one": asked of what stands, and no answer to a question. */
const ASKED =
  /\b(?:ok|okay|and|so|what about|how about|about|on|you|listed|said|named|mentioned|showed|above|again|once more|step|way|point|in detail|details?|more|tell|me|explain|show|further|exactly|und|aber|also|schritt|weg|punkt|genauer|genau|näher|mehr|zu|zum|den|dem|von|oben|zeig|erkläre?|was ist mit|nochmal|noch mal|wieder)\b|[?？,、]|(?:の)?(?:ほう|方|手順|方法|やつ|もの)(?:を|は|について)?|もう一度|(?:もう少し|もっと)?詳しく|(?:を)?(?:教えて|説明して|見せて)(?:ください)?|(?<=目)(?:を|は|について)/giu;

/** From 0; undefined where the words name no step of a list. */
export const stepAskedIn = (text: string): number | undefined => ordinalIn(text.toLowerCase().replace(ASKED, ' '));
