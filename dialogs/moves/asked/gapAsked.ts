/** "What do I put for <subnet>?", "wo finde ich die Tenant-ID?": which gap of a command is asked for. Pure. */
import { type Gap, gapCalled, type ValueKind, values } from '../../../knowledge/words/values.ts';

const GAP = /<([A-Za-z][\w -]{1,40})>/;
/** Around the name of a gap that stands without its brackets. */
const ASKS: readonly RegExp[] = [
  /\b(?:what|which value|which) (?:do|should|shall|must|would|to) (?:i |we )?(?:put|write|enter|fill in|insert|type|set)(?: in)?(?: there)? (?:for|as|at|into|in|instead of) (?:the |that |this )?["“]?([\w -]{2,30}?)["”]?(?: there| thing| part| bit)?\W*$/i,
  /\bwhat (?:goes|belongs|comes) (?:in|into|for|at) (?:the |that |this )?["“]?([\w -]{2,30}?)["”]?\W*$/i,
  /\bwas (?:kommt|gehört|trage ich|schreibe ich|setze ich|muss ich|gebe ich)(?: da| dort)? (?:bei|für|in|statt|anstelle von|als) (?:der |die |das |den |dem )?["„]?([\p{L}\d -]{2,30}?)["“]?(?: rein| ein| hin| eintragen| einsetzen| angeben| schreiben)?\W*$/iu,
  /^["「]?([A-Za-z][\w -]{1,30}?)["」]? ?(?:に|の(?:ところ|箇所|部分)(?:に|には)?)は?何を(?:入れ|書|指定|入力)/u,
];

const called = ({ called: words }: ValueKind, name: string) =>
  new RegExp(`^(?:${words})(?: name| id)?$`, 'i').test(name);
const gapNamed = (name: string): Gap | undefined => gapCalled(name) ?? values().kinds.find((one) => called(one, name));

export function gapAsked(text: string): Gap | undefined {
  const gap = GAP.exec(text)?.[1];
  if (gap) return gapCalled(gap);
  const name = ASKS.map((one) => one.exec(text)?.[1]?.trim()).find(Boolean);
  return name ? gapNamed(name) : undefined;
}
