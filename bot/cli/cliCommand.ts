import type { Command } from 'commander';

export interface CliCommand {
  name: string;
  /** One line for `--help`, also at the head of the command's own help. */
  says: string;
  /** Loads the command's file only, so that a short answer comes without a wait. */
  load(): Promise<{ register(command: Command, all: CliCommand[]): void }>;
}
