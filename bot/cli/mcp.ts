/** `storagebot mcp`: the tools of storagebot for coding agents, over standard input and output. */
import { Console } from 'node:console';
import type { Command } from 'commander';

export function register(command: Command): void {
  command
    .addHelpText(
      'after',
      '\nAn editor starts it by itself:\n  {"mcpServers": {"storagebot": {"command": "npx", "args": ["--prefix", "/path/to/storagebot", "storagebot", "mcp"]}}}',
    )
    .action(serveTools);
}

/** Ends by itself when standard input has ended and every call is answered. */
async function serveTools(): Promise<void> {
  // Standard output carries the protocol and nothing else, whoever prints.
  globalThis.console = new Console(process.stderr);
  const [{ StdioServerTransport }, { createMcpServer }, { masked }, { openLog }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/stdio.js'),
    import('../mcp/server.ts'),
    import('../mcp/masked.ts'),
    import('../log.ts'),
  ]);
  const log = openLog('warn');
  const onFault = (fault: unknown) => log.error({ err: fault }, 'A call could not be answered.');
  const server = createMcpServer({ now: () => new Date(), onFault });
  server.server.onerror = onFault;
  const stop = () => void server.close().finally(() => process.exit());
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await server.connect(masked(new StdioServerTransport()));
}
