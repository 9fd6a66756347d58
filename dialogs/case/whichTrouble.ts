/** "Now the second problem", "the first one first": which of two troubles is meant, where two were told. Pure. */

const START = String.raw`^(?:(?:ok(?:ay)?|and|so|now|then|next|please|let's|let us|on to|go to|do|take|look at|start with|what about|how about|back|to|und|jetzt|nun|dann|zu|zum|zur|では|次は)(?:[\s,:、]+|(?=[一二最も他])))*`;
const THING = String.raw`(?:problem|trouble|issue|error|case|thing|matter|fehler|sache|fall)`;
const END = String.raw`(?: (?:one|now|then|first|please|zuerst|bitte|jetzt))*[.!?。？]*$`;
const WHICH = String.raw`(?:the |my |our |das |der |die |den |dem |zum )?(first|second|other|erste[nrs]?|zweite[nrs]?|andere[nrs]?|一つ目|最初|二つ目|もう一つ|他方)`;
const NAMED = new RegExp(`${START}${WHICH}(?: one)?(?: ${THING}|の(?:問題|エラー|件|ほう|方))${END}`, 'iu');
const IN_TURN = new RegExp(
  String.raw`^(?:(?:ok(?:ay)?|and|so|und)[\s,]+)*(?:now|then|next|jetzt|nun|dann|次は)[\s,:]+${WHICH}(?: one)?${END}`,
  'iu',
);
const FIRST_FIRST = new RegExp(`${START}${WHICH}(?: one)? (?:first|zuerst|please first)[.!]*$`, 'iu');
const IS_FIRST = /^(?:first|erste|一つ目|最初)/iu;
const IS_SECOND = /^(?:second|zweite|二つ目)/iu;

export type Trouble = 'first' | 'second' | 'other';

export function troubleMeant(text: string): Trouble | undefined {
  const said = text.trim();
  const [, which] = NAMED.exec(said) ?? IN_TURN.exec(said) ?? FIRST_FIRST.exec(said) ?? [];
  if (which === undefined) return undefined;
  return IS_FIRST.test(which) ? 'first' : IS_SECOND.test(which) ? 'second' : 'other';
}
