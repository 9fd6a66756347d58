/** What is said when somebody asks whether a step is safe: the command that was shown, and nothing of other commands. */
import { isItSafe, riskNote } from '../../../../dialogs/cards/parts/effectParts.ts';
import { reply } from '../../../../dialogs/cards/parts/reply.ts';
import { phrasesFor } from '../../../../dialogs/phrases.ts';
import { type DiagnosedCause, diagnose } from '../../../../knowledge/diagnose.ts';
import { isGrave, kindsOfCommand } from '../../../../knowledge/effects/effectsOf.ts';
import { explain } from '../../../../knowledge/explain.ts';
import { openKnowledge } from '../../../../knowledge/open.ts';
import type { Redacted } from '../../../../knowledge/redact/redact.ts';
import { blocksOf, stepsOf } from '../../../../knowledge/text/markdown.ts';
import { wordsOf } from '../../../support/talkTo.ts';

const knowledge = openKnowledge();
const say = phrasesFor('en');
const aCause = diagnose(knowledge, 'ERROR CODE: AuthorizationPermissionMismatch sp=r upload sig=REDACTED' as Redacted)
  .causes[0] as DiagnosedCause;

const saidOf = (step: string, lang = 'en') =>
  wordsOf(
    reply({
      speak: '',
      cut: '',
      lang,
      body: isItSafe({ ...aCause, fix: [step], notHelping: '', undo: '' }, step, [], { say: phrasesFor(lang) }),
    }),
  );

/** Flags that a sentence of the table names, and the commands that have them. */
const FLAGS: [flag: string, has: RegExp][] = [
  ['--overwrite', /azcopy (?:copy|cp)\b/],
  ['--delete-destination', /azcopy sync\b/],
  ['--append', /credential reset/],
];

const allSteps = [...knowledge.causes.keys()].flatMap((id) =>
  stepsOf(explain(id, knowledge)?.sections.find(({ heading }) => heading === 'Fix')?.text ?? ''),
);

test('there are steps to try', () => {
  expect(allSteps.length).toBeGreaterThan(500);
});

test.each(['en', 'de', 'ja'])('no step is said to have a flag that its command has not (%s)', (lang) => {
  const wrong = allSteps.flatMap((step) =>
    FLAGS.filter(([flag, has]) => !has.test(step) && !step.includes(flag) && saidOf(step, lang).includes(flag)),
  );
  expect(wrong).toEqual([]);
});

test.each<[string, string, string]>([
  ['azcopy sync ./a "{url}" --compare-hash MD5', 'deletes nothing there', '--overwrite'],
  ['azcopy copy ./a "{url}" --recursive', '--overwrite=false', '--delete-destination'],
  ['azcopy copy ./a "{url}" --overwrite=true', 'replaces what is there', 'makes something new'],
  ['azcopy remove "{url}" --recursive --dry-run', 'As it stands, --dry-run only lists', 'changes nothing'],
])('%s', (command, says, not) => {
  const said = saidOf(`1. Do it:\n\n\`\`\`bash\n${command}\n\`\`\``);
  expect(said).toContain(says);
  expect(said).not.toContain(not);
});

test('what a step in words does is said too', () => {
  expect(saidOf('Regenerate the key.')).toContain('The old secret stops at once');
});

test('each grave step has its warning below it', () => {
  const lines = (step: string) =>
    blocksOf(step).flatMap((block) => (block.kind === 'code' ? block.snippet.split('\n') : []));
  const grave = allSteps.filter((step) => lines(step).some((line) => kindsOfCommand(line).some(isGrave)));
  expect(grave.length).toBeGreaterThan(10);
  expect(grave.filter((step) => riskNote(step, say).length === 0)).toEqual([]);
});
