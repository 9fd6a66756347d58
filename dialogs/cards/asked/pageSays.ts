/** What the page of the cause says with the words of a question, or plainly that it says nothing of that. */
import { sharedAtLeast } from '../../../knowledge/answers/sentencesFor.ts';
import { holdsWanted, isNotEnglish, wantedIn } from '../../../knowledge/answers/wanted.ts';
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { namesAnAmount } from '../../../knowledge/followUps/amountAsked.ts';
import { table } from '../../../knowledge/table.ts';
import { tellingWords } from '../../../knowledge/text/sentences.ts';
import { isQuestion } from '../../../knowledge/words/asking.ts';
import { isStepForSomeOther } from '../../case/aimOf.ts';
import { amountOn, numbersOn, pageOn } from '../../case/pageOn.ts';
import { isWhollySaid, saidAgain } from '../../case/saidAgain.ts';
import { numberOf } from '../../case/shownSteps.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { effectNamed, riskNote } from '../parts/effectParts.ts';
import { type Element, link, note, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import { shorten } from '../parts/reply.ts';
import type { Asked } from './aboutParts.ts';

/** Said plainly, and where to read on. */
export function notOnPage({ sources }: DiagnosedCause, say: Say): Element[] {
  const links = sources.slice(0, 3).map(link).join(', ');
  return [paragraph(say('nothingOnPage')), ...(links ? [note(say('sources', { links }))] : [])];
}

const FITS = table<PhraseName>({ beyond: 'amountBeyond', short: 'amountShort', within: 'amountWithin' });

function amountSaid(cause: DiagnosedCause, text: string, say: Say): Element[] {
  const amount = amountOn(cause, text);
  if (!amount) return [];
  return [
    paragraph(say(FITS.get(amount.fit ?? '') ?? 'amountNamed')),
    ...amount.sentences.map((one) => paragraph(`• ${shorten(one, 300)}`, { spacing: 'Small' })),
  ];
}

const A_CODE = /^(?:AADSTS\d+|AZSM\d+|0x[\da-f]{6,})/i;
/** "AADSTS90006: wait some minutes", where nobody named that. */
function isOfACode(sentence: string, text: string, told: string): boolean {
  const [code] = A_CODE.exec(sentence) ?? [];
  return code !== undefined && !`${told} ${text}`.includes(code);
}

/** Less than half of the words of a question may be chance, and no time answers who asks for a number. */
function answeringOn(cause: DiagnosedCause, text: string, told: string): string[] {
  const half = isNotEnglish(text) ? 0 : tellingWords(text) / 2;
  const least = isQuestion(text) ? Math.max(sharedAtLeast(text), half) : 1;
  return pageOn(cause, text, least).filter((one) => holdsWanted(wantedIn(text), one) && !isOfACode(one, text, told));
}

/** What was answered just before holds the answer to who asks on in its words. */
const saidJustNow = ({ text, justSaid = '', say }: Asked): Element[] =>
  saidAgain(justSaid, text)
    .map((one) => shorten(one, 300))
    .map((one, place) => paragraph(place === 0 ? `*${say('asSaid')}* ${one}` : one));

const ASKS_A_WAY =
  /^(?:(?:and|but|so|ok(?:ay)?|then|also|und|aber|dann),? )*(?:how (?:do|can|would|should|to)|wie (?:\p{L}+ )?(?:ich|wir|man))\b|どうやって|どうすれば/iu;

export function pageSays(cause: DiagnosedCause, asked: Asked): Element[] {
  const { about, text, shell, say, shownStep, diagnosis, told } = asked;
  const effect = effectNamed(cause, text, say);
  // "Can I turn it back on for an hour?" asks for the switch.
  const amount = effect.length === 0 ? amountSaid(cause, text, say) : [];
  if (amount.length > 0) return amount;
  const found = about === 'limits' ? numbersOn(cause, text) : answeringOn(cause, text, told);
  // "How do I get it back?" wants a way, and no reason.
  const on = ASKS_A_WAY.test(text) ? found.filter((one) => !cause.why.includes(one)) : found;
  const isForThem = (one: string) => isStepForSomeOther(one, diagnosis.facts, told);
  const place = on.length === 0 ? stepsNamed(cause.fix, text).find((at) => !isForThem(cause.fix[at] ?? '')) : undefined;
  const shown = found.length > 0 && on.length === 0 ? shownStep : -1;
  const step = cause.fix[place ?? shown];
  if (step !== undefined)
    return [...markdown(step, 'step', numberOf(cause.fix, shownStep, place ?? shown), shell), ...riskNote(step, say)];
  // "Would a VSS snapshot take them?", right behind an answer that says so.
  const isAgain = on.length === 0 || isWhollySaid(asked.justSaid ?? '', text);
  const saidAlready = isAgain ? saidJustNow(asked) : [];
  if (saidAlready.length > 0) return [...effect, ...saidAlready];
  if (on.length === 0 && about === 'limits' && !namesAnAmount(text)) return [paragraph(say('limitsNone'))];
  if (on.length === 0) return effect.length > 0 ? effect : notOnPage(cause, say);
  return [...effect, note(say('pageSays')), ...on.map((one) => paragraph(shorten(one, 300)))];
}
