/** All commands of the terminal. A new one is a file beside this one that exports `register`, and a line here. */
import type { CliCommand } from './cliCommand.ts';

export const COMMANDS: CliCommand[] = [
  {
    name: 'diagnose',
    says: 'name the likely cause of a report, why, and the smallest fix',
    load: () => import('./diagnose.ts'),
  },
  {
    name: 'explain',
    says: 'the page of a code, a status, an exit code or a cause',
    load: () => import('./explain.ts'),
  },
  { name: 'log', says: 'AzCopy job logs of any size: counts and causes', load: () => import('./log.ts') },
  { name: 'sas', says: 'read a SAS without any network and say what is wrong with it', load: () => import('./sas.ts') },
  { name: 'probe', says: 'ask a storage URL, with its SAS, what works', load: () => import('./probe.ts') },
  { name: 'alert', says: 'what an alert means for the storage account', load: () => import('./alert.ts') },
  {
    name: 'mcp',
    says: 'the same for coding agents: an MCP server on standard input and output',
    load: () => import('./mcp.ts'),
  },
  { name: 'chat', says: "the bot's conversation on the terminal", load: () => import('./chat.ts') },
  { name: 'serve', says: 'start the bot', load: () => import('./serve.ts') },
  { name: 'outbox', says: 'alerts that wait or could not be delivered', load: () => import('./outbox.ts') },
  {
    name: 'feedback',
    says: 'what people said about the answers, per cause, the least helpful first',
    load: () => import('./feedback.ts'),
  },
  {
    name: 'completion',
    says: 'completion for bash, zsh, fish or PowerShell',
    load: () => import('./completion.ts'),
  },
];
