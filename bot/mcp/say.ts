/** Answers as Markdown, for a model that reads them and for the person to whom it shows them. */
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import type { Explanation } from '../../knowledge/explain.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';

const CERTAINTY = {
  certain: 'This is certain.',
  likely: 'This is likely.',
  unsure: 'This is unsure: it is one of the causes below.',
  unknown: 'Nothing was recognised.',
} as const;

const SEND = 'Send the error itself, the command, or the last 80 lines of the log.';

const blocks = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n\n');
const bullets = (rows: string[]) => rows.map((row) => `- ${row}`).join('\n');
const titled = (heading: string, text: string | undefined) => (text ? `## ${heading}\n\n${text}` : '');

type Section = Explanation['sections'][number];
const sections = (all: Section[]) => blocks(...all.map(({ heading, text }) => titled(heading, text)));

/** @param caseId under which an answer to the question is taken. */
export function sayDiagnosis(diagnosis: Diagnosis, caseId: string): string {
  const { caution } = diagnosis;
  return blocks(caution && `**Say this first.** ${caution}`, sayFindings(diagnosis, caseId));
}

function sayFindings(diagnosis: Diagnosis, caseId: string): string {
  const { answer, causes, certainty, question } = diagnosis;
  if (answer)
    return blocks(
      `# ${answer.title}`,
      sections(answer.sections),
      titled('See also', bullets(answer.see.map(({ name, title }) => `${name}: ${title}`))),
    );
  const [first] = causes;
  const asks = question ? titled('Ask the person', sayQuestion(question, caseId)) : '';
  if (!first) return blocks(`${CERTAINTY.unknown} ${SEND}`, asks);
  return isSettledBy(certainty) ? sayVerdict(diagnosis, first, asks) : sayCandidates(diagnosis, first, asks);
}

const shares = (causes: DiagnosedCause[]) =>
  bullets(
    causes.map(({ id, title, confidence, tell }) => `${title} [${id}] ${Math.round(confidence * 100)} %: ${tell}`),
  );

/** No fix of a guess: what would be seen, how to look, and where the steps stand. */
function sayCandidates({ causes }: Diagnosis, first: DiagnosedCause, asks: string): string {
  return blocks(
    '# Not sure yet',
    CERTAINTY.unsure,
    titled('It may be', shares(causes)),
    titled('Because', bullets(first.because)),
    titled('Look first', first.confirm),
    asks,
    `Change nothing for a guess. Once one is confirmed, the tool explain has its steps: {"word": "${first.id}"}.`,
  );
}

function sayVerdict({ causes, certainty }: Diagnosis, first: DiagnosedCause, asks: string): string {
  return blocks(
    `# ${first.title} [${first.id}]`,
    `${Math.round(first.confidence * 100)} %. ${CERTAINTY[certainty]}`,
    titled('Because', bullets(first.because)),
    titled('Look first', first.confirm),
    titled('Fix', first.fix.map((step, index) => `${index + 1}. ${step.replaceAll('\n', '\n   ')}`).join('\n')),
    titled('If not that', shares(causes.slice(1))),
    asks,
    titled('Sources', bullets(first.sources)),
  );
}

function sayQuestion({ text, howTo, answers, labels }: NonNullable<Diagnosis['question']>, caseId: string): string {
  const rows = answers.map((value, index) => `${value}: ${labels[index]}`);
  return blocks(
    text,
    howTo,
    bullets(rows),
    `Then call diagnose again with {"case": "${caseId}", "answer": "…"}. Where the answer can be looked up, look it up instead of asking.`,
  );
}

export function sayExplanation(page: Explanation): string {
  const name = page.code ?? page.cause ?? page.page ?? '';
  return blocks(
    `# ${name}: ${page.title}`,
    page.nearest && `No page has that name; the nearest is ${page.nearest}.`,
    page.message && `> ${page.message}`,
    sections(page.sections),
    ...page.causes.map(({ id, title, tell, fix }) =>
      titled(`Likely cause: ${title} [${id}]`, blocks(tell && `You would see: ${tell}`, fix)),
    ),
    titled('See also', bullets(page.see ?? [])),
    titled(`Sources (reviewed ${page.reviewed})`, bullets(page.sources)),
  );
}
