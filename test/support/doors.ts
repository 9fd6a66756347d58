/** Every door as a function from reports to what it showed of each: the first cause, how sure, and the codes. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createAbilities } from '../../bot/abilities/abilities.ts';
import { readLogWith } from '../../bot/abilities/logAbility.ts';
import { readConfig } from '../../bot/config.ts';
import { masked } from '../../bot/mcp/masked.ts';
import { createMcpServer } from '../../bot/mcp/server.ts';
import { readSharedMessage } from '../../bot/teams/sharedMessage.ts';
import { extension } from '../../dialogs/extension/extension.ts';
import { type Diagnosis, diagnose } from '../../knowledge/diagnose.ts';
import type { LogReport } from '../../knowledge/log/read.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { TRANSLATED, translationOf } from '../../knowledge/translations/translations.ts';
import type { RunningBot } from './runningBot.ts';
import { talkTo, wordsOf } from './talkTo.ts';

export interface Reported {
  id: string;
  text: string;
}

/** Undefined where a door has no place for it, such as the codes beyond the eighth on a page. */
export interface Shown {
  first: string | undefined;
  certainty: string;
  codes: string[];
  /** Of a question in words, which names no cause. */
  answer?: string | undefined;
}

const knowledge = openKnowledge();
const run = promisify(execFile);

export const shownOf = ({ causes, certainty, codes, answer }: Diagnosis): Shown => ({
  first: causes[0]?.id,
  certainty,
  codes: [...codes],
  ...(answer && { answer: answer.title }),
});

/** What the others are compared with. */
export const byEngine = ({ text }: Reported, now: Date): Diagnosis => diagnose(knowledge, redact(text), {}, { now });

/** One report at a time, so that what was read of it is still at hand at the next door. */
export type Door = (report: Reported) => Promise<Shown | undefined>;

/** A process of its own, as scripts call it: all reports at once. */
export async function atTheTerminal(reports: Reported[]): Promise<Shown[]> {
  const child = spawn(process.execPath, ['bot/storagebot.js', 'diagnose', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    printed += piece;
  });
  child.stdin.end(reports.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  await new Promise((done) => child.on('close', done));
  const rows = printed.trim().split('\n');
  return rows.map((row) => shownOf((JSON.parse(row) as { diagnosis: Diagnosis }).diagnosis));
}

export const http =
  (bot: RunningBot): Door =>
  async ({ text }) => {
    const response = await bot.post('/api/diagnose', { text });
    return response.status === 413 ? undefined : shownOf((await response.json()) as Diagnosis);
  };

/** The SDK's own client, which checks each answer against the listed schema. */
export async function mcp(now: () => Date): Promise<Door> {
  const client = await mcpClient(now);
  return async ({ text }) => {
    const { structuredContent } = await client.callTool({ name: 'diagnose', arguments: { text } });
    return shownOf(structuredContent as unknown as Diagnosis);
  };
}

/** What did harm in a whole log, in order, as each door that counts it shows. */
export type LogDoor = (report: Reported) => Promise<string[]>;

const harmIn = ({ causes }: Pick<LogReport, 'causes'>) => causes.filter(({ benign }) => !benign).map(({ id }) => id);

export async function logByMcp(now: () => Date): Promise<LogDoor> {
  const client = await mcpClient(now);
  return async ({ text }) => {
    const { structuredContent } = await client.callTool({ name: 'triage_log', arguments: { text } });
    return harmIn(structuredContent as unknown as LogReport);
  };
}

/** `storagebot diagnose FILE`, which reads a log as `log FILE` does. */
export const logAtTerminal: LogDoor = async ({ text }) => {
  const folder = await mkdtemp(join(tmpdir(), 'door-'));
  const file = join(folder, 'job.log');
  await writeFile(file, text);
  const { stdout } = await run(process.execPath, ['bot/storagebot.js', 'diagnose', file, '--json']).catch(
    (fault) => fault,
  );
  await rm(folder, { recursive: true });
  return harmIn(JSON.parse(stdout) as LogReport);
};

/** Pasted into a conversation: each cause on the card names itself. */
export const logInChat =
  (now: () => Date): LogDoor =>
  async ({ text }) => {
    const talk = talkTo(watchedAbilities(now).deps);
    await talk.says(text);
    const words = wordsOf(talk.last().card);
    const shown = words.slice(0, words.indexOf('logDetails'));
    return [...shown.matchAll(/\*\* \(explain ([\w-]+)\)/g)].map(([, id]) => id as string);
  };

async function mcpClient(now: () => Date): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer({ now, onFault: (fault) => Promise.reject(fault) });
  await server.connect(masked(there));
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(here);
  await client.listTools();
  return client;
}

/** What the card of a conversation rests on, where the card shows it: its title, or the candidates of an unsure one. */
export const chat =
  (now: () => Date): Door =>
  async ({ text }) => {
    const { deps, seen } = watchedAbilities(now);
    const talk = talkTo(deps);
    await talk.says(text);
    return shownOn(wordsOf(talk.messages.map(({ card, text: said }) => [card, said])), seen.at(-1));
  };

export const messageAction =
  (now: () => Date): Door =>
  async ({ text }) => {
    const { deps, seen } = watchedAbilities(now);
    const read = readSharedMessage({ body: { contentType: 'text', content: text } } as never);
    const answer = extension(deps).openMessage(read, { locale: 'en-GB', who: 'somebody' });
    return shownOn(wordsOf(answer.kind === 'dialog' ? answer.card : answer), seen.at(-1));
  };

/** The row that the composer's search puts first for a report. */
export const search =
  (now: () => Date): Door =>
  async ({ text }) => {
    const { deps, seen } = watchedAbilities(now);
    const answer = extension(deps).search({ words: text, skip: 0, count: 10 }, { locale: 'en-GB', who: 'somebody' });
    const rows = answer.kind === 'rows' ? answer.rows : [];
    return shownOn(wordsOf(rows.find(({ chosen }) => 'verdict' in chosen)?.title), seen.at(-1));
  };

/** The page as HTML: the address of its headline, its badge, its chips. */
export const pages =
  (bot: RunningBot): Door =>
  async ({ text }) => {
    const response = await fetch(`${bot.address}/ask`, {
      method: 'POST',
      headers: { connection: 'close' },
      body: new URLSearchParams({ text }),
    });
    return readPage(await response.text());
  };

function readPage(text: string): Shown {
  const decode = (one = '') => one.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));
  const certainty = /<p class="badge (\w+)">/.exec(text)?.[1];
  const chips = /<ul class="chips"[^>]*>(.*?)<\/ul>/s.exec(text)?.[1] ?? '';
  const codes = [...chips.matchAll(/<code>(.*?)<\/code>/g)].map(([, code]) => decode(code));
  const candidate = /class="more" href="causes\/([\w-]+)"/.exec(text)?.[1];
  const headline = /<h1><a href="(?:causes|codes)\/([\w-]+)"/.exec(text)?.[1];
  return {
    first: headline ?? (certainty === 'unsure' ? candidate : undefined),
    certainty: certainty ?? 'unknown',
    codes,
    ...(!certainty && { answer: decode(/<h1>(.*?)<\/h1>/.exec(text)?.[1]) }),
  };
}

function watchedAbilities(now: () => Date) {
  const seen: Diagnosis[] = [];
  const watched = (report: never, given = {}, tried: string[] = []) => {
    const diagnosis = diagnose(knowledge, report, given, { now: now(), tried });
    seen.push(diagnosis);
    return diagnosis;
  };
  return {
    deps: createAbilities(readConfig({}), { diagnose: watched }, now, { readLog: readLogWith(knowledge) }),
    seen,
  };
}

/** Undefined where the first cause is not shown at all, in no language: a conversation speaks that of the report. */
function shownOn(words: string, diagnosis: Diagnosis | undefined): Shown | undefined {
  if (!diagnosis) return undefined;
  const first = diagnosis.causes[0];
  const own = TRANSLATED.map((language) => translationOf(language, first?.id ?? '')?.title);
  const titles = diagnosis.answer ? [diagnosis.answer.title] : [first?.title ?? '', ...own];
  const isShown = titles.some((title) => title !== undefined && words.includes(JSON.stringify(title).slice(1, -1)));
  return isShown ? shownOf(diagnosis) : undefined;
}
