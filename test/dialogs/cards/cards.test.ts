import { diagnosisCard } from '../../../dialogs/cards/diagnosisCard.ts';
import { explanationCard } from '../../../dialogs/cards/explanationCard.ts';
import { handOffCard } from '../../../dialogs/cards/handOffCard.ts';
import { menuCard } from '../../../dialogs/cards/menuCard.ts';
import { headed, type Reply } from '../../../dialogs/cards/parts/reply.ts';
import { helpCard, plainCard, unknownCard, welcomeCard, whyNotCard } from '../../../dialogs/cards/plainCards.ts';
import { probeCard } from '../../../dialogs/cards/probeCard.ts';
import { sasFormCard, sasInviteCard, sasReportCard } from '../../../dialogs/cards/sasCards.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import type { DiagnosedCause, Diagnosis } from '../../../knowledge/diagnose.ts';
import { explain } from '../../../knowledge/explain.ts';
import { factDefinition, factNames } from '../../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { askFor } from '../../../knowledge/questions/question.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import type { SasReport } from '../../../knowledge/sas/report.ts';
import { cardFaults } from '../../support/cardFaults.ts';
import { fakeDiagnose } from '../../support/fakeDeps.ts';
import { buttonsOf, wordsOf } from '../../support/talkTo.ts';

const LOCALES = ['en', 'de', 'ja'];
const mark = { case: 'C1', step: 3 };
const diagnosis = fakeDiagnose('403' as Redacted);
const pending = { question: askFor('auth'), mark };

const reading: SasReport = {
  kind: 'service',
  valid: false,
  findings: [{ cause: 'sas-expired', says: 'This SAS ended yesterday.', severity: 'error' }],
  permissions: { has: 'r', needs: 'rw', missing: 'w' },
  expires: '2026-01-01T00:00:00Z',
  revoke: 'change its policy',
  remedy: {
    az: 'az storage container generate-sas',
    powershell: 'New-AzStorageContainerSASToken',
    role: { name: 'Storage Blob Data Reader', assign: 'az role assignment create', use: 'azcopy login' },
  },
  masked: '' as Redacted,
  letters: [],
  sources: [],
};
const probed = {
  reached: true,
  checks: [
    { name: 'dns', result: 'ok' as const, says: 'Public address.' },
    { name: 'write', result: 'refused' as const, code: 'AuthorizationPermissionMismatch', says: 'No w.' },
  ],
  causes: [{ id: 'sas-missing-permission', confidence: 1 }],
};

const page = explain('rbac-role-missing');

const CARDS: [string, (locale: string) => Reply][] = [
  ['diagnosis', (l) => diagnosisCard({ diagnosis, mark, say: phrasesFor(l), canGoBack: true })],
  ['verdict', (l) => diagnosisCard({ diagnosis: fakeDiagnose('ServerBusy' as Redacted), mark, say: phrasesFor(l) })],
  ['ended', (l) => diagnosisCard({ diagnosis, mark, say: phrasesFor(l), ending: 'Good.' })],
  ['menu', (l) => menuCard({ say: phrasesFor(l), mark })],
  ['plain', (l) => plainCard({ say: phrasesFor(l), head: 'Head', text: 'Text', pending })],
  ['notUnderstood', (l) => unknownCard(phrasesFor(l))],
  ['help', (l) => helpCard(phrasesFor(l), pending)],
  ['welcome', (l) => welcomeCard(phrasesFor(l))],
  ['whyNot', (l) => whyNotCard(phrasesFor(l), mark)],
  [
    'handOff',
    (l) => handOffCard({ say: phrasesFor(l), bundle: (most) => 'line\n'.repeat(most / 5), lead: 'Lead', asFile: true }),
  ],
  ['explanation', (l) => explanationCard(page!, phrasesFor(l), pending)],
  ['sasInvite', (l) => sasInviteCard(phrasesFor(l))],
  ['sasReport', (l) => sasReportCard(reading, phrasesFor(l))],
  ['probe', (l) => probeCard(probed, phrasesFor(l), (id) => id)],
];

test.each(CARDS.flatMap(([name, card]) => LOCALES.map((locale) => [name, locale, card] as const)))(
  'the %s card (%s) is one that Teams shows',
  (_name, locale, card) => {
    expect(cardFaults(card(locale).card)).toEqual([]);
  },
);

test.each(LOCALES)('the form for a SAS (%s) masks its field', (locale) => {
  const card = sasFormCard({ say: phrasesFor(locale), canProbe: true, canExercise: true, fault: 'Empty.' });
  expect(cardFaults(card)).toEqual([]);
  expect(card.body).toContainEqual(expect.objectContaining({ id: 'sas', style: 'Password' }));
});

test('a very long answer is cut, says so, and keeps its buttons', () => {
  const long = 'Read this. '.repeat(800);
  const cause = {
    ...(diagnosis.causes[0] as DiagnosedCause),
    fix: Array(12).fill(`${long}\n\n\`\`\`bash\n${long}\n\`\`\``),
  };
  const verdict: Diagnosis = { ...diagnosis, causes: [cause], certainty: 'likely' };
  const { card } = diagnosisCard({ diagnosis: verdict, mark, say: phrasesFor('en') });
  expect(cardFaults(card)).toEqual([]);
  expect(wordsOf(card)).toContain('was left out');
  expect(buttonsOf(card).map(({ verb }) => verb)).toContain('answer');
});

test('a hand-off in a script of three bytes a letter still fits', () => {
  const { card } = handOffCard({
    say: phrasesFor('ja'),
    bundle: (most) => '障害の記録です。\n'.repeat(Math.min(most, 20_000) / 9),
    lead: 'Lead',
  });
  expect(cardFaults(card)).toEqual([]);
  expect(wordsOf(card)).toContain('障害の記録です');
});

test('where no file can be given, a long hand-off follows on further cards, whole and in its order', () => {
  const lines = Array.from({ length: 900 }, (_, n) => `line ${n} of what is known`);
  const first = handOffCard({ say: phrasesFor('en'), bundle: (most) => lines.join('\n').slice(0, most), lead: 'Lead' });
  const all = [first, ...(first.more ?? [])].map(({ card }) => card);
  expect(all.length).toBeGreaterThan(2);
  expect(all.flatMap(cardFaults)).toEqual([]);
  const shown = all.flatMap((card) =>
    (card.body as { codeSnippet?: string }[]).flatMap(({ codeSnippet }) => codeSnippet?.split('\n') ?? []),
  );
  expect(shown).toEqual(lines);
});

test('a warning stands above everything else', () => {
  const { card } = headed(unknownCard(phrasesFor('en')), { secret: 'Warning: a secret.' }, 'cut');
  expect(wordsOf((card.body as unknown[])[0])).toContain('Warning: a secret.');
});

test.each(factNames().filter((fact) => factDefinition(fact).question))('the question about %s fits a card', (fact) => {
  const question = askFor(fact, factDefinition(fact).answers.slice(0, 5));
  const { card, text } = diagnosisCard({ diagnosis: { ...diagnosis, question }, mark, say: phrasesFor('en') });
  expect(cardFaults(card)).toEqual([]);
  expect(text).toContain("I don't know");
});

const knowledge = openKnowledge();
const CAUSES = [...knowledge.causes.values()]
  .slice(0, 6)
  .map(({ name, matter }) => ({ id: name, title: matter.title, tell: matter.tell, fix: '' }));

test.each([...knowledge.codePages, ...knowledge.causes.values()].map((one) => [one.name, one] as const))(
  'the page of %s fits a card',
  (_name, { matter, sections }) => {
    const whole = { title: matter.title, sections, causes: CAUSES, sources: matter.sources, reviewed: '2026-11-01' };
    expect(cardFaults(explanationCard(whole, phrasesFor('ja'), pending).card)).toEqual([]);
  },
);

test.each([...knowledge.causes.values()].map((one) => [one.name, one] as const))(
  'the answer %s fits a card',
  (name, one) => {
    const section = (heading: string) => one.sections.find((part) => part.heading === heading)?.text ?? '';
    const whole = {
      ...(diagnosis.causes[0] as DiagnosedCause),
      id: name,
      title: one.matter.title,
      fix: [section('Fix')],
      confirm: section('Confirm'),
    };
    const answer: Diagnosis = { ...diagnosis, causes: [whole, ...diagnosis.causes] };
    expect(cardFaults(diagnosisCard({ diagnosis: answer, mark, say: phrasesFor('en') }).card)).toEqual([]);
  },
);

test('what else looks like the cause stands folded away with how to make sure', () => {
  const told: Diagnosis = {
    ...diagnosis,
    certainty: 'likely',
    causes: [{ ...diagnosis.causes[0]!, neighbours: [{ id: 'x', title: 'Other', tells: 'it is blue' }] }],
  };
  const { card } = diagnosisCard({ diagnosis: told, mark, say: phrasesFor('en') });
  const folded = (card.body as { id?: string; isVisible?: boolean }[]).find(({ id }) => id === 'confirm');
  expect(folded?.isVisible).toBe(false);
  expect(JSON.stringify(folded)).toContain('• Other: it is blue');
});
