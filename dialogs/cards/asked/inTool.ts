/** "How do I do that in the portal, in PowerShell, in Python?": the same step, the way that tool has. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { gravestOf, hasCommands } from '../../../knowledge/effects/effectsOf.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import { languageNamed, programFor } from '../../../knowledge/snippets/programs.ts';
import { roleInPlaceOfSas, templateNamed, templateOf } from '../../../knowledge/snippets/templateOf.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { fittingStep } from '../../case/fitting.ts';
import { numberOf } from '../../case/shownSteps.ts';
import { stepsNamed } from '../../case/stepsNamed.ts';
import { looksWithATool, namesADeed, stepOfDeed, wantsToLook } from '../../moves/followUps/besideATool.ts';
import { namesTool, shellOf, type Tool } from '../../moves/message/tools.ts';
import type { Say } from '../../phrases/say.ts';
import { riskNote } from '../parts/effectParts.ts';
import { code, type Element, link, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import type { Shell } from '../parts/nearestShell.ts';
import { inPowerShell } from '../parts/powershell.ts';
import type { Asked } from './aboutParts.ts';
import { FENCED_SHELL, firstCommand } from './firstCommand.ts';
import { placeNamed, portalFor } from './inPortal.ts';
import { isDoneHere } from './ofTheStep.ts';
import { namesAMac, onMac } from './onMac.ts';

/** "In the portal please, I never used commands" refuses the commands. */
const WITHOUT_PORTAL =
  /\b(?:without|no|not|never|can['’]?t|cannot|don['’]?t|instead of|ohne|kein\w{0,2}|nicht)\b[^.,;]{0,24}\bportal|\bportal[^.,;]{0,16}\b(?:nicht|not|isn['’]?t)\b|ポータル.{0,6}(?:なし|以外|使わ|使え|ではな)/i;

/** "How do I check that in PowerShell?": the look of the page, as that tool does it; undefined where nothing is looked at, or another tool is not named. */
export function lookInTool(cause: DiagnosedCause, asked: Asked): Element[] | undefined {
  return looksWithATool(asked.text) ? theLook(cause, asked) : undefined;
}

function theLook(cause: DiagnosedCause, asked: Asked): Element[] | undefined {
  const { look } = lookAndProof(cause.confirm);
  if (!look) return undefined;
  // What is looked at by eye is the same in every tool.
  if (!hasCommands(look) && asked.tool !== 'portal') return markdown(look, 'look', '', asked.shell);
  return stepInTool({ ...cause, fix: [look] }, { ...asked, shownStep: 0 });
}

export function inTool(cause: DiagnosedCause, asked: Asked): Element[] {
  const looked = lookInTool(cause, asked);
  if (looked) return looked;
  const { shownStep, text, tool } = asked;
  const step = namesADeed(text) ? stepOfDeed(cause.fix, text, shownStep) : shownStep;
  // "How do I see which ones failed, in PowerShell?": no step is meant, and none that changes something.
  const seen = step === undefined && wantsToLook(text) ? theLook(cause, asked) : undefined;
  if (seen) return seen;
  // What no step is about has its place in the portal all the same.
  const place = step === undefined && tool === 'portal' ? placeNamed(text) : undefined;
  return place ? [paragraph(`Portal: ${place}`)] : stepInTool(cause, { ...asked, shownStep: step ?? shownStep });
}

/** Pages write shells; the portal's way stands in their sentences; for anything else there is the page's source. */
function stepInTool(cause: DiagnosedCause, asked: Asked): Element[] {
  const { tool, say, text, shownStep, before } = asked;
  if (namesAMac(text)) return onMac(cause, asked);
  const justSaid = tool ? sentencesNaming([before?.says ?? ''], tool) : [];
  if (justSaid.length > 0) return justSaid.map((one) => paragraph(one));
  const shell = tool === 'python' ? tool : shellOf(tool);
  const has = (one: Shell) =>
    cause.fix.flatMap(blocksOf).some((block) => block.kind === 'code' && FENCED_SHELL.get(block.language) === one);
  // "How do I do it without the portal?"
  const without = WITHOUT_PORTAL.test(text) && givesAway('refuses', text);
  if (!without && (tool === 'portal' || tool === 'explorer')) {
    const word = tool === 'portal' ? /portal/i : /storage explorer/i;
    const linesOf = (texts: string[]) =>
      texts.flatMap((one) => one.split('\n')).filter((line) => word.test(line) && !line.startsWith('```'));
    const own = linesOf([cause.fix[shownStep] ?? '']);
    const steps = [...cause.fix.slice(shownStep), ...cause.fix].filter(
      (step) => !gravestOf(step) || step === cause.fix[shownStep],
    );
    const place = tool === 'portal' && own.length === 0 ? steps.map(portalFor).find(Boolean) : undefined;
    if (place) return [paragraph(`Portal: ${place}`)];
    const lines = own.length > 0 ? own : linesOf([...cause.fix, lookAndProof(cause.confirm).look]);
    if (lines.length > 0) return lines.slice(0, 4).map((line) => paragraph(line.trim()));
    if (tool === 'portal') return notInPortal(cause, shownStep, say);
  }
  const shown = shell && !without ? shownElsewhere(cause, asked, shell) : [];
  if (shown.length > 0) return shown;
  if (tool === 'cli' || without || (shell && has(shell))) {
    const step = stepWritten(cause, shownStep, shell);
    return [...markdown(step, 'tool', '', shell ?? 'bash'), ...riskNote(step, say)];
  }
  // "How do I do that in a pipeline?": the place is named, and a step is written for it.
  const fitting = tool ? 0 : fittingStep(cause.fix, text, text, {}, cause.id);
  if (fitting > 0)
    return [
      ...markdown(cause.fix[fitting] ?? '', 'tool', numberOf(cause.fix, shownStep, fitting), shell),
      ...riskNote(cause.fix[fitting] ?? '', say),
    ];
  const template = tool === 'template' && !RUNS_TERRAFORM.test(text) ? asTemplate(cause, shownStep, text, say) : [];
  if (template.length > 0) return template;
  const program = tool === 'python' || tool === 'code' ? asProgram(cause, asked) : [];
  if (program.length > 0) return program;
  const same = tool === 'powershell' ? sameInPowerShell(cause, shownStep, say) : [];
  if (same.length > 0) return same;
  const said = tool ? sentencesOn(cause, tool) : [];
  if (said.length > 0) return said.map((one) => paragraph(one));
  if (tool === 'explorer' && cause.fix.some((step) => step.includes('azcopy ')))
    return [paragraph(say('explorerCopies'))];
  const links = linksFrom(cause);
  const harmless = cause.fix.filter((step) => !gravestOf(step));
  return [paragraph(say('notInThatTool', { links })), ...firstCommand(harmless, undefined)];
}

const linksFrom = ({ sources }: DiagnosedCause) => sources.slice(0, 3).map(link).join(', ');

const isWrittenFor = (step: string, shell: Shell) =>
  blocksOf(step).some((block) => block.kind === 'code' && FENCED_SHELL.get(block.language) === shell);

/** "That" is the step that was shown, whether it is written for the shell or not: another one of the page is another thing. */
function shownElsewhere(cause: DiagnosedCause, { say, shownStep }: Asked, shell: Shell): Element[] {
  const step = cause.fix[shownStep] ?? '';
  if (shell === 'python' || !hasCommands(step) || isWrittenFor(step, shell)) return [];
  if (shell === 'powershell' && firstSnippet(step)) return sameInPowerShell(cause, shownStep, say);
  return [
    paragraph(say('notInThatTool', { links: linksFrom(cause) })),
    ...markdown(step, 'tool', '', shell),
    ...riskNote(step, say),
  ];
}

/** The step that was shown, where it is written for that shell; else one that is, and before all one that does no harm. */
function stepWritten({ fix }: DiagnosedCause, shownStep: number, shell: Shell | undefined): string {
  const isWritten = (step: string) =>
    blocksOf(step).some((block) => block.kind === 'code' && (!shell || FENCED_SHELL.get(block.language) === shell));
  const harmless = fix.filter((step) => !gravestOf(step));
  return [...fix.slice(shownStep, shownStep + 1), ...harmless, ...fix].find(isWritten) ?? fix[shownStep] ?? '';
}

/** The command takes the portal's place; what is done by hand stands in the words of the step. */
function notInPortal(cause: DiagnosedCause, shownStep: number, say: Say): Element[] {
  const step = cause.fix[shownStep] ?? '';
  const isHere = isDoneHere(cause, step);
  return [
    paragraph(say(isHere || !hasCommands(step) ? 'notInPortal' : 'noPlaceInPortal')),
    ...markdown(step, 'tool', ''),
    ...riskNote(step, say),
  ];
}

/** What Terraform is run with, which is no way to write the step down. */
const RUNS_TERRAFORM =
  /\bterraform (?:state|import|plan|apply|destroy|init|force-unlock|taint|refresh|provider|version|backend|console|validate)\b/i;
const WANTS_A_ROLE = /\bidentit|\bmsi\b|\brbac\b|\broles?\b|\brolle|identität|ロール|ID\b/i;

/** The step that is shown first, else the first that a template can do; nothing where none can. */
function asTemplate({ fix, confirm }: DiagnosedCause, shownStep: number, text: string, say: Say): Element[] {
  const language = templateNamed(text);
  const steps = [...fix.slice(shownStep), ...fix.slice(0, shownStep), confirm];
  const isOfSas =
    /\bgenerate-sas\b/.test(steps[0] ?? '') ||
    (WANTS_A_ROLE.test(text) && fix.some((one) => /\bgenerate-sas\b/.test(one)));
  if (isOfSas) return [paragraph(say('templateSas')), code(roleInPlaceOfSas(language), language)];
  const step = steps.find((one) => templateOf(one, language) !== undefined);
  const written = step === undefined ? undefined : templateOf(step, language);
  if (step === undefined || !written) return [];
  return [
    paragraph(say('inTemplate')),
    code(written.snippet, language),
    ...(written.whole ? [paragraph(say('templateWhole'))] : []),
    ...riskNote(step, say),
  ];
}

const COMMAND_SPAN = /`(?:az )?((?:azcopy|storage) [^`\n]+)`/g;
/** What a loop of the shell fills is a gap elsewhere. */
const LOOPED = /"?\$\{?[a-z]\w*\}?"?/g;
const commandsIn = (text: string): string[] =>
  [...text.matchAll(COMMAND_SPAN)].map(([, command = '']) => command.replace(LOOPED, '<path>'));

/** The step that is shown, else the first that a program can do and that harms nobody. */
function asProgram({ fix }: DiagnosedCause, { shownStep, text, say, justSaid = '' }: Asked): Element[] {
  const language = languageNamed(text);
  if (!language) return [];
  const harmless = fix.filter((step) => !gravestOf(step));
  // "How do I break the lease in C#?" names the step, whatever it does.
  const named = stepsNamed(fix, text).map((place) => fix[place] ?? '');
  // Nothing is named: what was just answered is wanted that way, and only then what was advised before.
  const given = named.length === 0 ? commandsIn(justSaid) : [];
  const steps = [...named, ...given, ...fix.slice(shownStep, shownStep + 1), ...harmless];
  const step = steps.find((one) => programFor(one, language));
  const program = step && programFor(step, language);
  return program ? [paragraph(say('inProgram')), code(program, language), ...riskNote(step, say)] : [];
}

const MOST_SENTENCES = 3;

/** Where no fence is of the tool, a sentence may name it: "Python: set `REQUESTS_CA_BUNDLE`". */
const sentencesOn = ({ fix }: DiagnosedCause, tool: Tool): string[] =>
  sentencesNaming(
    fix.filter((step) => !gravestOf(step)),
    tool,
  );

const sentencesNaming = (texts: string[], tool: Tool): string[] =>
  texts
    .flatMap(sentencesIn)
    .filter((sentence) => namesTool(sentence, tool))
    .slice(0, MOST_SENTENCES);

const firstSnippet = (step: string) => {
  const snippets = blocksOf(step).flatMap((block) => (block.kind === 'code' ? [block.snippet] : []));
  return snippets.map(inPowerShell).find(Boolean);
};

/** The first command that needs no other program than ours: that of the step that was shown, else of one that does no harm. */
function sameInPowerShell({ fix }: DiagnosedCause, shownStep: number, say: Say): Element[] {
  const harmless = fix.filter((step) => !gravestOf(step));
  // Where only a step that does harm has a command, it comes with its warning.
  const step = [...fix.slice(shownStep, shownStep + 1), ...harmless, ...fix].find(firstSnippet);
  const written = step && firstSnippet(step);
  if (!written) return [];
  return [paragraph(say('sameInPowerShell')), code(written, 'powershell'), ...riskNote(step, say)];
}
