/** The description of POST /api/diagnose is valid OpenAPI, is the one in the file, and what the door really answers fits it. */
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openKnowledge } from '../../../knowledge/open.ts';
import { parrot } from '../../support/parrot.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { readReports } from '../../support/score.ts';

const file = JSON.parse(readFileSync('deploy/openapi.json', 'utf8')) as Description;
interface Description {
  paths: { '/api/diagnose': { post: { requestBody: { content: { 'application/json': { example: object } } } } } };
  components: { schemas: Record<string, object> };
}

/** What a schema says against a value. */
function faults(name: string, value: unknown): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const fits = ajv.compile(file.components.schemas[name] as object);
  fits(value);
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot({ talks: parrot, knowledge: openKnowledge() });
});
afterAll(() => bot.stop());

const ask = async (body: unknown) => {
  const response = await bot.post('/api/diagnose', body);
  return { status: response.status, body: (await response.json()) as unknown };
};

test('the file is OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(file) as never);
  expect(result).toEqual({ valid: true });
});

test('the bot serves what stands in the file; after a change: npm run openapi', async () => {
  const response = await fetch(`${bot.address}/api/openapi.json`);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.json()).toEqual(file);
});

test('real answers fit it: verdicts, questions, answers to questions, and what is not recognised', async () => {
  const { example } = file.paths['/api/diagnose'].post.requestBody.content['application/json'];
  expect(faults('Report', example)).toEqual([]);
  const texts = readReports()
    .filter((_report, index) => index % 8 === 0)
    .map(({ text }) => text);
  for (const text of [...texts, 'AZSM1024', '403', 'which role do I need to read blobs?', 'hello', 'lorem ipsum']) {
    const { status, body } = await ask({ text });
    expect([text, status, faults('Diagnosis', body)]).toEqual([text, 200, []]);
  }
});

test.each<[string, unknown]>([
  ['no text', {}],
  ['facts that are no texts', { text: '403', facts: { auth: 5 } }],
  ['an empty text', { text: '' }],
])('%s fits neither the description nor the door', async (_says, asked) => {
  expect(faults('Report', asked)).not.toEqual([]);
  const { status, body } = await ask(asked);
  expect([status, faults('Fault', body)]).toEqual([400, []]);
});

test('a diagnosis without a verdict does not fit', () => {
  expect(faults('Diagnosis', { causes: [], codes: [] })).not.toEqual([]);
});
