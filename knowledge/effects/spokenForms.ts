/** What people write as they speak, in full: "gonna break it", "imma delete it", 「消しちゃいますね」. Pure. */

const FORMS: readonly [RegExp, string][] = [
  [/^((?:(?:ok|okay|so|then|well|right|fine|now|and|but)[\s,]+){0,3})(?:gonna|going to|about to)\b/i, "$1I'm going to"],
  [/\b(?:i['’]?m )?(?:i['’]?mm?a|imma)\b/gi, "I'm going to"],
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\b(?:i(?:['’]?ve)? )?gotta\b/gi, 'I have to'],
  [/\blemme\b/gi, 'let me'],
  [/ちゃ(?=います|おう|う)/g, 'てしま'],
  [/じゃ(?=います|おう)/g, 'でしま'],
  [/てしまう(?=[。！!]|$)/g, 'てしまいます'],
  [/(ます|ましょう|です)[ねよなわ]+(?=[。！!、]|$)/g, '$1'],
];

/** Of most texts nothing is changed. */
const MAY_BE_SPOKEN =
  /gonna|going to|about to|wanna|gotta|lemme|\bi['’]?mm?a\b|[ちじ]ゃ[いおう]|しまう|(?:ます|ましょう|です)[ねよなわ]/i;

export const inFull = (text: string): string =>
  MAY_BE_SPOKEN.test(text) ? FORMS.reduce((said, [form, full]) => said.replace(form, full), text) : text;
