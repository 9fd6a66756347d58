/** Words as people write them in a hurry, in their long form: sentences are learned and read in it. */
import { table } from '../table.ts';

const SHORTHANDS = table<string>({
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  tx: 'thanks',
  ty: 'thanks',
  til: 'until',
  till: 'until',
  cuz: 'because',
  bc: 'because',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  dunno: "don't know",
  idk: "i don't know",
  ive: "i've",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  wasnt: "wasn't",
  cant: "can't",
  wont: "won't",
  couldnt: "couldn't",
  thats: "that's",
  whats: "what's",
  wht: 'what',
  hows: "how's",
  msg: 'message',
  perms: 'permissions',
  pwsh: 'powershell',
  nix: 'nichts',
  nich: 'nicht',
  gehts: 'geht es',
  klappts: 'klappt es',
  funzt: 'funktioniert',
  isses: 'ist es',
  hab: 'habe',
  bissl: 'bisschen',
  ka: 'keine ahnung',
  vllt: 'vielleicht',
  bidde: 'bitte',
});

/** @param folded in lower case */
export function spelledOut(folded: string): string {
  const straight = folded.replace(/[’`]/g, "'").replace(/\bw\//g, 'with ');
  return straight.replace(/[\p{L}']+/gu, (word) => SHORTHANDS.get(word) ?? word);
}
