/** Cuts texts into terms that a search compares, in English, German and Japanese. Runs in the browser too, so it imports nothing. */
const STOP = new Set(
  `a an and any are as at be been by can could did do does for from get gets give had has have how i if in into is it its
  just know me mean means must my need needs of on or our out per please shall should so some tell that the their them
  then there these they this to up us use used using want was way we what when where which who whose why will with would
  you your azure possible
  am auf aus bei das dass dem den der des die dies diese ein eine einem einen einer er es für fuer gibt haben hat ich im
  ins ist kann können koennen man mein meine meinen meinem mich mir mit muss nach nicht oder sein sich sie sind soll um
  und vom von vor warum was welche welchen welcher welches wenn wer werden wie wieder wird wo zu zum zur`.split(/\s+/),
);

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]+/g;
const WORD = /[\p{L}\p{N}]+/gu;
const JAPANESE_STOP =
  /^(です|ます|すか|する|した|して|ない|ので|には|とは|ては|でき|きま|いま|ませ|せん|どの|どう|よう|うす|うに|すれ|れば|ばい|いい|です|すか|ください|くだ|ださ|さい|教え|えて|方法|法は|法を)$/;

/** Two letters each: Japanese is written without blanks. */
function pairs(run: string): string[] {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/** Endings that do not change what a word is about. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word;
  const bare = /[^siu]s$/.test(singular) ? singular.slice(0, -1) : singular;
  const root = bare.length > 5 ? bare.replace(/(ing|ed|en)$/, '') : bare;
  return root.length > 3 ? root.replace(/e$/, '') : root;
}

/** CamelCase and snake_case names are terms as a whole and by their parts. */
function parts(text: string): string[] {
  return (
    text
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(CJK, ' ')
      .match(WORD) ?? []
  );
}

/** All terms of a text, in order, with repeats. */
export function termsOf(text: string): string[] {
  const japanese = (text.match(CJK) ?? []).flatMap(pairs).filter((pair) => !JAPANESE_STOP.test(pair));
  const whole = text.toLowerCase().replace(CJK, ' ').match(WORD) ?? [];
  const words = [...new Set([...whole, ...parts(text)])].filter((word) => !STOP.has(word));
  return [...words.map(stem), ...japanese];
}
