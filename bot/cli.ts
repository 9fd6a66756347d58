#!/usr/bin/env node
/** `storagebot …`: picks the command and loads its file only, so that a short answer comes without a wait. */
import { enableCompileCache } from 'node:module';
import { Command, CommanderError } from 'commander';
import { redact } from '../knowledge/redact.ts';
import { readVersion } from './version.ts';

// Node keeps what it has compiled in the system's folder for temporary files: the second start is quicker.
enableCompileCache();

/** 0 answered; 1 nothing recognised or a fault found; 2 wrong usage; 3 something failed on our side. */
const WRONG_USAGE = 2;
const FAILED = 3;
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH']);

type Register = (program: Command) => void;

/** Each file in bot/cli/ exports one function register…(program). The help of all commands is told from here. */
const COMMANDS: Record<string, { says: string; load(): Promise<object> }> = {
  diagnose: {
    says: 'name the likely cause of a report, why, and the smallest fix',
    load: () => import('./cli/diagnose.ts'),
  },
  explain: { says: 'the page of a code, a status, an exit code or a cause', load: () => import('./cli/explain.ts') },
  log: { says: 'AzCopy job logs of any size: counts and causes', load: () => load('log') },
  sas: { says: 'read a SAS without any network and say what is wrong with it', load: () => load('sas') },
  probe: { says: 'ask a storage URL, with its SAS, what works', load: () => load('probe') },
  chat: { says: "the bot's conversation on the terminal", load: () => load('chat') },
  serve: { says: 'start the bot', load: () => load('serve') },
  outbox: { says: 'alerts that wait or could not be delivered', load: () => load('outbox') },
  feedback: { says: 'what people said about the answers', load: () => load('feedback') },
};

const load = (name: string): Promise<object> => import(`./cli/${name}.ts`);

/** The command's own name, also in `help explain`. */
function wanted(args: string[]): string | undefined {
  return args.find((arg) => !arg.startsWith('-') && arg !== 'help');
}

async function registerFrom(name: string, program: Command): Promise<void> {
  const file = await COMMANDS[name]!.load();
  const register = Object.entries(file).find(([exported]) => exported.startsWith('register'))?.[1] as Register;
  register(program);
}

async function run(args: string[]): Promise<void> {
  const program = new Command('storagebot')
    .description('Names the cause of Azure Storage trouble, says why, and gives the smallest fix.')
    .version(readVersion())
    .showHelpAfterError('(storagebot --help lists the commands)')
    // What commander says about wrong usage repeats arguments, and one of them may be a secret.
    .configureOutput({ writeErr: (text) => process.stderr.write(redact(text)) })
    .exitOverride();
  const name = wanted(args);
  const known = name !== undefined && Object.hasOwn(COMMANDS, name);
  if (known) await registerFrom(name, program);
  else for (const [command, { says }] of Object.entries(COMMANDS)) program.command(command).description(says);
  await program.parseAsync(args, { from: 'user' });
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no fault. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit();
  throw fault;
});

try {
  await run(process.argv.slice(2));
} catch (fault) {
  process.exitCode = exitCodeOf(fault);
}

/** Only what failed on our side is told here; commander has told the rest. */
function exitCodeOf(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : WRONG_USAGE;
  process.stderr.write(`${redact(sayFault(fault as Error & { code?: string }))}\n`);
  return FAILED;
}

/** The only place that a command itself must reach is the store; what it probes or reads says its own faults. */
function sayFault({ name, code = '', message }: Error & { code?: string }): string {
  if (!UNREACHABLE.has(code) && name !== 'RestError') return message;
  return `Opening the store of STORAGEBOT_STORAGE: ${message}. Check the account's name and network rules, and that the identity has Storage Blob Data Contributor and Storage Queue Data Contributor on it.`;
}
