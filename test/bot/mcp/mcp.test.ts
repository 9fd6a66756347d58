/** The tools as a coding agent meets them: the SDK's own client, and storagebot as a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { containerToken } from '../../support/aSas.ts';
import { plantSecrets, searchFor } from '../../support/plantedSecrets.ts';

jest.setTimeout(60_000);

const SERVER = ['bot/storagebot.js', 'mcp'];
const folder = mkdtempSync(join(tmpdir(), 'storagebot-mcp-'));
const planted = plantSecrets(11);
const search = searchFor(planted);

const RUN = 'test/runs/benign-403-list-check';
const log = join(RUN, readdirSync(RUN).find((name) => /^[\da-f-]+\.log$/.test(name)) ?? '');
const ended = `https://contoso.blob.core.windows.net/backup?${containerToken('backup', 'rl', new Date('2026-01-01T00:00Z'))}`;

let client: Client;
let transport: StdioClientTransport;
let wire = '';

beforeAll(async () => {
  transport = new StdioClientTransport({ command: process.execPath, args: SERVER, stderr: 'pipe' });
  transport.stderr?.on('data', (piece) => {
    wire += piece;
  });
  client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
});
afterAll(async () => {
  await client?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answered {
  text: string;
  data: Record<string, never> & { [name: string]: unknown };
  isError: boolean;
}

/** The client checks the data against the schema that the server listed. */
async function call(name: string, asked: object): Promise<Answered> {
  const result = await client.callTool({ name, arguments: asked as Record<string, unknown> });
  wire += JSON.stringify(result);
  const [first] = result.content as { text: string }[];
  return {
    text: first?.text ?? '',
    data: (result.structuredContent ?? {}) as Answered['data'],
    isError: result.isError === true,
  };
}

const firstCause = ({ data }: Answered) => (data.causes as unknown as { id: string }[])[0]?.id;

test('lists four tools that describe what they take and give', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['diagnose', 'explain', 'read_sas', 'triage_log']);
  for (const tool of tools) {
    expect(tool.description).toMatch(/^[A-Z].{60}/);
    expect(Object.keys(tool.inputSchema.properties ?? {})).not.toEqual([]);
    expect(Object.keys(tool.outputSchema?.properties ?? {})).not.toEqual([]);
    expect(tool.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  }
  expect(client.getInstructions()).toMatch(/secrets are masked/);
});

test.each([
  [
    'a report',
    'diagnose',
    { text: 'ERROR CODE: AuthorizationPermissionMismatch, azcopy with a SAS' },
    'Fix',
    'certainty',
  ],
  ['a question', 'diagnose', { text: 'which role do I need to read blobs?' }, 'Storage Blob Data Reader', 'answer'],
  ['a code', 'explain', { word: 'AZSM1024' }, 'AZSM1024: ', 'sections'],
  ['a misspelt code', 'explain', { word: 'azsm1O24' }, '', 'found'],
  ['a cause', 'explain', { word: 'sas-expired' }, 'sas-expired', 'cause'],
  ['a SAS and its job', 'read_sas', { sas: ended, for: 'upload' }, 'sp=rl', 'remedy'],
  ['a command with a SAS', 'read_sas', { sas: `azcopy copy ./x "${ended}" --recursive` }, 'It ended', 'side'],
  ['a log by its path', 'triage_log', { path: log }, 'Job', 'transfers'],
  ['a folder of logs', 'triage_log', { path: RUN }, 'Job', 'codes'],
  [
    'a log as text',
    'triage_log',
    { text: '2026/11/21 09:59:59 AzcopyVersion  10.32.2\n2026/11/21 10:00:01 Final Job Status: Failed' },
    'Failed',
    'status',
  ],
])('answers %s', async (_says, name, asked, shows, holds) => {
  const answered = await call(name, asked);
  expect(answered.isError).toBe(false);
  expect(answered.text).toContain(shows);
  expect(answered.data).toHaveProperty(holds);
});

test('answers its own question by a further call, by value, by number and in words', async () => {
  const asked = await call('diagnose', { text: '403 on azcopy copy' });
  const question = asked.data.question as unknown as { fact: string; answers: string[]; labels: string[] };
  expect(asked.text).toContain(`"case": "${asked.data.case}"`);
  const value = question.answers[0] as string;
  for (const answer of [value, '1', question.labels[0]]) {
    const told = await call('diagnose', { text: '403 on azcopy copy' });
    const next = await call('diagnose', { case: told.data.case, answer });
    expect(next.data.given).toEqual({ [question.fact]: value });
    const atOnce = await call('diagnose', { text: '403 on azcopy copy', facts: { [question.fact]: value } });
    expect(firstCause(next)).toBe(firstCause(atOnce));
  }
});

test('says what is wrong with an odd call, kindly', async () => {
  const odd: [string, object, string][] = [
    ['diagnose', {}, 'Send text'],
    ['diagnose', { text: '   ' }, 'Send text'],
    ['diagnose', { text: 5 }, 'text takes a text'],
    ['diagnose', { case: 'case-999' }, 'Send the text again'],
    ['diagnose', { text: '403', facts: { colour: 'blue' } }, 'no such fact'],
    ['diagnose', { text: '403', facts: { auth: 'blue' } }, 'facts.auth takes'],
    ['diagnose', { text: '403 on azcopy copy', answer: 'the third moon' }, 'takes one of'],
    ['explain', {}, 'word takes a text'],
    ['explain', { word: '' }, 'word is empty'],
    ['read_sas', { sas: ended, now: 'soon' }, 'now takes a time'],
    ['read_sas', { sas: ended, for: 'dance' }, 'for: '],
    ['triage_log', {}, 'Send path'],
    ['triage_log', { path: '-' }, 'takes a file or a folder'],
    ['triage_log', { path: '/dev/zero' }, 'no device'],
    ['triage_log', { path: join(folder, 'none.log') }, 'There is no file'],
    ['dance', {}, 'dance not found'],
  ];
  for (const [name, asked, says] of odd) {
    const answered = await call(name, asked);
    expect([name, asked, answered.text]).toEqual([name, asked, expect.stringContaining(says)]);
    expect(answered.isError).toBe(true);
  }
});

test('shows nothing of a file that is no log', async () => {
  const path = join(folder, 'diary.log');
  writeFileSync(path, 'Dear diary, today I bought a llama.');
  const answered = await call('triage_log', { path });
  expect(answered.text).toContain('no AzCopy log');
  expect(JSON.stringify(answered)).not.toContain('llama');
});

test('gives pages as resources, completes their names, and begins a case by a prompt', async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ name }) => name)).toContain('roles');
  const { contents } = await client.readResource({ uri: 'storagebot://pages/exit%20code%202' });
  expect((contents[0] as { text: string }).text).toMatch(/^# exit code 2/);
  await expect(client.readResource({ uri: 'storagebot://pages/no-such-page-at-all' })).rejects.toThrow('no page');
  const { completion } = await client.complete({
    ref: { type: 'ref/resource', uri: 'storagebot://pages/{name}' },
    argument: { name: 'name', value: 'azsm102' },
  });
  expect(completion.values).toContain('AZSM1024');
  const { messages } = await client.getPrompt({ name: 'azure_storage_trouble', arguments: { report: '403' } });
  expect(JSON.stringify(messages)).toContain('403');
});

test('tells how far it is while it reads a large log, and hears a question meanwhile', async () => {
  const path = join(folder, 'a1b2c3d4-0000-0000-0000-000000000000.log');
  const line = '2026/11/21 10:00:00 INFO: [P#0-T#0] a line like a thousand others, long enough to fill the file soon\n';
  writeFileSync(path, `2026/11/21 09:59:59 AzcopyVersion  10.32.2\n${line.repeat(600_000)}`);
  const heard: number[] = [];
  const reading = client.callTool({ name: 'triage_log', arguments: { path } }, undefined, {
    onprogress: ({ progress }) => void heard.push(progress),
  });
  const ended: string[] = [];
  await Promise.all([reading.then(() => ended.push('log')), client.ping().then(() => ended.push('ping'))]);
  expect(ended).toEqual(['ping', 'log']);
  expect(heard.length).toBeGreaterThan(3);
});

test('masks every secret, in answers, in errors and on standard error', async () => {
  for (const { text } of planted) {
    await call('diagnose', { text: `azcopy copy fails with 403 ${text}` });
    await call('read_sas', { sas: text });
  }
  const together = planted.map(({ text }) => text);
  await call('explain', { word: together[0]?.slice(0, 300) });
  await call('triage_log', { path: join(folder, together[0] as string) });
  await call('triage_log', { text: together.map((text) => `2026/11/21 10:00:00 ERR: ${text}`).join('\n') });
  for (const text of together.slice(0, 40)) await call(text, { text });
  expect(search('the MCP door', wire)).toEqual([]);
});

describe('a bare process', () => {
  const INITIALIZE = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'bare', version: '1' } },
  };
  const CALL = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'explain', arguments: { word: '403' } } };

  function bare(input: string, signal?: NodeJS.Signals) {
    const child = spawn(process.execPath, SERVER, { stdio: ['pipe', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => {
      out += piece;
      if (signal) child.kill(signal);
    });
    child.stderr.on('data', (piece) => (err += piece));
    child.stdin.write(input);
    if (!signal) child.stdin.end();
    return new Promise<{ code: number | null; lines: string[]; err: string }>((done) =>
      child.on('close', (code) => done({ code, lines: out.trim().split('\n'), err })),
    );
  }

  const rows = (...messages: unknown[]) => messages.map((one) => `${JSON.stringify(one)}\n`).join('');

  test('answers what was asked and ends when its input ends', async () => {
    const { code, lines, err } = await bare(`not a message\n${rows(INITIALIZE, CALL)}`);
    expect(code).toBe(0);
    expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2]);
    expect(err).toContain('A call could not be answered');
  });

  test('ends on SIGTERM', async () => {
    expect((await bare(rows(INITIALIZE), 'SIGTERM')).code).toBe(0);
  });
});
