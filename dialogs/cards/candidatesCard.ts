/** Unsure: the question first, then what it may be in a line each, with what one would see. No fix of a guess. */
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import { lookAndProof } from '../../knowledge/snippets/logProof.ts';
import { isOneOfSeveral } from '../case/several.ts';
import { MOST_CANDIDATES } from '../case/triage.ts';
import { answerToWords } from './asked/answerToWords.ts';
import { firstCommand } from './asked/firstCommand.ts';
import { nameJudged } from './asked/nameJudged.ts';
import { type CaseMark, marked, toOtherCase } from './parts/caseButtons.ts';
import { commandPart } from './parts/commandPart.ts';
import { drawnOnce } from './parts/drawnOnce.ts';
import { answerButtons, type Element, heading, note, paragraph, title } from './parts/elements.ts';
import { questionButtons } from './parts/questionPart.ts';
import { type Reply, reply, shorten } from './parts/reply.ts';
import type { Shown } from './parts/shownDiagnosis.ts';

const ONE_LINE = 200;

function candidate({ title: name, tell }: DiagnosedCause): Element[] {
  return drawnOnce(['candidate', name, tell], () => {
    const line = tell ? `• **${name}**: ${tell}` : `• **${name}**`;
    return [paragraph(shorten(line.replace(/\s+/g, ' '), ONE_LINE), { spacing: 'Small' })];
  });
}

/** The lead, and the candidates one below the other. */
export function candidateLines(causes: DiagnosedCause[], lead: string): Element[] {
  return causes.length === 0 ? [] : [heading(lead), ...causes.slice(0, MOST_CANDIDATES).flatMap(candidate)];
}

/** What was listed on the card before is named only, and where its buttons name it not even that. */
function candidates({ diagnosis: { causes, question }, say, listed = [] }: Shown): Element[] {
  const now = causes.slice(0, MOST_CANDIDATES);
  const standing = question ? now.filter(({ id }) => listed.includes(id)) : [];
  const names = standing.map(({ title: name }) => `**${name}**`).join(' · ');
  return [
    ...candidateLines(
      now.filter(({ id }) => !listed.includes(id)),
      say('mayBe'),
    ),
    ...(names ? [paragraph(`${say('stillMayBe')} ${names}`, { spacing: 'Small' })] : []),
  ];
}

function seenNote({ diagnosis, say, meaning }: Shown): Element[] {
  const codes = diagnosis.seen.slice(0, 4).join(', ');
  const words = meaning ?? (codes && `${say('seen', { codes })}${say('fullStop')}`);
  const meant = diagnosis.didYouMean?.map(({ said, nearest }) => say('readAs', { word: said, nearest })) ?? [];
  const strange = diagnosis.withoutPage?.map(({ code, link }) => say('noPageFor', { code, link })) ?? [];
  return [...(words ? [words] : []), ...meant, ...strange].map((says) => note(says));
}

/** What can be pressed below the candidates. */
function below({ diagnosis: { question, causes }, say, canGoBack, otherCase }: Shown, mark: CaseMark): Element[] {
  // With a question open, a number answers it; without one, each candidate opens its page.
  const pages = question
    ? []
    : causes
        .slice(0, MOST_CANDIDATES)
        .map(({ id, title: name }) => ({ title: name, verb: 'explain', data: { word: id } }));
  const out = [
    ...(canGoBack ? [{ title: say('back'), verb: 'back' }] : []),
    { title: say('startOver'), verb: 'startOver' },
  ];
  return [
    ...(pages.length > 0 ? [note(say('openOne')), ...answerButtons(marked(mark, pages))] : []),
    ...answerButtons(marked(mark, out)),
    ...toOtherCase(mark, otherCase, say),
    note(say('caseWord', { case: mark.case })),
  ];
}

/** What is slow has no error to be pasted. */
const wanted = ({ facts }: Diagnosis) => (facts.slow === 'yes' ? 'pasteOfSlow' : 'pasteMore');

/** The question with its buttons; where there is no case, with what may be answered. */
function asked(shown: Shown): Element[] {
  const { diagnosis, say, mark } = shown;
  const { question } = diagnosis;
  if (!question) return [title(say('notSure')), ...seenNote(shown), paragraph(say(wanted(diagnosis)))];
  const answers = mark
    ? questionButtons(question, mark, say)
    : [note(say('openAnswers', { answers: question.labels.join(' · ') }))];
  return [title(question.text), ...seenNote(shown), ...answers];
}

/** Where nothing is asked and one stands out, the look that shows whether it is that. */
function lookAtTheFirst({ diagnosis, say, shell }: Shown): Element[] {
  const [first] = diagnosis.causes;
  if (!first || diagnosis.question || isOneOfSeveral(diagnosis)) return [];
  const look = firstCommand([lookAndProof(first.confirm).look], shell);
  return look.length > 0 ? [heading(say('firstSeeIf', { title: first.title })), ...look] : [];
}

export function candidatesCard(shown: Shown): Reply {
  const { diagnosis, say, mark, change, newest, command, other = [] } = shown;
  const { question, causes } = diagnosis;
  return reply({
    speak: [change, question?.text ?? say('notSure')].filter(Boolean).join('. '),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      ...(change ? [paragraph(change)] : []),
      ...commandPart(newest || command || '', say),
      ...(newest && causes[0] ? nameJudged(newest, causes[0].id, say) : []),
      ...answerToWords(shown),
      ...asked(shown),
      ...candidates(shown),
      ...lookAtTheFirst(shown),
      ...other,
      ...(mark ? below(shown, mark) : []),
    ],
  });
}
