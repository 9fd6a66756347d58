/** A report in people's words teaches as an example: no sign of a page could show it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnose } from '../diagnose.ts';
import { readBlocks } from '../learn/examples.ts';
import type { Knowledge } from '../pages/load.ts';
import { redact } from '../redact/redact.ts';

const silent = () => undefined;

/** True where a sign or a code already leads to the cause: then the report proves it on a page. */
export const isShownBySigns = (knowledge: Knowledge, report: string, cause: string): boolean =>
  diagnose(knowledge, redact(report), {}, { ranker: silent }).causes[0]?.id === cause;

function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  return '`'.repeat(longest + 1);
}

const isPasted = (text: string) => /\n.*\n.*\n|error code|exception|http\/1|x-ms-|response \d{3}/i.test(text);

/** @returns the file that took it, or undefined where the same text stands there already */
export function addExample(root: string, cause: string, text: string, today: Date): string | undefined {
  const file = join('examples', 'real', `${cause}.md`);
  const path = join(root, file);
  const known = existsSync(path) ? readFileSync(path, 'utf8') : `# ${cause}\n`;
  if (readBlocks(known).some((block) => block.text === text)) return undefined;
  const fence = fenceFor(text);
  const kind = isPasted(text) ? 'pasted' : 'prose';
  const source = `handoff:${today.toISOString().slice(0, 10)}-${readBlocks(known).length + 1}-${cause}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${known.trimEnd()}\n\n${fence}report kind=${kind} source=${source}\n${text}\n${fence}\n`);
  return `knowledge/${file.replaceAll('\\', '/')}`;
}
