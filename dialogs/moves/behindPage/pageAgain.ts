/** "The first one again", "back to the one before": which of the pages that were shown is wanted once more. Pure. */
import { ordinalIn, stepAskedIn } from '../../case/ordinal.ts';

const AGAIN =
  /\b(?:again|once more|back|return|repeat|nochmal|noch mal|noch einmal|wieder|zurück|nochmals)\b|もう一度|戻|再度/iu;
const BESIDE =
  /\b(?:can|could|you|go|show|give|me|please|to|back|return|repeat|page|answer|question|topic|one|thing|of them|zurück|seite|antwort|frage|thema|bitte|zeig|kannst|du|zu|zur|zum|mir|die|der|das|sache|einmal|noch|nochmals)\b|ページ|回答|質問|の?(?:をもう一度|に戻って|へ戻って)|に?戻って|再度|ください|見せて/giu;
const BEFORE =
  /\b(?:previous|earlier|before|last but one|prior|vorige[nrsm]?|vorherige[nrsm]?|davor|letzte davor)\b|前の/iu;
const LAST = /\b(?:last|letzte[nrsm]?)\b|最後の/iu;

/** @param pages what the pages answered, the newest last */
export function pageAgain(text: string, pages: readonly string[]): string | undefined {
  if (pages.length < 2 || !AGAIN.test(text)) return undefined;
  const rest = text.replace(BESIDE, ' ').replace(/\s+/g, ' ').trim();
  const place = stepAskedIn(rest) ?? ordinalIn(rest);
  if (place !== undefined) return pages[place];
  const left = rest.replace(AGAIN, ' ').replace(/\b(?:the|den|dem|and|und|ok)\b|[^\p{L}\p{N}]/giu, '');
  if (left !== '' && left.replace(BEFORE, '') === '') return pages.at(-2);
  return left !== '' && left.replace(LAST, '') === '' ? pages.at(-1) : undefined;
}
