/** "Now the second problem", "the first one first": which of two troubles is meant, where somebody goes to one of them. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';

const says = cuesOf('words/whichTrouble.yaml');

const TROUBLES = ['first', 'second', 'other'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Of two that are named the later one: "the second one" is no first. Undefined where none is. */
export const troubleNamed = (text: string): Trouble | undefined =>
  TROUBLES.toReversed().find((trouble) => says(trouble, text));

const LEADS = `^(?:(?:and|ok(?:ay)?|so|now|und|also|nun|jetzt)[, ]+)*(?:(?:for|to|about|on|regarding|zu|zum|zur|bei|beim|bezüglich) )?(?:the |my |our |dem |der |den |das |die )?`;
const NAMED = String.raw`(?:first|1st|second|2nd|other|(?:erste|zweite|andere)\p{L}{0,1})(?: (?:one|half|part|problem|issue|error|trouble|thing|case|hälfte|teil|fehler|sache|fall))?`;
const GOES_ON = String.raw`(?:\s*[:,–—]\s*|\s+(?=(?:is|are|was|were|still|has|have|had|gets?|got|says?|said|shows?|fails?|uses?|ist|sind|hat|haben|war|zeigt|sagt|meldet|läuft|nutzt)(?!\p{L})))`;
const IN_JAPANESE = `^(?:一つ目|1つ目|最初|二つ目|2つ目|もう一つ|もう片方)(?:の(?:問題|件|方|ほう|エラー))?(?:は、?|について(?:は)?、?|ですが、|、|：)`;
const OPENED = new RegExp(`${LEADS}${NAMED}${GOES_ON}|${IN_JAPANESE}`, 'iu');

/** "To the first: it says …", "the second half still has the old key": which trouble is gone on with, and what is told of it. */
export function troubleOpened(text: Redacted): { trouble: Trouble; rest: Redacted } | undefined {
  const [opener] = OPENED.exec(text) ?? [];
  const trouble = opener && troubleNamed(opener);
  return trouble ? { trouble, rest: text.slice(opener.length).trim() as Redacted } : undefined;
}

const BACK =
  /^(?:(?:and|ok(?:ay)?|so|now|but|well|und|also|aber|gut)[,.]? )*(?:(?:let['’]?s |i |we )?(?:go |going |get |come |coming )?back to|returning to|(?:noch ?mal |wieder )?zurück zu[rm]?|(?:noch ?mal|wieder) zu[rm]?) (?<named>[^:,.;?!]{3,40}?)\s?[:,.;–—]\s*(?=\S)|^(?:では、?)?(?<genannt>[^、。]{2,16})(?:の件|の話|の問題|の方)?に戻(?:ると|りますが|って)[、,]?/iu;

/** "And back to the listing: can I split it?": what the case is called by that is gone back to, and what is said of it. */
export function backOpened(text: Redacted): { named: string; rest: Redacted } | undefined {
  const found = BACK.exec(text);
  const named = found?.groups?.named ?? found?.groups?.genannt;
  return found && named ? { named, rest: text.slice(found[0].length).trim() as Redacted } : undefined;
}
