/** Which steps of a fix a person said no to: what is forbidden, unwanted, or was tried in vain. Pure. */
import { type Effect, effectsOf } from '../../knowledge/effects/effectsOf.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { stepsNamed } from './stepsNamed.ts';

const CLAUSE = /[.;!?。！？\n]+|,\s+(?=(?:and|but|und|aber)\b)/i;

const REFUSED: readonly [Effect[], RegExp][] = [
  [['overwrites', 'replaces'], /overwrit|überschr[ei]+b|上書き/i],
  [['deletes', 'deletesSnapshots'], /\bdelet|\blösch|削除/i],
  [['gives', 'wideRole'], /\broles?\b|\brollen?\b|ロール/i],
  [['makesSas'], /\bsas\b/i],
  [['usesKey', 'rotates'], /\bkeys?\b|schlüssel|キー/i],
  [['weakens', 'opensToAll', 'changes', 'shutsOut'], /\bsettings?\b|\bconfiguration\b|einstellung|konfiguration|設定/i],
  [['opens', 'opensWide'], /\bfirewall\b|network rules?|netzwerkregel|ファイアウォール/i],
];

const FENCE = /```[\s\S]*?```/g;
const commandsOf = (step: string) => (step.match(FENCE) ?? []).join('\n');

/** "Configuration > Permitted scope": done by hand, where no command tells what it does. */
const PLACE = /[A-Z][\w ]+ > [A-Z]/g;
const namesAPlace = (step: string, names: RegExp) => (step.match(PLACE) ?? []).some((place) => names.test(place));

/** "No SAS": what makes one, and what is typed with one. */
function isRefused(step: string, clause: string): boolean {
  const done = effectsOf(step);
  return REFUSED.some(
    ([effects, names]) =>
      names.test(clause) &&
      (effects.some((one) => done.includes(one)) || names.test(commandsOf(step)) || namesAPlace(step, names)),
  );
}

/** Places in the fix. */
export function stepsRuledOut(fix: readonly string[], told: readonly string[]): Set<number> {
  const denied = told.flatMap((text) => text.split(CLAUSE)).filter((clause) => givesAway('refuses', clause));
  return new Set(
    denied.flatMap((clause) => {
      const refused = [...fix.keys()].filter((at) => isRefused(fix[at] ?? '', clause));
      return refused.length > 0 ? refused : stepsNamed(fix, clause).slice(0, 1);
    }),
  );
}
