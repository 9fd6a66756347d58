/** Words typed while a question is open: what they answer, and what they do not tell beside. */

import { asking, newTriage, saying } from '../../../dialogs/case/triage.ts';
import type { Move } from '../../../dialogs/moves/message/move.ts';
import { readMove } from '../../../dialogs/moves/readMove.ts';
import { phrasesFor } from '../../../dialogs/phrases.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { explain } from '../../../knowledge/explain.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { intentOf } from '../../../knowledge/learn/intents.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { askFor } from '../../../knowledge/questions/question.ts';
import { type Redacted, redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const NOW = new Date('2026-11-26T00:00:00Z');
const reader = {
  diagnose: (report: Redacted, facts: Facts = {}) => diagnose(knowledge, report, facts, { now: NOW }),
  explain,
  intentOf,
};

function heard(report: string, fact: string, words: string): Move {
  const triage = saying(newTriage('C1', NOW), { kind: 'report', text: redact(report) });
  const diagnosis = { ...reader.diagnose(redact(report)), question: askFor(fact) };
  const said = { kind: 'said', text: redact(words) } as never;
  return readMove(asking(triage, diagnosis), said, phrasesFor('en'), reader);
}

test.each([
  ['auth', 'entra, az login', 'entra'],
  ['auth', 'with azcopy login', 'entra'],
  ['connectsTo', 'now in the morning it answers with 400', 'answers'],
  ['ownKey', 'yes, we pass the key by value', 'provided'],
  ['clockRight', 'oh, it is 20 minutes behind', 'no'],
  ['smbSettings', 'the nodes offer AES-128 first', 'client'],
  ['badHeader', 'x-ms-blob-type is missing', 'type'],
  ['nameRules', 'no, it has capital letters', 'breaks'],
])('%s: “%s” is %s', (fact, words, value) => {
  const move = heard('AuthorizationPermissionMismatch on one folder', fact, words);
  expect('facts' in move ? move.facts?.[fact] : undefined).toBe(value);
});

test('how somebody signs in says nothing of what was to be done', () => {
  const move = heard('AuthorizationPermissionMismatch on one folder', 'auth', 'entra, az login');
  expect('facts' in move ? Object.keys(move.facts ?? {}) : []).not.toContain('operation');
});

test.each([
  ['in lower case it works', 'oddNames'],
  ['without that metadata it goes through', 'faultFollows'],
  ['typed by hand it works', 'faultFollows'],
  ['it never ends, and no error', 'codeTrouble'],
])('“%s” ends no case and tries nothing', (words, fact) => {
  expect(heard('the upload of one file fails with 400', fact, words).kind).not.toMatch(/outcome|tried/);
});

test('what else stands in an answer counts where it settles the case', () => {
  const move = heard('404 on some files', 'nameExact', 'yes but with capital letters, the pages write them small');
  expect(move).toMatchObject({ kind: 'told', facts: { nameExact: 'differs' }, ofFacts: true });
});

test('“this one answers, that one does not” is no “I do not know”', () => {
  const words = 'the chinacloudapi host answers, the core.windows.net one does not';
  const move = heard('our account in Azure China: az storage blob upload times out', 'connectsTo', words);
  expect(move).toMatchObject({ kind: 'told', text: words });
});

test.each(['AuthorizationSourceIPMismatch', 'it says KeyVaultAccessTokenCannotBeAcquired'])(
  'at the question for the word of the error “%s” is that word, and no other trouble',
  (words) => {
    expect(heard('the upload to our storage account is refused with 403', 'errorWord', words).kind).toBe('evidence');
  },
);

test('words that fit no answer are an answer: the same is not asked again', () => {
  const move = heard('403 on azcopy copy', 'whatChanged', 'hard to say, we have many people here');
  expect('facts' in move ? move.facts?.whatChanged : 'unknown').toBe('unknown');
});
