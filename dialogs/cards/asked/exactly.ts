/** "Which one exactly?": the word that is asked for, or the sentence of the step, and its command. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { gravestOf } from '../../../knowledge/effects/effectsOf.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';
import { tellingWords, wordsShared } from '../../../knowledge/text/sentences.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { withSynonyms } from '../../../knowledge/words/synonyms.ts';
import { isStepForSomeOther } from '../../case/aimOf.ts';
import { fittingStep } from '../../case/fitting.ts';
import { pageOn } from '../../case/pageOn.ts';
import { numberOf } from '../../case/shownSteps.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import type { Lately } from '../../case/triage.ts';
import { riskNote, thereafter } from '../parts/effectParts.ts';
import { type Element, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import { shorten } from '../parts/reply.ts';
import type { Asked } from './aboutParts.ts';
import { firstCommand } from './firstCommand.ts';

/** Long enough for a list of hosts. */
const MOST_OF_A_STEP = 900;

const says = cuesOf('words/moves.yaml');

const firstSentence = (text: string) =>
  paragraph(shorten(blocksOf(text).find(({ kind }) => kind === 'text') ? textOf(text) : text, MOST_OF_A_STEP));

function textOf(markdownText: string): string {
  const block = blocksOf(markdownText).find((one) => one.kind === 'text');
  return block?.kind === 'text' ? block.text : '';
}

const LACKS = /\bmissing in sp=|\bcan only read\b|\btakes Storage\b/;
const LETTERS = /--permissions ([a-z]{1,12})\b/;
const TYPES = /--resource-types ([sco]{1,3})\b/;
const ROLE = /--role "([^"<]+)"/;

const ASKS_ROLE = /\broles?\b|\brollen?\b|ロール/i;
const ASKS_LETTER = /\bletters?\b|\bpermissions?\b|buchstabe|berechtigung|recht|文字|アクセス許可|権限|\bones?\b/i;

/** The one word that is asked for: what is missing, the letters, the role. */
function exactlyIn({ because }: DiagnosedCause, step: string, text: string): string | undefined {
  const lacking = because.find((reason) => LACKS.test(reason));
  if (lacking) return lacking;
  const role = ASKS_ROLE.test(text) ? ROLE.exec(step)?.[1] : undefined;
  const types = /\bsrt\b|resource types?|ressourcentyp|リソースの種類/i.test(text) ? TYPES.exec(step)?.[1] : undefined;
  if (types) return `\`srt=${types}\``;
  const letters = ASKS_LETTER.test(text) ? LETTERS.exec(step)?.[1] : undefined;
  if (role) return `**${role}**`;
  return letters ? `\`sp=${letters}\`` : undefined;
}

const HAS_A_COMMAND = /`[^`]{4,}`/;

const SOMETHING_ELSE = 2;

/** "Which one wins, role or ACL?" names what the words before did not, and is no "how do I do that?". */
function namesMore(text: string, { said, says = '' }: Lately): boolean {
  const own = text.startsWith(said) ? text.slice(said.length) : text;
  return tellingWords(own) - wordsShared(own, `${said} ${says}`) >= SOMETHING_ELSE;
}

/** "How do I set that up?": the step that the words before name, or what was answered to them, if that says how. */
function howItIsDone({ fix }: DiagnosedCause, { before, shell, say, shownStep, text }: Asked): Element[] | undefined {
  if (!before) return undefined;
  const [place] = stepsNamed(fix, before.said);
  const step = fix[place ?? -1];
  if (step !== undefined)
    return [...markdown(step, 'step', numberOf(fix, shownStep, place ?? 0), shell), ...riskNote(step, say)];
  if (!before.says || !HAS_A_COMMAND.test(before.says) || namesMore(text, before)) return undefined;
  return [paragraph(say('asAnswered')), ...markdown(before.says, 'lately', '', shell), ...riskNote(before.says, say)];
}

/** "Which characters are allowed?" has no word of the step that stands: what the page says with them is the answer. */
function namedElsewhere(cause: DiagnosedCause, step: string, asked: Asked): Element[] | undefined {
  const { text, say, shell, shownStep, about } = asked;
  const isOfRights = ASKS_ROLE.test(text) || ASKS_LETTER.test(text);
  // "How do I fix it?" names nothing that could stand elsewhere.
  if (
    about !== 'which-exactly' ||
    isOfRights ||
    says('asksTheFix', text.trim()) ||
    wordsShared(withSynonyms(text), step) > 0
  )
    return undefined;
  // One word of several in common may be chance.
  const least = Math.min(SOMETHING_ELSE, tellingWords(text));
  const [place] = stepsNamed(cause.fix, text);
  const other = cause.fix[place ?? -1];
  if (other !== undefined && wordsShared(withSynonyms(text), other) >= least)
    return [...markdown(other, 'step', numberOf(cause.fix, shownStep, place ?? 0), shell), ...riskNote(other, say)];
  const on = pageOn(cause, text, least).slice(0, MOST_SENTENCES);
  return on.length > 0 ? on.map((one) => paragraph(shorten(one, MOST_OF_A_STEP))) : undefined;
}
const MOST_SENTENCES = 2;

/** Where the step itself goes by hand and the next command does harm, the one command is the one that only looks. */
export function whichExactly(cause: DiagnosedCause, asked: Asked): Element[] {
  const { shell, told, text, say, diagnosis } = asked;
  const { fix } = cause;
  const lately = howItIsDone(cause, asked);
  if (lately) return lately;
  const from = fittingStep(fix, told, '', diagnosis.facts, cause.id);
  const elsewhere = namedElsewhere(cause, fix[from] ?? '', asked);
  if (elsewhere) return elsewhere;
  // "Kubernetes: …" is the command of nobody who told of a VM, or of no place at all.
  const steps = fix.slice(from).filter((step, at) => at === 0 || !isStepForSomeOther(step, diagnosis.facts, told));
  const commanded = steps.find((step) => step.includes('```')) ?? '';
  const isHarmless = commanded === fix[from] || (commanded !== '' && !gravestOf(commanded));
  const look = isHarmless ? [] : firstCommand([lookAndProof(cause.confirm).look], shell);
  if (look.length > 0) return [firstSentence(fix[from] ?? ''), ...look, ...thereafter(cause, say)];
  const exactly = exactlyIn(cause, commanded, text);
  if (exactly) return [paragraph(exactly), ...firstCommand(steps, shell), ...riskNote(commanded, say)];
  return [firstSentence(fix[from] ?? ''), ...firstCommand(steps, shell), ...riskNote(commanded, say)];
}
