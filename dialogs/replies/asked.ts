/** What is asked of a case is answered beside it, in its own names; the case stands as it is. */
import type { AnswerLink } from '../../knowledge/answers/answer.ts';
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { sentencesIn } from '../../knowledge/text/sentences.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { valuesTold } from '../../knowledge/words/valuesTold.ts';
import { answerCard } from '../cards/answerCard.ts';
import { aboutCard } from '../cards/asked/aboutCard.ts';
import { namesCard, takesValues } from '../cards/namesCard.ts';
import type { Reply } from '../cards/parts/reply.ts';
import { saidOf } from '../case/change.ts';
import { codesOn } from '../case/codesOn.ts';
import { diagnoseCase } from '../case/diagnoseCase.ts';
import { answerInLanguage, inLanguage } from '../case/inLanguage.ts';
import { marksIn } from '../case/marks.ts';
import { meaningOfCode } from '../case/nextCard.ts';
import { reportSaid, toldSince, wordsTold } from '../case/said.ts';
import { asking, saying, type Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { factsOnly } from '../moves/after.ts';
import { causeGuessed, type Theory } from '../moves/asked/guessed.ts';
import { saidTogether } from '../moves/asked/leaning.ts';
import type { About } from '../moves/message/move.ts';
import { isSettled } from '../moves/message/tells.ts';
import { theoryNamed } from '../moves/message/theoryNamed.ts';
import { toolNamed } from '../moves/message/tools.ts';
import { rememberTheShell } from '../newCase.ts';
import type { Say } from '../phrases/say.ts';
import type { Step } from '../turn/listen.ts';
import type { DialogTurnResult } from '../turn/sdkDialogs.ts';
import { keep, turnOf } from '../turn/turn.ts';
import { aside, type Meaning, pendingIn } from './replying.ts';

/** Where a fact in a question is one of the case; "would a SAS do?" only weighs it. */
const TELLS_ASIDE = new Set<About>([
  'which-exactly',
  'thing',
  'other-tool',
  'how-long',
  'check-first',
  'show-all',
  'why',
]);

export function answerFromThePages(
  { diagnose }: Deps,
  step: Step,
  triage: Triage,
  { answer }: Meaning<'question'>,
): Promise<DialogTurnResult> {
  const { say } = turnOf(step.context);
  const pending = pendingIn(triage, say);
  const back = answer.meaning && !pending ? leadOfTheStep(diagnose, triage) : undefined;
  return aside(step, answerCard(answerInLanguage(answer, say), say, { pending, back }));
}

/** A word was explained: what stands is still to be done. */
function leadOfTheStep(diagnose: Deps['diagnose'], triage: Triage): string | undefined {
  if (!isSettled(triage)) return undefined;
  const [cause] = diagnoseCase(triage, diagnose).causes;
  const [lead] = cause && !cause.benign ? sentencesIn(cause.fix[triage.shown?.step ?? 0] ?? '') : [];
  return lead?.replace(/[:：]$/, '.');
}

export async function answerBack(
  deps: Deps,
  step: Step,
  triage: Triage,
  move: Meaning<'asks'>,
): Promise<DialogTurnResult> {
  return aside(step, answerTo(deps, step, triage, move));
}

/** What was asked last is answered once more with the names in it; else the step that needs them. */
export function carryNames(
  deps: Deps,
  step: Step,
  triage: Triage,
  { text }: Meaning<'names'>,
): Promise<DialogTurnResult> {
  const { say, person } = turnOf(step.context);
  const { values } = valuesTold(text);
  const { askedLast, shown } = triage;
  const again =
    askedLast &&
    askedLast.about !== 'gap' &&
    answerTo(deps, step, triage, { kind: 'asks', ...askedLast, about: askedLast.about as About });
  if (again && takesValues(again.text, values)) return aside(step, again);
  const diagnosis = inLanguage(diagnoseCase(triage, deps.diagnose), say);
  return aside(
    step,
    namesCard({
      cause: isSettled(triage) ? diagnosis.causes[0] : undefined,
      shownStep: shown?.step ?? 0,
      facts: diagnosis.facts,
      told: wordsTold(triage),
      values,
      say,
      shell: person.shell,
      pending: pendingIn(triage, say),
    }),
  );
}

function answerTo(deps: Deps, step: Step, triage: Triage, move: Meaning<'asks'>): Reply {
  const { say, person, justSaid, justAsked, wantsNext } = turnOf(step.context);
  const { about, also, answered, before, inVain, place } = move;
  const text = before && !answered ? saidTogether(before, move.text) : move.text;
  if (about === 'other-tool') rememberTheShell(step, text);
  // "Which one exactly? The source is SMB" tells a fact in passing.
  const facts = TELLS_ASIDE.has(about) ? deps.diagnose(text).facts : {};
  const heard = Object.keys(facts).length > 0 ? saying(triage, factsOnly(facts)) : triage;
  const diagnosis = inLanguage(diagnoseCase(heard, deps.diagnose), say);
  // "SAS is forbidden here" holds for whatever is advised later.
  if (about === 'another-way' && givesAway('refuses', text))
    keep(step, {
      ...saying(triage, { kind: 'told', text, facts: {}, beside: true }),
      ...(triage.question && { question: triage.question }),
    });
  if (heard !== triage) keep(step, { ...asking(heard, diagnosis, triage.shown?.step), step: triage.step });
  const { question } = diagnosis;
  const pending = question && { question, mark: triage };
  return aboutCard({
    about,
    tool: toolNamed(move.text) ?? toolNamed(text),
    text,
    also,
    answered: answered && (saidOf(answered, diagnosis, say) ?? marksIn(answered.says, say)),
    ...(before && { before }),
    ...(justSaid && { justSaid }),
    ...(justAsked && { justAsked }),
    ...(inVain && { inVain }),
    ...(wantsNext && { wantsNext }),
    ...(about === 'plainly' && { meaning: meaningOfCode(diagnosis, say, deps.explain) }),
    near: LOOKED_FOR.has(about) ? pagesNear(deps, move.text) : [],
    ...(place !== undefined && { candidate: diagnosis.causes[place] }),
    onCodes: about === 'check-first' ? codesOn(reportSaid(heard), text, deps.explain) : [],
    shownStep: triage.shown?.step ?? 0,
    told: `${wordsTold(heard)} ${text}`,
    refused: toldSince(heard),
    shell: person.shell,
    diagnosis,
    say,
    pending,
    ...(about === 'guess' && {
      guess: causeGuessed(theoryIn(deps, heard, diagnosis.causes, text, say), text),
    }),
  });
}

/** What is looked for on the page of the cause, and may stand on none. */
const LOOKED_FOR = new Set<About>(['page-says', 'possible', 'limits']);
function pagesNear({ diagnose }: Deps, text: Redacted): readonly AnswerLink[] {
  const { answer } = diagnose(text);
  return answer?.kind === 'links' && answer.lastResort === 'unsure' ? answer.see : [];
}

/** What a theory of the person's own would make of the case; nothing of it is kept. */
const theoryIn = (deps: Deps, triage: Triage, known: readonly DiagnosedCause[], text: Redacted, say: Say): Theory => ({
  known,
  named: causeNamed(deps, known, text, say),
  alone: inLanguage(deps.diagnose(text), say).causes,
  together: inLanguage(diagnoseCase(saying(triage, { kind: 'told', text, facts: {} }), deps.diagnose), say).causes,
});

/** "Could it be the firewall?": of the causes that are called so one that comes into question, else the usual one. */
function causeNamed(
  deps: Deps,
  known: readonly DiagnosedCause[],
  text: Redacted,
  say: Say,
): DiagnosedCause | undefined {
  const [usual, ...others] = theoryNamed(text);
  if (!usual) return undefined;
  const meant = known.find(({ id }) => id === usual || others.includes(id));
  return (
    meant ?? inLanguage(deps.diagnose(text, {}, [], [{ causes: [usual], says: text, explains: true }]), say).causes[0]
  );
}
