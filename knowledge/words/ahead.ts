/**
 * "I'll give the app Reader", "let me look at the key's rotation date", "the docs say to regenerate both keys": what somebody
 * is about to do, or was told to do, has not changed anything yet. Pure.
 */

/** What such words change, once they are done. */
export const CHANGED_BY_DOING: ReadonlySet<string> = new Set([
  'dataRole',
  'keysRotated',
  'networkRuleChanged',
  'networkRules',
  'recentlyDeleted',
  'roleChanged',
  'roleKind',
]);

const START = String.raw`(?<=^\s*|[,;:.!?\n]\s*|\b(?:so|then|and|ok|okay|k|but|now|well|fine|right|dann|also|und|gut)\s+)`;
/** What stands behind these has happened. */
const REST = String.raw`(?:(?!\b(?:since|after|because|but|seit|nachdem|weil|aber)\b)[^,;.!?\n]){0,200}`;
const IN_ENGLISH = String.raw`(?:(?:i|we)(?:['’]ll|ll| will| shall)|(?:i['’]?m|i am|we['’]?re|we are) (?:now |just )?(?:going to|gonna|about to|deleting|removing|rotating|regenerating|renewing|giving|granting|assigning|adding|switching|turning|changing)|going to|gonna|about to|let me|let['’]s|will(?= (?:just |now |then )?(?:add|ask|change|delete|give|grant|kill|make|move|open|put|regenerate|remove|renew|rotate|run|set|stop|switch|take|try|turn|wipe) )|(?:asking|giving|granting|adding|assigning|removing|deleting|rotating|regenerating|renewing|switching|changing)|(?<=\b(?:then|now|so|ok|okay|k)\s+)(?:i|we) (?:just )?(?:add|ask|assign|change|delete|give|grant|regenerate|remove|renew|rotate))\b`;
const TOLD_TO = String.raw`\b(?:docs?|documentation|pages?|article|policy|portal|microsoft|support|forum|blog|he|she|they|someone|somebody|colleague|copilot|chatgpt) (?:says?|said|suggests?|suggested|recommends?|recommended|advises?|advised|tells|told|wants?)(?: me| us| you)? to\b`;
const IN_GERMAN = String.raw`(?:(?:ich|wir) (?:werde|werden|will|wollen|gebe?|geben|setze?|lösche?|löschen|mache?|rotiere?|erneuere?|generiere?|frage?|hole?|trage?|füge)|(?<=^\s*)(?:gebe?|frage?) |(?:werde|werden|gebe?|setze?|lösche?|mache?|rotiere?|erneuere?|generiere?|hole?|trage?|füge) (?:ich|wir))\b`;
const AHEAD = new RegExp(`(?:${START}(?:${IN_ENGLISH}|${IN_GERMAN})|${TOLD_TO})${REST}`, 'giu');
const IN_JAPANESE =
  /[^。、!?！？\n]*(?:(?:つもり|予定|こと)(?:です|にします)|ようと思(?:います|って)|(?:付け|付与し|割り当て|追加し|更新し|再生成し|作り直し|変更し|入れ替え|削除し|確認し|見て)(?:てみ|み)?ます)(?=[。、!！\s]|$)/gu;
const MAY_BE_AHEAD =
  /\b(?:i|we)['’]?(?:ll|m|re)\b|\b(?:will|shall|going|gonna|about|let|to)\b|\b(?:ich|wir)\b|ます|です|って/iu;

/** What is longer is no sentence of a person. */
const LONGEST_SENTENCE = 300;

const blank = (clause: string) => ' '.repeat(clause.length);

/** The text without what is only meant to be done. */
export const withoutAhead = (text: string): string =>
  MAY_BE_AHEAD.test(text) ? text.replace(AHEAD, blank).replace(IN_JAPANESE, blank) : text;

/** Does this place stand in what is only meant to be done? */
export function isAheadAt(text: string, at: number): boolean {
  const from = Math.max(...['.', '!', '?', ';', '\n', '。'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const to = text.slice(at).search(/[.!?;\n。]/);
  const sentence = text.slice(from, to < 0 ? at + LONGEST_SENTENCE : at + to + 1).slice(0, LONGEST_SENTENCE);
  return /\S/.test(sentence.charAt(at - from)) && withoutAhead(sentence).charAt(at - from) === ' ';
}
