import { MemoryStorage, TurnContext } from 'botbuilder';
import type { Deps } from '../../dialogs/deps.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import type { ProbeResult } from '../../knowledge/sas/probe.ts';
import { readSasForJob, type SasReport } from '../../knowledge/sas/report.ts';
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../support/talkTo.ts';

const SIGNATURE = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE%3D';
const TOKEN = `sv=2024-11-04&sr=c&sp=r&se=2026-01-01T00:00:00Z&sig=${SIGNATURE}`;
const URL_WITH_SAS = `https://contoso.blob.core.windows.net/in?${TOKEN}`;
const KEY = `AccountKey=${'c2VjcmV0'.repeat(10)}c2VjcmU=`;

const READING: SasReport = {
  kind: 'service',
  valid: false,
  findings: [{ cause: 'sas-expired', says: `It ended yesterday: ${TOKEN}`, severity: 'error' }],
  permissions: { has: 'r', needs: 'rw', missing: 'w' },
  revoke: 'regenerate the account key that signed it',
  masked: redact(TOKEN),
  letters: [],
  sources: [],
};
const PROBED: ProbeResult = {
  reached: true,
  checks: [{ name: 'read', result: 'refused', code: 'AuthenticationFailed', says: `Signature did not match ${TOKEN}` }],
  causes: [{ id: 'sas-expired', confidence: 1 }],
};

interface Asked {
  text: string;
  job?: string | undefined;
}

function withSas(more: Partial<Deps> = {}) {
  const asked: Asked[] = [];
  const memory = {};
  const deps = fakeDeps({
    readSas: (text, job) => {
      asked.push({ text, job });
      return READING;
    },
    ...more,
  });
  const talk = talkTo(deps, new MemoryStorage(memory));
  const everything = () => JSON.stringify([talk.messages, memory, deps.outcomes]);
  return { talk, asked, everything };
}

test('check sas invites to a form that never stands in the chat', async () => {
  const { talk } = withSas();
  await talk.says('check sas');
  expect(wordsOf(talk.last().card)).toContain('"type":"task/fetch"');
  const form = await talk.fetches({ task: 'checkSas' });
  expect(form.task).toMatchObject({ type: 'continue' });
  expect(wordsOf(form)).toContain('"style":"Password"');
});

test('what is sent in the form is read, answered, and kept nowhere', async () => {
  const { talk, asked, everything } = withSas();
  const response = await talk.sends({ sas: URL_WITH_SAS, job: 'upload' });
  expect(response.task).toMatchObject({ type: 'message', value: expect.stringContaining('in the chat') });
  expect(asked).toEqual([{ text: URL_WITH_SAS, job: 'upload' }]);
  expect(talk.last().text).toMatch(
    /has a fault[\s\S]*ended yesterday[\s\S]*Missing: w[\s\S]*regenerate the account key/,
  );
  expect(everything()).not.toContain(SIGNATURE);
});

test('an empty form is shown again with a sentence', async () => {
  const { talk } = withSas();
  const response = await talk.sends({ sas: '  ' });
  expect(response.task).toMatchObject({ type: 'continue' });
  expect(wordsOf(response)).toContain('Paste a SAS token');
  expect(talk.messages).toHaveLength(0);
});

test('the service is asked after the form was answered', async () => {
  const work: (() => Promise<void>)[] = [];
  const wishes: object[] = [];
  const { talk, everything } = withSas({
    mayExercise: false,
    probe: async (_url, wish) => {
      wishes.push(wish);
      return PROBED;
    },
    later: (context, todo) => {
      const { adapter, activity } = context as TurnContext;
      const same = new TurnContext(adapter, { ...activity });
      work.push(() => todo(same));
    },
  });
  const response = await talk.sends({ sas: URL_WITH_SAS, probe: 'yes', exercise: 'yes' });
  expect(wordsOf(response)).toContain('follows in a few seconds');
  expect(wishes).toEqual([]);
  await work[0]?.();
  expect(wishes).toEqual([{ exercise: false, who: 'aad-Ana' }]);
  expect(talk.last().text).toMatch(/The service answered[\s\S]*read: Refused \(AuthenticationFailed\)/);
  expect(everything()).not.toContain(SIGNATURE);
});

test('a probe that breaks is told, not thrown', async () => {
  const { talk } = withSas({ probe: () => Promise.reject(new Error(TOKEN)) });
  await talk.sends({ sas: URL_WITH_SAS, probe: 'yes' });
  expect(talk.last().text).toContain('was not reached');
});

test('a token without its URL cannot be probed, and the answer says so', async () => {
  const { talk } = withSas({ probe: async () => PROBED });
  await talk.sends({ sas: TOKEN, probe: 'yes' });
  expect(talk.messages).toHaveLength(1);
  expect(talk.last().text).toContain('I need a whole URL');
});

test.each([
  ['a URL alone', URL_WITH_SAS],
  ['a token alone', `?${TOKEN}`],
  ['check sas with a URL', `check sas ${URL_WITH_SAS}`],
])('%s pasted into a channel is read, warned of, and not quoted', async (_name, text) => {
  const { talk, everything } = withSas();
  expect(await talk.says(text, { scope: 'channel' })).toBe(1);
  const said = talk.last().text;
  expect(said).toContain('Warning: your message contains a secret');
  expect(said).toContain('Everybody in this conversation can read it');
  expect(said).toContain('only you can');
  expect(said).toContain('To make it worthless: regenerate the account key');
  expect(said).toContain('ended yesterday');
  expect(everything()).not.toContain(SIGNATURE);
  expect(cardFaults(talk.last().card)).toEqual([]);
});

test('an error with a SAS in it is diagnosed, and warned of', async () => {
  const { talk, everything } = withSas();
  expect(await talk.says(`azcopy copy a "${URL_WITH_SAS}"\n403 AuthorizationPermissionMismatch`)).toBe(1);
  expect(talk.last().text).toMatch(/Warning: your message contains a secret[\s\S]*prove who it is[\s\S]*no data role/);
  await talk.says('1');
  expect(talk.last().text).not.toContain('Warning');
  expect(everything()).not.toContain(SIGNATURE);
});

test('the real reader names the fault, and what revokes it', async () => {
  const deps = fakeDeps();
  const talk = talkTo({ ...deps, readSas: (text, job) => readSasForJob(text, job, deps.now()) });
  await talk.sends({ sas: URL_WITH_SAS, job: 'upload' });
  expect(talk.last().text).toMatch(/has a fault[\s\S]*container in of contoso[\s\S]*az storage container generate-sas/);
  expect(cardFaults(talk.last().card)).toEqual([]);
  await talk.says(URL_WITH_SAS.replace('2026-01-01', '2099-01-01'));
  expect(talk.last().text).toContain('To make it worthless: Regenerate the account key');
});

test('a masked SAS in a log is no secret', async () => {
  const { talk } = withSas();
  await talk.says('403 PUT https://contoso.blob.core.windows.net/in?sv=2024-11-04&sp=r&sig=REDACTED');
  expect(talk.last().text).not.toContain('Warning');
});

test('another secret gets the general advice', async () => {
  const { talk, everything } = withSas();
  await talk.says(`DefaultEndpointsProtocol=https;AccountName=contoso;${KEY} gives 403`);
  expect(talk.last().text).toContain('replace the key, password or token at its source');
  expect(everything()).not.toContain(KEY);
});

test('a secret in the middle of a case does not end it', async () => {
  const { talk } = withSas();
  await talk.says('403');
  await talk.says(URL_WITH_SAS);
  expect(talk.last().text).toContain('ended yesterday');
  await talk.says('SAS');
  expect(talk.last().text).toContain('The SAS lacks a permission');
});
