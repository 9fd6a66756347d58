/** "Is it dangerous to switch that on?", "who may take the lock away?": which of the things that can be done a question means. Pure. */
import { type Effect, effectsOf } from '../../knowledge/effects/effectsOf.ts';

interface Action {
  effect: Effect;
  /** The thing that it is done to, as people name it. */
  names: RegExp;
  /** Meant whether the page says how or not: where it is named, or only where something is turned off or open as well. */
  everywhere?: 'named' | 'off';
}

const ACTIONS: readonly Action[] = [
  { effect: 'breaksLock', names: /\block\b|sperre|ロック/i, everywhere: 'named' },
  { effect: 'breaksLease', names: /\blease\b|リース/i, everywhere: 'named' },
  { effect: 'breaksLease', names: /\bbreak\b/i },
  { effect: 'endsHold', names: /legal hold|retention|aufbewahrung|訴訟|保持/i, everywhere: 'named' },
  {
    effect: 'rotates',
    names: /\brotat|\brenew|\bregenerat|erneuer|neue[rn]? schlüssel|ローテ|再生成/i,
    everywhere: 'named',
  },
  { effect: 'opensToAll', names: /\bpublic|anonym|öffentlich|公開|匿名/i },
  {
    effect: 'opensWide',
    names: /\b(all|every) networks?\b|\balle[nr]? netz\w*|すべてのネットワーク|全(ての)?ネットワーク/i,
    everywhere: 'named',
  },
  {
    effect: 'opensWide',
    names: /firewall|network rules?\b|netzwerkregel|ファイアウォール|ネットワーク規則/i,
    everywhere: 'off',
  },
  { effect: 'goesPlain', names: /secure transfer|https[- ]?only|sichere übertragung|安全な転送/i, everywhere: 'off' },
  {
    effect: 'skipsCheck',
    names: /\b(certificate|tls|ssl|md5) ?(check|verif)|\bverif|prüfung|virenscan|virus scan|検証|チェック/i,
    everywhere: 'off',
  },
  {
    effect: 'weakens',
    names:
      /\b(switch|turn|enable|allow|permit)\w* (the )?(account )?keys?\b|keys? (back )?on\b|schlüssel.{0,20}(einschalt|zulass|aktivier|erlaub)|キー.{0,12}(有効|許可)/i,
    everywhere: 'named',
  },
  { effect: 'weakens', names: /shared key|key access|account keys?|schlüsselzugriff|共有キー/i },
  { effect: 'gives', names: /\broles?\b|\brollen?\b|ロール/i },
  { effect: 'deletes', names: /\bdelet|lösch|削除/i, everywhere: 'named' },
  { effect: 'deletes', names: /\bremove/i },
  { effect: 'replaces', names: /\boverwrit|überschreib|上書き/i },
];

/** Something is turned on, off or open, whatever it is. */
const SWITCHES =
  /\b(switch|turn|flip|toggle|set|enable|disable|allow|open|lift)\w*\b|schalt|aktivier|freigeb|erlaub|aufmach|öffne|有効|無効|オン|オフ|開け|許可/i;
const SWITCHED: readonly Effect[] = [
  'opensToAll',
  'opensWide',
  'goesPlain',
  'weakens',
  'skipsCheck',
  'final',
  'endsHold',
];
const OFF =
  /\b(off|disable\w*|open\w*|drop|deaktivier\w*|abschalt\w*|ausschalt\w*|aufmach\w*|öffne\w*)\b|schalt\w* .{0,60}\b(ab|aus)\b|無効|オフ|開け/i;

/** Undefined where the question only says "it", or names nothing that the page speaks of. */
export function actionAsked(text: string, steps: readonly string[]): Effect | undefined {
  const done = new Set(steps.flatMap((step) => effectsOf(step)));
  const named = ACTIONS.filter(({ names }) => names.test(text));
  const own = named.find(({ effect }) => done.has(effect))?.effect;
  if (own) return own;
  const known = named.find(
    ({ everywhere }) => everywhere === 'named' || (everywhere === 'off' && OFF.test(text)),
  )?.effect;
  return known ?? (SWITCHES.test(text) ? SWITCHED.find((effect) => done.has(effect)) : undefined);
}
