/** What a command of package.json takes: each has its `--help`, and refuses what it does not know. */
import { Command } from 'commander';

/** @param call as it is typed, up to its own options: `npm run score --` */
export function script(call: string, says: string): Command {
  return new Command(call)
    .description(says)
    .showHelpAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
}
