/**
 * Asks who may do a thing, or what a tool does by itself: "Can a Contributor remove a lock?", „Wer darf eine Lease brechen?“,
 * "does sync delete at the target?". Nobody means to do it. Who speaks of himself ("can I as Owner …") may mean to.
 */

const ROLE = `(?:reader|contributor|owner|operator|user access administrator|leser|besitzer|mitwirkender?|閲覧者|共同作成者|所有者)`;

const ENGLISH = [
  String.raw`^(?:and |so |but )?(?:who(?:se|m)?|(?:which|what) (?:(?:data |azure |rbac |built-?in )?roles?|rights?|permissions?|privileges?|letters?))\b`,
  String.raw`^(?:and |so |but )?(?:is|are|can|could|may|might|does|do|would|will|should) (?:an? |the )?(?!you\b|they\b|he\b|she\b|everyone\b)(?:[A-Z][\w-]* ){0,3}${ROLE}s?\b`,
  String.raw`\b(?:for|as|with) (?:an? |the )?(?:[A-Z][\w-]* ){0,3}${ROLE}s? ?[?.]?$`,
  `^(?:and |so |but )?what (?:exactly )?(?:does|do|did|is|are) `,
  String.raw`^(?:and |so |but )?would (?:an? |the )?(?:[\w-]+ ){1,4}?(?:also |then |still |even )?(?:stop|keep|prevent|block|protect|hold|win|apply)\b`,
  String.raw`^(?:and |so |but )?(?:does|did) (?!(?:it|that|this|anything|anybody|anyone|somebody|\w+ing)\b)`,
];
const GERMAN = [
  String.raw`^(?:und |aber )?(?:wer|wem|welche[rsn]? (?:\S+ )?(?:rollen?|rechte?|berechtigung(?:en)?)|was für rechte)\b`,
  String.raw`^(?:und |aber )?(?:darf|dürfen|dürfte|kann|können|könnte|könnten|reicht|reichte|genügt|würde) (?:eine?[mrn]? |der |die )?(?:rolle )?${ROLE}\b`,
  `^(?:und |aber )?was (?:genau )?(?:macht|machen|bedeutet|heißt|tut|ist|bewirkt) `,
  String.raw`\bals (?:eine?[mrn]? |reiner )?${ROLE} ?(?:erlaubt|möglich|machbar|ausreichend|genug)? ?[?.]?$`,
];
const JAPANESE = [
  `(?:どの|どんな|何の|必要な|どういう)(?:ロール|権限|役割)`,
  `誰(?:が|に|なら)|のは誰|誰(?:です|でし)`,
  `とは(?:何|なに|、)|何をする`,
  `(?:権限|ロール|役割)(?:は|が)(?:何|どれ|どの|必要|誰|あり)`,
  `${ROLE}(?:ロール)?(?:は|で|でも|なら|には|にも)`,
];
const OF_OTHERS = new RegExp([...ENGLISH, ...GERMAN, ...JAPANESE].join('|'), 'i');
const ASKS = /[?？]\s*$|か[。\s]*$/;
/** Not "I am Owner, can I …", and not "who could do it for me". */
const OF_ONESELF = /\b(?:i|we|me|us|my|our|ich|wir|mir|uns|mein\w*|unser\w*)\b|私|自分|うち|弊社/i;
/** A question word asks without its mark, too. */
const ASKS_AT_ONCE = new RegExp(`${ENGLISH[0]}|${GERMAN[0]}`, 'i');

const asksOfOthers = (sentence: string): boolean =>
  (ASKS.test(sentence) || ASKS_AT_ONCE.test(sentence.trim())) &&
  !OF_ONESELF.test(sentence) &&
  OF_OTHERS.test(sentence.trim());

/** "How do I find out who may do it": the one who asks is not the one who does. */
const WHO_MAY =
  /\bwho (?:may|can|could|is allowed|has the right|is able|will be able) \w+|\bwer (?:\S+ ){0,4}(?:darf|dürfte|kann|könnte)\b(?! (?:mir|uns))/i;

export const asksOthers = (sentence: string): boolean =>
  (WHO_MAY.test(sentence) && !/\bfor (?:me|us)\b|\bfür (?:mich|uns)\b/i.test(sentence)) || asksOfOthers(sentence);
