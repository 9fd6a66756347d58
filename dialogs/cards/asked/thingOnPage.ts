/** "What flag then?", "which port exactly?": the things of that kind which the page names, and the sentences that say of what they are. */
import { type Thing, thingsAsked, thingsIn } from '../../../knowledge/answers/thingAsked.ts';
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { fittingStep } from '../../case/fitting.ts';
import { asksForSeveral, namesOnlyTheKind, type Place, placesNaming, thingOfCase } from '../../case/thingsOn.ts';
import { isForOthers } from '../../moves/followUps/isForOthers.ts';
import { shellOf } from '../../moves/message/tools.ts';
import { riskNote } from '../parts/effectParts.ts';
import { type Element, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import { shorten } from '../parts/reply.ts';
import type { Asked } from './aboutParts.ts';
import { whichExactly } from './exactly.ts';
import { firstCommand } from './firstCommand.ts';

const MOST = 2;
const LONGEST = 400;
const MOST_NAMED = 4;

/** The names alone, where they are few; a command is shown as one. */
function namesOf(kind: Thing, places: readonly Place[]): Element[] {
  const names = [...new Set(places.flatMap(({ text }) => thingsIn(kind, text)))];
  const isShown = kind !== 'command' && names.length <= MOST_NAMED;
  return isShown ? [paragraph(names.map((name) => `\`${name}\``).join(', '))] : [];
}

function onPage(kind: Thing, places: readonly [Place, ...Place[]], { fix }: DiagnosedCause, asked: Asked): Element[] {
  const { say, shell, tool } = asked;
  const [first] = places;
  const step = fix[first.step] ?? '';
  const says = places.filter(({ language }) => language === undefined).slice(0, MOST);
  // "Which hosts?" wants the whole list.
  if (asksForSeveral(asked.text) && thingsIn(kind, step).length > MOST_NAMED)
    return [...markdown(step, 'thing', '', shell), ...riskNote(step, say)];
  // What a command is for stands before it.
  const lead = says.length === 0 ? sentencesIn(step).slice(0, 1) : [];
  const own = first.language === undefined ? '' : `\`\`\`${first.language}\n${first.text}\n\`\`\``;
  const command = kind === 'command' || says.length === 0 ? firstCommand([step, own], shellOf(tool) ?? shell) : [];
  return [
    ...namesOf(kind, says.length > 0 ? says : [first]),
    ...[...lead, ...says.map(({ text }) => text)].map((one) => paragraph(shorten(one, LONGEST))),
    ...command,
    ...riskNote(command.length > 0 ? step : says.map(({ text }) => text).join('\n'), say),
  ];
}

/** Names that say enough by themselves. */
const NAMED_ALONE = new Set<Thing>(['flag', 'port', 'variable', 'role', 'zone', 'header', 'package']);
const FEW = 2;
const AT_ITS_HEAD = 60;

/** "Which flag is it?", where the answer comes to it late: its name stands before the answer. */
export function namesFirst({ text, answered = '' }: Pick<Asked, 'text' | 'answered'>): Element[] {
  const [kind, other] = thingsAsked(text);
  if (!kind || other || !NAMED_ALONE.has(kind)) return [];
  const names = thingsIn(kind, answered);
  const comesLate = names.length > 0 && names.length <= FEW && !answered.slice(0, AT_ITS_HEAD).includes(names[0] ?? '');
  return comesLate ? [paragraph(names.map((name) => `\`${name}\``).join(', '))] : [];
}

/** "So what role exactly?", right behind an answer that names one: it is asked of that. */
function thingJustSaid(kind: Thing, { text, justSaid = '' }: Asked): Element[] | undefined {
  if (!NAMED_ALONE.has(kind) || !namesOnlyTheKind(kind, text)) return undefined;
  const says = sentencesIn(justSaid).filter((one) => thingsIn(kind, one).length > 0);
  const names = [...new Set(says.flatMap((one) => thingsIn(kind, one)))];
  if (names.length === 0 || names.length > MOST_NAMED) return undefined;
  return [
    paragraph(names.map((name) => `\`${name}\``).join(', ')),
    ...says.slice(0, MOST).map((one) => paragraph(shorten(one, LONGEST))),
  ];
}

/** Undefined where no thing is asked for by its kind, or nothing of the page is one. */
export function thingOnPage(cause: DiagnosedCause, asked: Asked): Element[] | undefined {
  const { text, shell, say, shownStep, told, diagnosis } = asked;
  const kinds = thingsAsked(text);
  const [kind] = kinds;
  if (!kind) return undefined;
  if (kind === 'command' && namesOnlyTheKind(kind, text)) return whichExactly(cause, asked);
  const justSaid = thingJustSaid(kind, asked);
  if (justSaid) return justSaid;
  const isOfOthers = (says: string) => isForOthers(says, diagnosis.facts, text);
  // "Which role? The target is a file share" chooses the step too.
  const fitting = fittingStep(cause.fix, told, '', diagnosis.facts, cause.id);
  const of = {
    text,
    shownStep: fitting > 0 ? fitting : shownStep,
    told,
    facts: diagnosis.facts,
    isForOthers: isOfOthers,
  };
  const known = thingOfCase(kinds, of, cause.because);
  if (known && !known.mark && !known.isSpare) return whichExactly(cause, asked);
  const lead = known && !known.isSpare ? [paragraph(known.says)] : [];
  const [first, ...others] = placesNaming(kinds, cause, of).filter((one) => one.text.includes(known?.mark ?? ''));
  // What a library is called is told wholly for the language that is known.
  const isOfTheSdk =
    known?.isSpare && (!first || thingsIn('package', first.text).every((one) => /azure|^az/i.test(one)));
  if (known && (!first || isOfTheSdk)) return [paragraph(known.says)];
  if (!first) return undefined;
  if (first.row !== undefined)
    return [...lead, ...markdown(first.text, 'thing', '', shell), ...riskNote(first.text, say)];
  return known?.mark
    ? [...lead, paragraph(shorten(first.text, LONGEST))]
    : onPage(kind, [first, ...others], cause, asked);
}
