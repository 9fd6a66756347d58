/** Answers what is asked back about the advice that stands: one thing, and nothing that was said already. */
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import { blocksOf } from '../../knowledge/markdown.ts';
import { table } from '../../knowledge/table.ts';
import { fittingStep } from '../case/fitting.ts';
import type { About } from '../case/moves.ts';
import { shellOf, type Tool } from '../case/tools.ts';
import type { Say } from '../phrases/say.ts';
import { candidateLines } from './candidatesCard.ts';
import { code, type Element, link, note, paragraph, quote, title } from './elements.ts';
import { markdown, type Shell } from './markdown.ts';
import { type Pending, pendingPart } from './plainCards.ts';
import { type Reply, reply, shorten } from './reply.ts';

export interface Asked {
  about: About;
  /** The tool that the question names. */
  tool?: Tool | undefined;
  shell?: Shell | undefined;
  /** What the person told, the question included: it chooses among the steps of a page. */
  told: string;
  diagnosis: Diagnosis;
  say: Say;
  /** Asked once more below where the answer leads back to it. */
  pending?: Pending | undefined;
}

const FENCED_SHELL = table<Shell>({ bash: 'bash', sh: 'bash', powershell: 'powershell', cmd: 'cmd' });

/** The first command of a text, in the person's shell where the page has it. */
function firstCommand(texts: string[], shell: Shell | undefined): Element[] {
  const blocks = texts.flatMap(blocksOf).filter((block) => block.kind === 'code');
  const own = blocks.find(({ language }) => FENCED_SHELL.get(language.toLowerCase()) === shell);
  const block = own ?? blocks[0];
  return block ? [code(block.snippet, block.language)] : [];
}

const firstSentence = (text: string) =>
  paragraph(shorten(blocksOf(text).find(({ kind }) => kind === 'text') ? textOf(text) : text, 400));

function textOf(markdownText: string): string {
  const block = blocksOf(markdownText).find((one) => one.kind === 'text');
  return block?.kind === 'text' ? block.text : '';
}

function why(cause: DiagnosedCause, { say }: Asked): Element[] {
  const links = cause.sources.slice(0, 3).map(link).join(', ');
  return [
    ...cause.because.slice(0, 4).map((reason) => quote(shorten(reason, 260))),
    ...(cause.why ? markdown(cause.why, 'why') : []),
    ...(links ? [note(say('sources', { links }))] : []),
  ];
}

function whichExactly({ fix }: DiagnosedCause, { shell, told }: Asked): Element[] {
  const from = fittingStep(fix, told);
  return [firstSentence(fix[from] ?? ''), ...firstCommand(fix.slice(from), shell)];
}

/** A number, or a word for some, with a unit of time. */
const DURATION =
  /(\b\d[\d.,–-]*|\b(a|an|one|two|five|ten|few|some|several|half an?)\b)\s*(seconds?|minutes?|hours?|days?|weeks?|s\b|h\b)/i;

/** The sentences of the page that name a time. */
function howLong({ fix, why: reason, worked, confirm }: DiagnosedCause, say: Say): Element[] {
  const texts = [...fix, worked, reason, confirm].map((text) => text.replace(/```[\s\S]*?```/g, ' '));
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/)).filter((one) => DURATION.test(one));
  if (sentences.length === 0) return [paragraph(say('noTimeOnPage'))];
  return [...new Set(sentences)].slice(0, 3).map((one) => paragraph(shorten(one.trim(), 300)));
}

/** Pages write shells; the portal's way stands in their sentences; for anything else there is the page's source. */
function inTool(cause: DiagnosedCause, { tool, say }: Asked): Element[] {
  const shell = shellOf(tool);
  const has = (one: Shell) =>
    cause.fix.flatMap(blocksOf).some((block) => block.kind === 'code' && FENCED_SHELL.get(block.language) === one);
  if (tool === 'portal' || tool === 'explorer') {
    const word = tool === 'portal' ? /portal/i : /storage explorer/i;
    const lines = [...cause.fix, cause.confirm]
      .flatMap((text) => text.split('\n'))
      .filter((line) => word.test(line) && !line.startsWith('```'));
    if (lines.length > 0) return lines.slice(0, 4).map((line) => paragraph(line.trim()));
  }
  if (tool === 'cli' || (shell && has(shell)))
    return cause.fix.flatMap((step, index) => markdown(step, `tool${index}`, '', shell ?? 'bash'));
  const links = cause.sources.slice(0, 3).map(link).join(', ');
  return [paragraph(say('notInThatTool', { links })), ...firstCommand(cause.fix, undefined)];
}

function elements(cause: DiagnosedCause, asked: Asked): Element[] {
  const { about, say, shell, diagnosis } = asked;
  const text = (markdownText: string) =>
    markdownText ? markdown(markdownText, about, '', shell) : [paragraph(say('nothingOnPage'))];
  switch (about) {
    case 'why':
      return why(cause, asked);
    case 'which-exactly':
      return whichExactly(cause, asked);
    case 'check-first':
      return text(cause.confirm);
    case 'undo-it':
      return text(cause.undo);
    case 'how-long':
      return howLong(cause, say);
    case 'other-tool':
      return inTool(cause, asked);
    case 'other-side':
      return [paragraph(say('bothSides'))];
    case 'what-else':
      return candidateLines(diagnosis.causes.slice(1), say('mayBe'));
    case 'show-all':
      return cause.fix.flatMap((step, index) =>
        markdown(step, `all${index}`, cause.fix.length > 1 ? `${index + 1}. ` : '', shell),
      );
  }
}

/** A guess that stands alone, or far before the others, may be explained; with one among several nothing is to be typed. */
const ALONE = 0.2;
const STANDS_OUT = 0.5;
const FAR = 3;

function isOneOfSeveral({ certainty, causes: [first, second] }: Diagnosis): boolean {
  if (!first || certainty === 'certain' || certainty === 'likely') return false;
  if (!second) return first.confidence < ALONE;
  return first.confidence < STANDS_OUT || first.confidence < FAR * second.confidence;
}

/** While it may be several things, every question back gets what tells them apart. */
function tellingApart({ diagnosis, about, say }: Asked): Element[] {
  if (about === 'other-side') return [paragraph(say('bothSides'))];
  return [paragraph(say('noRecipeYet')), ...candidateLines(diagnosis.causes, say('mayBe'))];
}

export function aboutCard(asked: Asked): Reply {
  const { diagnosis, say, pending } = asked;
  const [cause] = diagnosis.causes;
  const unsure = diagnosis.certainty === 'unsure' || diagnosis.certainty === 'unknown';
  const several = isOneOfSeveral(diagnosis);
  const head = !cause || several ? say('notSure') : unsure ? say('perhaps', { title: cause.title }) : cause.title;
  const body = !cause ? [] : several ? tellingApart(asked) : elements(cause, asked);
  return reply({
    speak: head,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(head),
      ...(body.length > 0 ? body : [paragraph(say('nothingElse'))]),
      ...(unsure ? pendingPart(pending, say) : []),
    ],
  });
}

/** It was mended and still fails, although the report proves it: how to see whether the change is there. */
export function stillProvenCard({ diagnosis, say, shell }: Pick<Asked, 'diagnosis' | 'say' | 'shell'>): Reply {
  const [cause] = diagnosis.causes;
  const look = cause?.confirm.split('Proof in the resource logs')[0] || cause?.worked || '';
  return reply({
    speak: say('stillProven'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(cause?.title ?? say('notSure')),
      paragraph(say('stillProven')),
      ...markdown(look.trim(), 'look', '', shell),
      paragraph(say('stillProvenNext')),
    ],
  });
}
