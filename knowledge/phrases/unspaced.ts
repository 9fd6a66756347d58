/** Japanese is written with and without blanks: マネージド ID, マネージドID. What is compared with phrases has none there. Pure. */

const JAPANESE = '[\\u3040-\\u30ff\\u4e00-\\u9fff々ー]';
const BLANKS = new RegExp(
  `(?<=${JAPANESE})[ \\u3000]+(?=[a-z0-9]|${JAPANESE})|(?<=[a-z0-9])[ \\u3000]+(?=${JAPANESE})`,
  'gi',
);

/** Behind a group of words, as in "(private link) (は|が)". */
const BEHIND_A_GROUP = new RegExp(`(?<=\\)) +(?=\\(?${JAPANESE})`, 'g');

const HOLDS_JAPANESE = new RegExp(JAPANESE);

export const unspaced = (text: string): string =>
  HOLDS_JAPANESE.test(text) ? text.replace(BLANKS, '').replace(BEHIND_A_GROUP, '') : text;
