/** A check, a protection or a log that is put on: the words of a harm, and its opposite. Pure. */

/** What these plans switch off. */
const SWITCHED_OFF = new Set([
  'dropsProtection',
  'encryptionOff',
  'guardsOff',
  'noLog',
  'noMfa',
  'noPolicy',
  'silences',
  'skipsCheck',
  'skipsHash',
]);
const ON =
  /\b(?:turn|switch|put|set|bring)\w*\b[^,;:]{0,50}\bon\b|\b(?:re-?)?(?:enabl|activat)\w+|\b(?:schalt|mach|stell)\w*\b[^,;:]{0,50}\b(?:ein|an)\b|\b(?:ein|an)(?:ge|zu)?schalt\w*|\baktivier\w*|\bwieder (?:ein|an)|有効(?:に|化)|オンに/i;
const OFF_FIRST =
  /\b(?:off|disabl\w+|deactivat\w+|stop\w*|skip\w*|ignor\w*|insecure|nocheck|logonly|bypass\w*|exempt\w*|except\w*|exclu\w*|instead|without|remov\w+|ab|aus|ausnahm\w*|abschalt\w*|ausschalt\w*|deaktivier\w*)\b|無効|オフ|無視|除外/i;
/** "Let me turn the check on": no harm; "off, and back on tomorrow" is one. */
export const switchesOn = (plan: string, sentence: string): boolean =>
  SWITCHED_OFF.has(plan) && ON.test(sentence) && !OFF_FIRST.test(sentence);

const OFF = /\b(?:off|disabl\w+|deactivat\w+|ab|aus|ausschalt\w*|abschalt\w*|deaktivier\w*)\b|無効|オフ/i;
/** "Switch public access on for a minute and off again": what opens first is an opening, and shuts nobody out. */
export function turnedOver(plan: string, sentence: string): string {
  if (plan !== 'shutsOut') return plan;
  const on = ON.exec(sentence);
  const off = OFF.exec(sentence)?.index ?? sentence.length;
  if (!on || on.index + on[0].length > off) return plan;
  if (/schlüssel|\bkeys?\b|キー/i.test(sentence)) return 'keysOn';
  return /public|endpoint|öffentlich|パブリック/i.test(sentence) ? 'opensFirewall' : plan;
}
