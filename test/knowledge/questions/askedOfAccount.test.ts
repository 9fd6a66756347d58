/** Where one looks is said with the account's own name, in each language. */
import { phrasesFor, questionIn } from '../../../dialogs/phrases.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();

test.each([
  ['net use says System error 53, \\\\stbuero.file.core.windows.net\\abteilung', 'en', 'nc -zv stbuero.file'],
  ['Systemfehler 53, \\\\stbuero.file.core.windows.net\\abteilung', 'de', 'nc -zv stbuero.file'],
  [
    'ネットワーク ドライブ \\\\stbuero.file.core.windows.net\\abteilung が割り当てられない',
    'ja',
    'nc -zv stbuero.file',
  ],
  ['mapping the share with net use: the network path was not found', 'en', 'nc -zv <account>.file'],
])('%s', (report, language, command) => {
  const { question } = diagnose(knowledge, redact(report));
  expect(question?.fact).toBe('port445');
  expect(question && questionIn(question, phrasesFor(language)).howTo).toContain(command);
});
