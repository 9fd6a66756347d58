/** Letters that a Japanese keyboard writes twice as wide, or half: "ａｚｃｏｐｙ", "４０３", "ｱｯﾌﾟﾛｰﾄﾞ". */

const WIDE = String.raw`\uff10-\uff19\uff21-\uff3a\uff41-\uff5a`;
/** Marks within such a word: "ｅｘ．ｃｏｍ／ａ？ｓｉｇ＝ｂ", and the hyphens of a flag before one. Others are Japanese punctuation. */
const MARKS = String.raw`\uff05\uff06\uff0b\uff0d-\uff0f\uff1a\uff1d\uff1f\uff20\uff3f`;
const RUN = new RegExp(String.raw`[\uff0d\uff3f]*[${WIDE}]+(?:[${MARKS}]+[${WIDE}]+)*|[\uff61-\uff9f]+`, 'g');
const HAS_ANY = /[\uff10-\uff9f]/;

/** The same words in the letters that tools, codes and pages have. */
export const inUsualWidth = (text: string): string =>
  HAS_ANY.test(text) ? text.replace(RUN, (run) => run.normalize('NFKC')) : text;
