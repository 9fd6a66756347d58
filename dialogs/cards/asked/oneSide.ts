/** "Does anything have to be set on the Azure side?": of the steps those that are done there, or those that are done with the client. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { pageOn } from '../../case/pageOn.ts';
import { numberOf } from '../../case/shownSteps.ts';
import { inCharge, riskNote } from '../parts/effectParts.ts';
import { type Element, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import type { Asked } from './aboutParts.ts';
import { reachOf } from './ofTheCause.ts';
import { pageSays } from './pageSays.ts';

type Side = 'azure' | 'client';

/** What the account, its network or its tenant is set by; what only touches data runs with whoever uses it. */
const ON_AZURE =
  /\baz (?!login\b|storage (?:blob|fs|file|copy|queue|table|entity|message|directory)\b)[a-z]|\b(?:Set|New|Add|Remove|Update)-Az(?!StorageBlob|DataLake)\w|\bportal\b/i;

/** Source or target is named. */
const isOfACopy = (text: string): boolean =>
  /\b(?:sources?|destinations?|targets?|other (?:one|side|end|account)|quell\w*|ziel\w*|andere\w*|gegenseite)\b|コピー元|コピー先|宛先|送信元|相手|もう一方/iu.test(
    text,
  );

/** Both are copied between, or one of them is named. */
export function sideAsked(text: string): Side | undefined {
  const azure = givesAway('azureSide', text);
  return azure === givesAway('clientSide', text) ? undefined : azure ? 'azure' : 'client';
}

const MOST_STEPS = 2;
const SOME_WORDS = 2;

function onOneSide(cause: DiagnosedCause, side: Side, asked: Asked): Element[] {
  const { say, shell, text, shownStep } = asked;
  const steps = [...cause.fix.keys()].filter((index) => ON_AZURE.test(cause.fix[index] ?? '') === (side === 'azure'));
  // Of the side that has nothing to do the page may tell something all the same.
  if (steps.length === 0 && pageOn(cause, text, SOME_WORDS).length > 0) return pageSays(cause, asked);
  if (steps.length === 0)
    return [paragraph(say(side === 'azure' ? 'nothingOnAzure' : 'nothingOnClient')), ...inCharge(cause, say)];
  return [
    paragraph(say(side === 'azure' ? 'onAzure' : 'onClient')),
    ...steps
      .slice(0, MOST_STEPS)
      .flatMap((index) => [
        ...markdown(cause.fix[index] ?? '', `side${index}`, numberOf(cause.fix, shownStep, index), shell),
        ...riskNote(cause.fix[index] ?? '', say),
      ]),
  ];
}

/** Of a copy between two it is the other side. */
const BETWEEN_TWO = new Set(['s2s', 'sync']);
const OTHER_ACCOUNT =
  /\b(?:other|second|another|next) (?:storage )?accounts?\b|\b(?:andere\w*|zweite\w*|nächste\w*) (?:speicher)?kont(?:o|en)\b|(?:別|ほか|他|もう一つ|もうひとつ|二つ目)のアカウント/iu;

/** "And the other account as well?": it has settings of its own, and shows in the same look whether it is so there. */
function ofAnotherAccount(cause: DiagnosedCause, { say, shell }: Asked): Element[] {
  const { look } = lookAndProof(cause.confirm);
  return [
    ...(cause.reach ? reachOf(cause, { say }) : []),
    paragraph(say('otherAccount')),
    ...(look ? markdown(look, 'look', '', shell) : []),
  ];
}

const COPIES = new Set(['s2s', 'upload', 'download', 'sync']);

/** Of a copy both are meant; else the account's side or the client's where it is named, or what the page says of it. */
export function otherSide(cause: DiagnosedCause, asked: Asked): Element[] {
  const side = sideAsked(asked.text);
  if (side) return onOneSide(cause, side, asked);
  const { operation = '' } = asked.diagnosis.facts;
  if (OTHER_ACCOUNT.test(asked.text) && !BETWEEN_TWO.has(operation)) return ofAnotherAccount(cause, asked);
  const isOfNone = !COPIES.has(operation) && !isOfACopy(asked.text) && pageOn(cause, asked.text).length > 0;
  return isOfNone ? pageSays(cause, asked) : [paragraph(asked.say('bothSides'))];
}
