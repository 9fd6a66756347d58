/** Pages as resources, which a person can hand to an agent by name; and a prompt that begins a case. */
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';

const MOST_COMPLETIONS = 50;
const TYPE = 'text/markdown';
/** Of JSON-RPC, for a resource that is not there. https://modelcontextprotocol.io/specification/2025-11-25/server/resources */
const NOT_FOUND = -32002;

export function addPages(server: McpServer): void {
  const pages = new ResourceTemplate('storagebot://pages/{name}', { list: listTables, complete: { name: complete } });
  server.registerResource(
    'pages',
    pages,
    {
      title: 'Pages of codes, causes, answers and tables',
      description: 'What storagebot explains, by name: AZSM1024, AuthorizationFailure, sas-expired, roles.',
      mimeType: TYPE,
    },
    async (uri, { name }) => ({
      contents: [{ uri: uri.href, mimeType: TYPE, text: await read(decode(String(name))) }],
    }),
  );
  server.registerPrompt(
    'azure_storage_trouble',
    {
      title: 'Diagnose Azure Storage trouble',
      description: 'Finds the cause of a failing copy, mount, sign-in or request, step by step.',
      argsSchema: { report: z.string().describe('The error, or what happens.') },
    },
    ({ report }) => ({
      messages: [{ role: 'user', content: { type: 'text', text: `${FIND_THE_CAUSE}\n\n${report}` } }],
    }),
  );
}

const FIND_THE_CAUSE =
  'Find the cause of this Azure Storage trouble with the storagebot tools. Give diagnose the report as it is; answer its questions from what you can look up here, and ask me for the rest. Then show the cause, the evidence and the smallest fix, and change nothing before I agree.';

/** A client that names no code yet sees the tables; all codes would be a thousand rows. */
async function listTables() {
  const { openKnowledge } = await import('../../knowledge/open.ts');
  const tables = openKnowledge().answers.filter(({ family }) => family === 'tables');
  return {
    resources: tables.map(({ name, matter }) => ({
      name,
      title: matter.title,
      uri: `storagebot://pages/${name}`,
      mimeType: TYPE,
    })),
  };
}

async function complete(begun: string): Promise<string[]> {
  const [{ allNames }, { openKnowledge }] = await Promise.all([
    import('../../knowledge/pages/names.ts'),
    import('../../knowledge/open.ts'),
  ]);
  const names = allNames(openKnowledge()).filter((name) => name.toLowerCase().startsWith(begun.toLowerCase()));
  return names.sort().slice(0, MOST_COMPLETIONS);
}

async function read(name: string): Promise<string> {
  const [{ explain }, { sayExplanation }] = await Promise.all([
    import('../../knowledge/explain.ts'),
    import('./say.ts'),
  ]);
  const page = explain(name);
  if (!page) throw new McpError(NOT_FOUND, `There is no page ${name}. The tool explain searches by words.`);
  return sayExplanation(page);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
