/** How a plan is told: a verb and a thing, in three languages. */

export interface Plan {
  /** Verb and thing, in either order; German and Japanese put the verb last. */
  wants: RegExp;
  /** Stands in commands and outputs as well: counts only where somebody asks or wishes. */
  asked?: true;
  says: string;
}

/** "Deleting" is meant to be done only behind such a word: "thought about deleting", "would adding … help?" */
const DOING = '(?<=\\b(?:of|about|considering|would|against|to|simply|just) )';
export const orDoing = (verbs: string) =>
  verbs
    .split('|')
    .map((verb) =>
      verb.replace(/^[a-z]{3,}(?=$| )/, (first) => `(?:${first}|${DOING}${first.replace(/e$/, '')}\\w?ing)`),
    )
    .join('|');

/** English verb before the thing, German and Japanese thing before the verb. */
export function doing(
  english: string,
  things: string,
  german: string,
  dinge: string,
  japanese: string,
  mono: string,
): RegExp {
  return new RegExp(
    [
      String.raw`(?<![\w-])(?:${orDoing(english)})\b[^,;:(]{0,40}?\b(?:${things})`,
      String.raw`(?:${dinge})[^,;:]{0,50}?(?<![a-zäöüß])(?:${german})(?!t\b)`,
      String.raw`(?<![a-zäöüß])(?:${german})(?!t\b)[^,;:]{0,45}?(?:${dinge})`,
      // "Die Sperre stört, ich lösche sie."
      String.raw`(?:${dinge})[^;:.]{0,60}(?<![a-zäöüß])(?:${german})\w* (?:sie|ihn|es|die|den|das)\b`,
      `(?:${mono})[^。]{0,20}(?:${japanese})`,
    ].join('|'),
    'i',
  );
}

export const OFF = 'turn off|switch off|disable|deactivate|stop|kill|get rid of|remove|skip|drop|bypass|ignore|exempt';
export const AB = 'abschalt|ausschalt|deaktivier|abstell|umgeh|ausmach|entfern|aufheb';
export const MUKOU = '無効に|無効化(?!され)|オフに|切って|切り|止め|外し|外す|解除(?!され)|スキップ|無視';
export const WEG = 'lösch|wegwerf|wegschmeiß|entfern|aufheb|loswerd|wegmach|räum';
export const SAKUJO = '削除(?!され|でき|中|済|に失敗)|消して|消す|解除(?!され|でき|中)|外して|外す';

/** The same, and what is said of it in no such form. */
export const or = (pattern: RegExp, ...others: string[]) => new RegExp([pattern.source, ...others].join('|'), 'i');

/** "turn X off" as well as "turn off X". */
export const off = (things: string, dinge: string, mono: string) =>
  new RegExp(
    String.raw`${doing(OFF, things, AB, dinge, MUKOU, mono).source}|\b(?:turn|switch|set)\b[^,;:]{0,30}\b(?:${things})\w*[^,;:]{0,20}\b(?:off|false|disabled)\b|\b(?:schalt|stell|mach)\w*\b[^,;:]{0,20}(?:${dinge})\w*[^,;:]{0,20}\b(?:ab|aus)\b`,
    'i',
  );
