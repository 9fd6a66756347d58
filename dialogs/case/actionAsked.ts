/** "Is it dangerous to switch that on?", "who may take the lock away?": which of the things that can be done a question means. Pure. */
import { actionsNamed, isSwitched, isTurnedOff } from '../../knowledge/effects/actions.ts';
import { type Effect, effectsOf } from '../../knowledge/effects/effectsOf.ts';

/** What is switched, the gravest first. */
const SWITCHED: readonly Effect[] = [
  'opensToAll',
  'opensWide',
  'goesPlain',
  'weakens',
  'skipsCheck',
  'final',
  'endsHold',
];

/** "Can I allow just the agent's subnet?" opens that, and switches nothing for all. */
const NARROWER =
  /\b(?:just|only|one|nur|bloß|ein\w*) (?:\S+ ){0,3}\p{L}*(?:sub-?net\w*|ips?|address\w*|adresse\w*|range\w*|v-?nets?|origins?)\b|(?:アドレス|サブネット|IP)だけ/iu;

/** "Does it go without deleting?" names what is not to be done. */
const SPARED =
  /\b(?:without|ohne)(?: (?:zu|having to|the|any|es|sie|das|die))? ?(?:delet|remov|dropp|overwrit|replac|destroy|lösch|entfern|überschreib|ersetz)\p{L}*|(?:削除|消|上書き)(?:せず|さず|しない|せずに|しなくて)/giu;

/**
 * Undefined where the question only says "it", or names nothing that the page speaks of.
 * @param switched what turning the switch would do that the cause is about
 */
export function actionAsked(text: string, steps: readonly string[], switched?: Effect): Effect | undefined {
  const done = new Set(steps.flatMap((step) => effectsOf(step)));
  const named = actionsNamed(text.replace(SPARED, ' '));
  const own = named.find(({ effect }) => done.has(effect))?.effect;
  if (own) return own;
  const known = named.find(({ meant }) => meant === 'named' || (meant === 'off' && isTurnedOff(text)))?.effect;
  if (known || !isSwitched(text) || NARROWER.test(text)) return known;
  return switched ?? SWITCHED.find((effect) => done.has(effect));
}
