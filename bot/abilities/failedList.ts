/** The files that failed, kept in memory while a log of the chat is read. */
import type { FailedList } from '../../dialogs/deps.ts';
import type { FailedPaths } from '../../knowledge/log/failedPaths.ts';
import { type Redacted, redact } from '../../knowledge/redact/redact.ts';

/** A file of this size holds some twenty thousand paths. */
const MOST_CHARACTERS = 2 * 1024 * 1024;

export class ShortPathList implements FailedPaths {
  private lines: string[] = [];
  private size = 0;

  add(path: string): void {
    // A line break in a name would make two of it.
    if (/[\r\n]/.test(path) || this.size > MOST_CHARACTERS) return;
    this.size += path.length + 1;
    this.lines.push(redact(path));
  }

  startAnew(): void {
    this.lines = [];
    this.size = 0;
  }

  get list(): FailedList | undefined {
    if (this.lines.length === 0) return undefined;
    return { text: `${this.lines.join('\n')}\n` as Redacted, count: this.lines.length };
  }
}
