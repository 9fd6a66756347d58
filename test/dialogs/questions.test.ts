/** Questions about how something is done or is, in the middle of a conversation and at its start. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo } from '../support/talkTo.ts';

const knowledge = openKnowledge();
const withKnowledge = () =>
  talkTo(fakeDeps({ explain, diagnose: (report, facts) => diagnose(knowledge, report, facts) }));

test.each([
  ['which endpoints does azcopy need?', /login\.microsoftonline\.us/],
  ['how do I lower concurrency?', /AZCOPY_CONCURRENCY_VALUE/],
  ['has the data moved when the job ends?', /synchronously/],
  ['how do I make a SAS for one container?', /generate-sas/],
  ['copy a container to another account?', /azcopy copy/],
  ['Welche Rolle brauche ich zum Hochladen von Blobs?', /Storage Blob Data Contributor/],
  ['what is the capital of France?', /only diagnose Azure Storage/],
])('“%s” is answered', async (question, words) => {
  const talk = withKnowledge();
  await talk.says(question);
  expect(talk.last().text).toMatch(words);
  expect(talk.last().text).not.toMatch(/Did this help\?/);
  expect(cardFaults(talk.last().card)).toEqual([]);
});

test('a question in the middle of a case is answered aside, and the case goes on', async () => {
  const talk = withKnowledge();
  await talk.says('403 on azcopy copy');
  const asked = talk.last().text;
  await talk.says('how many hours does rehydration from archive take?');
  expect(talk.last().text).toMatch(/15 hours/);
  if (/question/i.test(asked)) expect(talk.last().text).toMatch(/question still stands/i);
});

test('after an answer a report is a report', async () => {
  const talk = withKnowledge();
  await talk.says('which role do I need to read blobs?');
  await talk.says('AuthorizationPermissionMismatch with a SAS, sp=r');
  expect(talk.last().text).toMatch(/SAS/);
  expect(talk.last().text).not.toMatch(/Storage Queue Data Message Sender/);
});

test('a misspelt word is explained as the nearest, and that is said', async () => {
  const talk = withKnowledge();
  await talk.says('explain AuthorisationFailure');
  expect(talk.last().text).toMatch(
    /No page is called “AuthorisationFailure”. The nearest word is AuthorizationFailure/,
  );
});

test('explain shows a table', async () => {
  const talk = withKnowledge();
  await talk.says('explain roles');
  expect(talk.last().text).toMatch(/Storage Queue Data Message Sender/);
  expect(cardFaults(talk.last().card)).toEqual([]);
});

test('a version that is asked for may be typed as it is printed', async () => {
  const talk = withKnowledge();
  await talk.says('azcopy, without a version: panic: send on closed channel, goroutine 1 [running]');
  expect(talk.last().text).toMatch(/Take AzCopy 10\.34\.2|mended in 10\.27\.0/);
  expect(talk.last().text).toMatch(/Which version of AzCopy is it\?/);
  await talk.says('10.26.0');
  expect(talk.last().text).not.toMatch(/Which version|did not understand/);
  expect(talk.last().text).toMatch(/AzCopy/);
});
