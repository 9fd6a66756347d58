/** A diagnosis on the terminal, in the shape that its certainty allows: a verdict with its first step, or a question with candidates. */

import { nearestShell } from '../../dialogs/cards/parts/nearestShell.ts';
import { codesTold, fittingStep, placeWords } from '../../dialogs/case/fitting.ts';
import { ownWords } from '../../dialogs/case/ownWords.ts';
import { shownSteps } from '../../dialogs/case/shownSteps.ts';
import { shellIn } from '../../dialogs/moves/message/tools.ts';
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import type { Question } from '../../knowledge/questions/question.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { table } from '../../knowledge/table.ts';
import { type Block, blocksOf } from '../../knowledge/text/markdown.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import { showMarkdown } from './markdown.ts';
import { paint } from './output.ts';
import { showAnswer } from './showAnswer.ts';

export interface View {
  /** Every step and every section, not the first alone. */
  all?: boolean;
  /** Whose commands are shown where a page has them for several shells. */
  shell?: Shell;
  /** The report, and what was answered in the words of the pages: which step is meant for this person. */
  told?: string;
}

type Shell = 'bash' | 'powershell' | 'cmd';
const SHELL_OF = table<Shell>({ bash: 'bash', sh: 'bash', powershell: 'powershell', cmd: 'cmd' });
const ownShell = (): Shell => (process.platform === 'win32' ? 'powershell' : 'bash');

const MOST_CANDIDATES = 4;
/** Below this a number would only sound exact. */
const SAY_A_NUMBER = 50;

const UNKNOWN_REPLY = `I do not recognise this. Paste the error itself, the command, or the last 80 lines of the log. These work, for example:
  npx storagebot diagnose 403 on azcopy copy
  npx storagebot diagnose AZSM1024
  azcopy copy … 2>&1 | npx storagebot diagnose -
`;

/** That of the report, which may have come from another machine, else the one of this machine. */
function shellFor(told: string): Shell {
  const shell = shellIn(told);
  return shell && shell !== 'python' ? shell : ownShell();
}

/** Of commands for several shells that stand together, the one of the person's shell, and no words that lead to the others. */
function inOneShell(text: string, shell: Shell): string {
  const blocks = blocksOf(text);
  const shellOf = (block: Block) => (block.kind === 'code' ? SHELL_OF.get(block.language) : undefined);
  const own = nearestShell((one) => blocks.some((block) => shellOf(block) === one), shell);
  const isShown = (block: Block) => shellOf(block) === undefined || !own || shellOf(block) === own;
  const shown = blocks.flatMap((block, index) => {
    if (block.kind === 'code') return isShown(block) ? [`\`\`\`${block.language}\n${block.snippet}\n\`\`\``] : [];
    const rest = blocks.slice(index + 1);
    const next = rest.findIndex(({ kind }) => kind === 'text');
    const commands = next < 0 ? rest : rest.slice(0, next);
    const leadsNowhere = commands.length > 0 && !commands.some(isShown);
    return [leadsNowhere ? block.text.replace(LEAD, '') : block.text];
  });
  return shown.filter((part) => part !== '').join('\n\n');
}

/** The last paragraph, where it leads to a command. */
const LEAD = /(?:^|\n\s*)[^\n]+:\s*$/;

const step = (text: string, index: number) => `${index + 1}. ${showMarkdown(text, '   ').trimStart()}\n`;

function howSure({ confidence }: DiagnosedCause, certainty: Diagnosis['certainty']): string {
  if (certainty === 'certain') return 'This is certain.';
  const percent = Math.round(confidence * 100);
  return percent >= SAY_A_NUMBER ? `This is likely (${percent} %).` : 'This is likely.';
}

/** Tables to decide by: the rows that fit what is known, and where the rest stands. */
function showTables({ tables }: DiagnosedCause): string {
  if (tables.length === 0) return '';
  const lines = tables.map(({ name, title, rows }) => {
    const fitting = rows.map((row) => `${showMarkdown(row, '    ')}\n`).join('');
    return `  storagebot explain ${name}  ${paint('dim', title)}\n${fitting}`;
  });
  return `\n${paint('bold', 'See also')}\n${lines.join('')}`;
}

function showQuestion({ text, howTo, labels }: Question): string {
  const choices = labels.map((label, index) => `  (${index + 1}) ${label}\n`).join('');
  return `${paint('bold', text)}\n${howTo ? `${paint('dim', howTo)}\n` : ''}${choices}`;
}

const candidate = ({ id, title, tell }: DiagnosedCause) =>
  `  • ${title} [${id}]${tell ? `: ${showMarkdown(tell).replace(/\s+/g, ' ')}` : ''}\n`;

function showVerdict(diagnosis: Diagnosis, { all = false, told = '', shell = shellFor(told) }: View): string {
  const [first, ...rivals] = diagnosis.causes as [DiagnosedCause, ...DiagnosedCause[]];
  const because = first.because.slice(0, all ? 99 : 2).map((reason) => `  because ${reason}\n`);
  const steps = all ? [...first.fix.keys()] : shownSteps(first.fix, fittingFor(first, diagnosis, told));
  // The log query is for later; explain and the card show it.
  const look = all ? lookAndProof(first.confirm).look : '';
  const left = first.fix.length - steps.length;
  const more = `${left > 0 ? `${left} more step${left > 1 ? 's' : ''}, how` : 'How'} to make sure, how to undo it and the sources: storagebot explain ${first.id}, or --all`;
  return [
    `${paint('bold', first.title)} [${first.id}]. ${howSure(first, diagnosis.certainty)}\n`,
    ...because,
    look ? `\n${paint('bold', 'Look first')}\n${showMarkdown(inOneShell(look, shell), '  ')}\n` : '',
    steps.length > 0 ? `\n${paint('bold', 'Fix')}\n` : '',
    ...steps.map((index, place) => step(inOneShell(first.fix[index] ?? '', shell), place)),
    all && rivals.length > 0 ? `\n${paint('bold', 'If not that')}\n${rivals.map(candidate).join('')}` : '',
    all ? showTables(first) : `\n${paint('dim', more)}\n`,
    diagnosis.question ? `\n${showQuestion(diagnosis.question)}` : '',
    all ? `\n${paint('dim', `Sources: ${first.sources.join(' ')}`)}\n` : '',
  ].join('');
}

/** The step that is meant for whoever reports this, as a conversation chooses it. */
function fittingFor({ id, fix, ownSteps }: DiagnosedCause, diagnosis: Diagnosis, told: string): number {
  const words = [ownWords(told), placeWords(diagnosis.facts), codesTold(diagnosis)].join('\n');
  return ownSteps > 0 ? 0 : fittingStep(fix, words, '', diagnosis.facts, id);
}

/** No fix of a guess: what would be seen, and where its page stands. */
function showCandidates({ question, causes }: Diagnosis): string {
  const asked = question
    ? showQuestion(question)
    : `${paint('bold', 'I am not sure yet.')} What settles it: the whole first error with its code, the command without its secrets, or the last 80 lines of the log.\n`;
  const pages = paint('dim', `What to do if it is one of them: storagebot explain ${causes[0]?.id ?? 'CAUSE'}`);
  return `${asked}\n${paint('bold', 'It may be')}\n${causes.slice(0, MOST_CANDIDATES).map(candidate).join('')}\n${pages}\n`;
}

function showLeftOut({ leftOut }: Diagnosis): string {
  if (!leftOut) return '';
  const words = `Of the middle of this report only the lines that name trouble were read (${leftOut.toLocaleString('en')} characters left out). A log is read whole by: npx storagebot log FILE`;
  return `\n${paint('dim', words)}\n`;
}

const showCaution = ({ caution }: Diagnosis) => (caution ? `${paint('yellow', caution)}\n\n` : '');

const showStrange = ({ withoutPage = [] }: Diagnosis) =>
  withoutPage.map(({ code, link }) => `There is no page for ${code}. Microsoft explains it at ${link}\n\n`).join('');

const isSettled = ({ certainty }: Pick<Diagnosis, 'certainty'>) => isSettledBy(certainty);

/** Where the first step does not say it already. */
const showMeant = ({ didYouMean = [], ...diagnosis }: Diagnosis) =>
  didYouMean
    .filter(({ said }) => !isSettled(diagnosis) || !diagnosis.causes[0]?.fix[0]?.includes(`instead of \`${said}\``))
    .map(({ said, nearest }) => paint('yellow', `“${said}” is read as ${nearest}.\n\n`))
    .join('');

export function showDiagnosis(diagnosis: Diagnosis, view: View = {}): string {
  return showCaution(diagnosis) + showMeant(diagnosis) + showStrange(diagnosis) + showFindings(diagnosis, view);
}

function showFindings(diagnosis: Diagnosis, view: View): string {
  if (diagnosis.answer) return showAnswer(diagnosis.answer);
  if (diagnosis.causes.length === 0) return UNKNOWN_REPLY;
  return (isSettled(diagnosis) ? showVerdict(diagnosis, view) : showCandidates(diagnosis)) + showLeftOut(diagnosis);
}
