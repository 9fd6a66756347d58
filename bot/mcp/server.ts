/** The MCP server: what it offers to coding agents. What a tool needs is loaded when it is first called. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { DIAGNOSIS } from '../shapes/diagnosis.ts';
import { EXPLANATION } from '../shapes/explanation.ts';
import { LOG_REPORT } from '../shapes/logReport.ts';
import { SAS_REPORT } from '../shapes/sasReport.ts';
import { readVersion } from '../version.ts';
import { addPages } from './pages.ts';
import { refuse } from './tool.ts';

const INSTRUCTIONS = `storagebot names the cause of Azure Storage trouble (AzCopy, Storage Explorer, Blob, Data Lake, Files, Queue, Table, Storage Mover), says why and gives the smallest fix. Offline and deterministic: nothing is sent anywhere, secrets are masked.
Give diagnose the error as it is, not a summary of it. When its answer holds a question, look the answer up or ask the person, then call diagnose with the case and the answer. AzCopy job logs (~/.azcopy/*.log) go to triage_log by path, whatever their size. Keep SAS tokens out of the chat; read_sas masks what it is given.`;

/** Reads only what it is given, and reaches no network. */
const HARMLESS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const text = z
  .string('text takes a text')
  .max(2_000_000, 'text is too long: a whole log goes to triage_log by its path');
const DIAGNOSE = {
  text: text.optional().describe('The report as it is: an error, the command, the last lines of a log.'),
  case: z
    .string('case takes the name of a case')
    .optional()
    .describe('Instead of text: the case of an earlier answer.'),
  answer: z
    .string('answer takes a text')
    .optional()
    .describe('With case: the answer to its question, by value or in words.'),
  facts: z
    .record(z.string(), z.string('facts take texts'), 'facts takes names and values, such as {"auth": "sas"}')
    .optional()
    .describe('What is known besides, such as {"auth": "sas"}.'),
  tried: z
    .array(z.string(), 'tried takes a list of causes')
    .optional()
    .describe('Ids of causes whose fix was followed in vain.'),
};
const EXPLAIN = {
  word: z
    .string('word takes a text, such as AZSM1024')
    .min(1, 'word is empty: write a code, such as AZSM1024')
    .max(300, 'word is too long: a report goes to diagnose')
    .describe(
      'A code, a status, "exit code 2", a cause such as sas-expired, a table such as roles; or words to search by.',
    ),
};
const READ_SAS = {
  sas: z
    .string('sas takes a text')
    .min(1, 'sas is empty: write a SAS URL or token, or an azcopy command that holds one')
    .max(100_000, 'sas is too long')
    .describe('A SAS URL or token, or an azcopy command that holds one.'),
  for: z
    .string('for takes a text')
    .optional()
    .describe('The job: an azcopy command, or operations such as upload,list or s2s-source.'),
  now: z.string('now takes a time').optional().describe('Judge by this moment, such as 2026-12-01T12:00:00Z.'),
};
const TRIAGE_LOG = {
  path: z
    .string('path takes a text')
    .min(1, 'path is empty')
    .max(4096, 'path is too long')
    .optional()
    .describe('A job log, also gzipped, or a folder of them such as ~/.azcopy. Read as a stream, any size.'),
  text: text.optional().describe('Instead of path: the log itself.'),
};

export interface McpParts {
  now(): Date;
  /** Hears of faults of our own. */
  onFault(fault: unknown): void;
}

export function createMcpServer({ now, onFault }: McpParts): McpServer {
  const server = new McpServer({ name: 'storagebot', version: readVersion() }, { instructions: INSTRUCTIONS });

  server.registerTool(
    'diagnose',
    {
      title: 'Diagnose Azure Storage trouble',
      description:
        'Names the likely cause of an error around Azure Storage, the evidence, and the smallest fix as commands. May hold a question: answer it by a further call with case and answer.',
      inputSchema: DIAGNOSE,
      outputSchema: DIAGNOSIS.extend({
        case: z.string().describe('Send it with an answer, instead of the text.'),
        given: z.record(z.string(), z.string()).describe('Answers that are known so far.'),
      }),
      annotations: HARMLESS,
    },
    (asked) => guarded(async () => (await import('./tools/diagnose.ts')).answerDiagnose(asked, now())),
  );
  server.registerTool(
    'explain',
    {
      title: 'Explain a code or a cause',
      description:
        'The page of an error code, HTTP status, AzCopy exit code, cause, how-to or table (roles, access-403, firewall-passes, …); pages that come near where there is none.',
      inputSchema: EXPLAIN,
      outputSchema: EXPLANATION,
      annotations: HARMLESS,
    },
    (asked) => guarded(async () => (await import('./tools/explain.ts')).answerExplain(asked)),
  );
  server.registerTool(
    'read_sas',
    {
      title: 'Read a SAS',
      description:
        'Reads a shared access signature without any network: kind, times, permissions, what is wrong, what a job lacks, and the commands that make the right one.',
      inputSchema: READ_SAS,
      outputSchema: SAS_REPORT,
      annotations: HARMLESS,
    },
    (asked) => guarded(async () => (await import('./tools/readSas.ts')).answerReadSas(asked, now())),
  );
  server.registerTool(
    'triage_log',
    {
      title: 'Triage AzCopy logs',
      description:
        'Reads AzCopy job logs of any size: how the job went, causes with counts and first line, what did no harm, and how to go on.',
      inputSchema: TRIAGE_LOG,
      outputSchema: LOG_REPORT,
      annotations: HARMLESS,
    },
    (asked, { signal, sendNotification, _meta }) =>
      guarded(async () => {
        const { answerTriageLog } = await import('./tools/triageLog.ts');
        const token = _meta?.progressToken;
        const tell = (progress: number, total: number) => {
          if (token === undefined) return;
          const params = { progressToken: token, progress, total };
          void sendNotification({ method: 'notifications/progress', params }).catch(onFault);
        };
        return answerTriageLog(asked, { signal, tell });
      }),
  );
  addPages(server);
  return server;

  /** A fault of our own goes to the log; the caller hears that there was one. */
  async function guarded(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
    try {
      return await work();
    } catch (fault) {
      if ((fault as Error).name === 'AbortError') return refuse('Cancelled.');
      onFault(fault);
      return refuse('Something failed on our side; standard error says what.');
    }
  }
}
