/** `npm run knowledge:from-bundle -- bundle.txt --cause the-cause [--code CODE]`: a hand-off bundle becomes a sample. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { KNOWLEDGE_ROOT } from '../load.ts';
import { addSample } from './addSample.ts';

const USAGE = `Write: npm run knowledge:from-bundle -- bundle.txt --cause the-cause
   or: npm run knowledge:from-bundle -- bundle.txt --cause the-cause --code TheCode   (the sample goes to the code's page)
A - in place of the file reads standard input.
`;

/** Refuses options that it does not know. */
function readArguments() {
  const options = { cause: { type: 'string' }, code: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  return positionals.length === 1 ? { ...values, file: positionals[0] as string } : undefined;
}

/** 0 added and recognised; 1 added, and something is left to do; 2 not added. */
function run(): number {
  try {
    const given = readArguments();
    if (!given) return refuse(USAGE);
    const text = readFileSync(given.file === '-' ? 0 : given.file, 'utf8');
    const added = addSample({ text, cause: given.cause, code: given.code }, KNOWLEDGE_ROOT, new Date());
    if (added.kind === 'refused') return refuse(`${added.says}\n`);
    process.stdout.write(`${added.says}\n`);
    return added.amiss ? 1 : 0;
  } catch (fault) {
    return refuse(`${sayFault(fault as NodeJS.ErrnoException)}\n${USAGE}`);
  }
}

function sayFault({ code, path, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'EISDIR') return 'That is a folder: name the file of the bundle.';
  return message.split('. ')[0] as string;
}

function refuse(says: string): number {
  process.stderr.write(says);
  return 2;
}

process.exitCode = run();
