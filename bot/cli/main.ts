/** `storagebot …`: picks the command of `commands.ts`, runs it, and says what failed. */
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { EXIT, WrongUsage } from '../exit.ts';
import { readVersion } from '../version.ts';
import { COMMANDS } from './commands.ts';

// Loaded only where something is wrong: most commands have no need of it, or load it themselves.
const load = createRequire(import.meta.url);

function redact(text: string): string {
  const redaction = load('../../knowledge/redact/redact.ts') as typeof import('../../knowledge/redact/redact.ts');
  return redaction.redact(text);
}

/** What commander quotes was typed, its own options apart. */
function sayUsage(text: string): string {
  const { sayable } = load('../../knowledge/redact/sayable.ts') as typeof import('../../knowledge/redact/sayable.ts');
  return redact(text).replace(/'([^'\n]*)'/g, (whole, said: string) =>
    /^-.*<.*>$/.test(said) ? whole : `'${sayable(said)}'`,
  );
}

/** The command's own name, also in `help explain`. */
function wanted(args: string[]): string | undefined {
  return args.find((arg) => !arg.startsWith('-') && arg !== 'help');
}

async function run(args: string[]): Promise<void> {
  const program = new Command('storagebot')
    .description('Names the cause of Azure Storage trouble, says why, and gives the smallest fix.')
    .version(readVersion())
    .showHelpAfterError('(storagebot --help lists the commands)')
    // What commander says about wrong usage repeats arguments, and one of them may be a secret.
    .configureOutput({ writeErr: (text) => process.stderr.write(sayUsage(text)) })
    .exitOverride();
  const name = wanted(args);
  const known = COMMANDS.find((command) => command.name === name);
  for (const command of known ? [known] : COMMANDS) {
    const declared = program
      .command(command.name)
      .description(command.says)
      .showHelpAfterError(`(storagebot ${command.name} --help tells what it takes)`);
    if (known) (await command.load()).register(declared, COMMANDS);
  }
  // Help for what is no command says so, as the command itself would.
  await program.parseAsync(args[0] === 'help' && name && !known ? [name] : args, { from: 'user' });
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

/** Commander has told its own faults. */
function exitCodeOf(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.answered : EXIT.usage;
  process.stderr.write(`${redact((fault as Error).message)}\n`);
  return fault instanceof WrongUsage ? EXIT.usage : EXIT.failed;
}
