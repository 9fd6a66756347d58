/** `npm run knowledge:from-bundle`: a hand-off bundle becomes a sample. */
import { readFileSync } from 'node:fs';
import { KNOWLEDGE_ROOT } from '../root.ts';
import { addSample } from './addSample.ts';
import { script } from './script.ts';

const USAGE = `Write: npm run knowledge:from-bundle -- bundle.txt --cause the-cause
   or: npm run knowledge:from-bundle -- bundle.txt --cause the-cause --code TheCode   (the sample goes to the code's page)
A - in place of the file reads standard input.
`;

const asked = script('npm run knowledge:from-bundle --', 'A hand-off bundle becomes a sample of the page of its cause.')
  .argument('<bundle>', 'the file; - reads standard input')
  .option('--cause <id>', 'what it turned out to be')
  .option('--code <code>', 'the sample goes to the page of this code')
  .addHelpText('after', `\n${USAGE}`)
  .parse();

/** 0 added and recognised; 1 added, and something is left to do; 2 not added. */
function run(): number {
  try {
    const [file = ''] = asked.args;
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    const added = addSample({ text, ...asked.opts<{ cause?: string; code?: string }>() }, KNOWLEDGE_ROOT, new Date());
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
