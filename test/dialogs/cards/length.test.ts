/** A known code is answered on one screen: what is visible at once, for every code and every cause. */
import { diagnosisCard } from '../../../dialogs/cards/diagnosisCard.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { type DiagnosedCause, type Diagnosis, diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { stepsOf } from '../../../knowledge/text/markdown.ts';
import { sectionOf } from '../../../knowledge/verdict/diagnosedCause.ts';

const MOST_VISIBLE = 1_250;
/** With a question of eight answers below. */
const MOST_WITH_A_QUESTION = 1_550;
/** One cause shows two steps, and its command has five lines. */
const MOST_OF_A_CAUSE = 1_400;
const knowledge = openKnowledge();
const say = phrasesFor('en');
const mark = { case: 'C1', step: 1 };
const visible = (diagnosis: Diagnosis) => diagnosisCard({ diagnosis, mark, say }).text.length;

test('every code', () => {
  const codes = [...new Set(knowledge.entries.flatMap(({ code }) => code ?? []))];
  const long = codes.flatMap((code) => {
    const diagnosis = diagnose(knowledge, redact(code), {}, { now: new Date('2026-11-26T12:00Z') });
    const length = diagnosis.causes.length > 0 ? visible(diagnosis) : 0;
    const most = diagnosis.question ? MOST_WITH_A_QUESTION : MOST_VISIBLE;
    return length > most ? [`${code}: ${length}`] : [];
  });
  expect(codes.length).toBeGreaterThan(500);
  expect(long).toEqual([]);
});

test('every cause, as a verdict with a line of reason', () => {
  const long = [...knowledge.causes].flatMap(([id, page]) => {
    const cause = {
      id,
      title: page.matter.title,
      confidence: 0.9,
      because: [`“${'x'.repeat(90)}” (line 1)`],
      fix: stepsOf(sectionOf(page, 'Fix')),
      ownSteps: 0,
      confirm: '',
      why: '',
      tell: '',
      neighbours: [],
      filled: (text) => text,
      worked: '',
      undo: '',
      tables: [],
      benign: false,
      owner: '',
      reach: 'account',
      since: [],
      services: [],
      hurry: false,
      switched: undefined,
      takes: {},
      notHelping: '',
      sources: [],
      reviewed: '',
    } satisfies DiagnosedCause;
    const diagnosis: Diagnosis = {
      causes: [cause],
      certainty: 'certain',
      codes: [],
      seen: [],
      facts: {},
      requestIds: [],
      times: [],
    };
    const length = visible(diagnosis);
    return length > MOST_OF_A_CAUSE ? [`${id}: ${length}`] : [];
  });
  expect(long).toEqual([]);
});
