/** A file with one path a line, written while the log is read. */
import { closeSync, existsSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { FailedPaths } from '../../knowledge/log/failedPaths.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { WrongUsage } from '../exit.ts';

const BUFFERED = 64 << 10;

/** A log, also a packed one, is easily named here by accident, and would be gone. */
function isLog(name: string): boolean {
  if (!existsSync(name) || !statSync(name).isFile()) return false;
  const file = openSync(name, 'r');
  const head = Buffer.alloc(64);
  const read = readSync(file, head);
  closeSync(file);
  return /^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d |\x1f\x8b)/.test(head.toString('latin1', 0, read));
}

export class PathList implements FailedPaths {
  private readonly name: string;
  private readonly file: number;
  private count = 0;
  private at = 0;
  private text = '';

  constructor(name: string) {
    this.name = name;
    if (isLog(name)) throw new WrongUsage(`${name} is a log: name another file for the list, behind --failed-paths.`);
    try {
      this.file = openSync(name, 'w');
    } catch (fault) {
      throw new WrongUsage(`${name} cannot be written: ${(fault as Error).message}`);
    }
  }

  add(path: string): void {
    // A line break in a name would make two of it.
    if (/[\r\n]/.test(path)) return;
    this.count += 1;
    this.text += `${redact(path)}\n`;
    if (this.text.length > BUFFERED) this.write();
  }

  startAnew(): void {
    ftruncateSync(this.file, 0);
    this.count = 0;
    this.at = 0;
    this.text = '';
  }

  close(): void {
    this.write();
    closeSync(this.file);
  }

  get says(): string {
    const many = `${this.count.toLocaleString('en')} ${this.count === 1 ? 'path' : 'paths'}`;
    return this.count === 0 ? `No file failed: ${this.name} is empty.` : `${this.name}: ${many} for --list-of-files.`;
  }

  private write(): void {
    this.at += writeSync(this.file, this.text, this.at);
    this.text = '';
  }
}
