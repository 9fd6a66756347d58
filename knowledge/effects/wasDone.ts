/** What of a sentence was done already, by whomever, or does not happen: nobody plans it. Pure. */

/**
 * "We rotated the keys on Friday, could that be it?", "キーは更新していませんでした": what was done is not what is planned;
 * nor what does not happen, "die Regel löscht die alten Blobs nicht".
 */
const WAS_DONE =
  /^\s*(?:(?:ok|okay|well|yes|no|so),? )?(?:already |just )?(?:had |have )?(?:ran|broke|gave|threw|wrote|opened|closed|disabled|enabled|deleted|removed|added|changed|rotated|regenerated|turned|switched|recreated|moved|tried)\b|(?<!\b(?:if|when|once|unless|suppose|until|that|which|what|who) (?:\w+ ){0,2})\b(?:i|we|they|he|she|somebody|someone|team|colleagues?|admins?|users?|vendor|partner|intern|terraform|apply|pipeline|script|job|rule|policy|clean-?up|sync|task|runbook|flow|process|deployment)(?: (?:have|has|had|just|already|then|also))* (?:(?!need|speed|feed|exceed|proceed|succeed)\w+ed|broke|took|gave|made)\b|(?<!\b(?:wenn|falls|ob)\b[^,;]{0,40})\b(?:habe?|haben|hat|hatten?|wurden?)\b[^,;]*\b(?:\w*ge\w+[nt]|\w+iert|er\w+[nt]|ver\w+[nt]|ent\w+[nt])\b|(?:ました|ませんでした|ていません|ていない|なかった)(?:です)?(?:[、。！!]|が|けど|ので|のに|$)|(?<!\b(?:besser|lieber|bitte|einfach) )\b(?:gar |auch |immer noch )?nichts?(?: mehr)?[\s,;:.!]*$|(?:され|ら?れ|わり|動き|でき)(?:ない|ません)(?:です)?[、。！!]?$/i;

/** "777 was set by the vendor already": whoever it was, it is done, unless the same words go on with what comes next. */
const WAS_DONE_TO_IT =
  /\b(?:was|were|has been|have been|had been|got) (?:already |just |then |all )?(?:\w+ed|done|set|put|made|given|taken|broken|cut|wiped|lost)\b(?! (?:for|to) (?:be|deletion|removal)\b)|(?<!\p{L})(?:wurden?|ist|sind) (?:\S+ ){0,4}(?:ge\p{L}+[tn]|\p{L}+iert|(?:er|ver|ent|be|ab|aus|auf|zu)\p{L}+[tn]) worden(?!\p{L})/iu;
const GOES_ON_TO =
  /\b(?:if|when|once|until|unless|that|which|so|then|will|going to|gonna|let me|shall|should|want|about to|plan)\b|['’]ll\b|(?<!\p{L})(?:wenn|falls|dann|jetzt|also|werde|will|soll|würde?)(?!\p{L})|[?？]/iu;
/** "Robocopy /MIR onto the share deleted the folders of others": whatever did it, they are gone. */
const TOOK =
  /(?<!\b(?:be|being|been|get|gets|getting|is|are|was|were|if|when|soft|softly|the|our|all) )\b(?:deleted|removed|wiped|emptied|purged|overwrote|cleared) (?:the|our|my|all|some|their|everything|what)\b/i;
/** "Somebody set it to deny", "the rule ate the archive": of one person or thing these words tell what was. */
const PERSON = String.raw`(?:he|she|somebody|someone|(?:an? |the |our |my |another |that )(?:\w+ )?(?:colleague|admin|administrator|intern|trainee|vendor|partner|supplier|contractor|consultant|user|customer|team|developer|engineer|predecessor|boss|manager))`;
const THING = `(?:rule|policy|job|script|sync|task|runbook|pipeline|apply|migration|function|clean-?up|mirror|robocopy)`;
const PAST = `(?:ate|swept|blew|threw|wrote|overwrote|overran|tore|shrank|ran over|went over|did away|took|broke|lost|made|gave|struck|hit|shot|got rid|left)`;
const BY_ONE = new RegExp(
  String.raw`(?<!\b(?:if|when|once|unless|until|before|should|would|could|must|let|have|make|can|may|will|that|who|which) )\b(?:${PERSON} (?:(?:just|already|then|also|apparently|accidentally) )?(?:set|put|cut|shut|let|ran|drew|${PAST})\b|${THING} (?:(?:just|already|then|also) )?${PAST}\b)`,
  'i',
);
export const wasDone = (clause: string): boolean =>
  WAS_DONE.test(clause) ||
  BY_ONE.test(clause) ||
  TOOK.test(clause) ||
  (WAS_DONE_TO_IT.test(clause) && !GOES_ON_TO.test(clause));
/** The clauses of a sentence, each with the mark that ends it. */
const clausesOf = (sentence: string): string[] => sentence.split(/(?<=[,:;、])/);

/** The clause that a place stands in, without its mark. */
export function clauseAt(sentence: string, at: number): string {
  let end = 0;
  const clause = clausesOf(sentence).find((one) => {
    end += one.length;
    return at < end;
  });
  return (clause ?? '').replace(/[,:;、]$/, '');
}

/** "…, although all of it is older than 30 days": it only goes with what was said. */
const GOES_WITH_IT = /^\s*(?:although|even though|though|because|obwohl|obgleich|weil)\b/i;

export const withoutDone = (sentence: string): string =>
  wasDone(sentence) || clausesOf(sentence).some(wasDone)
    ? clausesOf(sentence)
        .filter((clause) => !wasDone(clause) && !GOES_WITH_IT.test(clause))
        .join('')
    : sentence;
