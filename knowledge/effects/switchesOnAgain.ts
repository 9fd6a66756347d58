/** A check, a protection or a log that is put back: the words of a harm, and its opposite. Pure. */

/** What these plans switch off. */
const SWITCHED_OFF = new Set([
  'dropsProtection',
  'guardsOff',
  'noLog',
  'noMfa',
  'noPolicy',
  'silences',
  'skipsCheck',
  'skipsHash',
]);
const ON_AGAIN =
  /\b(?:turn|switch|put|set|bring)\w*\b[^,;:]{0,50}\b(?:back on|on again)\b|\bre-?enabl\w+|\bwieder (?:ein|an)|(?:再び|もう一度)[^。]{0,8}有効|有効に戻/i;
const OFF_FIRST =
  /\b(?:off|disabl\w+|stop\w*|skip\w*|without|remov\w+|ab|aus|abschalt\w*|ausschalt\w*|deaktivier\w*)\b|無効|オフ/i;
/** "Let me turn the check back on": said of what is off, and no harm; "off, and back on tomorrow" is one. */
export const switchesOnAgain = (plan: string, sentence: string): boolean =>
  SWITCHED_OFF.has(plan) && ON_AGAIN.test(sentence) && !OFF_FIRST.test(sentence);
