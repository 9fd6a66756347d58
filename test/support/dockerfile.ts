/** Builds what a Dockerfile describes into a plain folder, by its own lines: FROM, COPY, ENV, RUN, USER and CMD. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, matchesGlob, relative, resolve } from 'node:path';

interface Stage {
  name: string;
  from: string;
  steps: { does: string; args: string }[];
}

export interface Image {
  /** Of the last stage. */
  from: string;
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  command: string[];
  health: string[];
}

/** Lines that end with a backslash go on; a comment between them is left out. */
export function readDockerfile(text: string): Stage[] {
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim());
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, does = '', args = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (does === 'FROM') {
      const [from = '', , name = ''] = args.split(/\s+/);
      stages.push({ name, from, steps: [] });
    } else stages.at(-1)?.steps.push({ does, args });
  }
  return stages;
}

/**
 * @param run runs a shell line in a folder, where the image would
 * @param target where the stages' file systems begin, each in a folder of its name
 */
export function buildImage(
  context: string,
  dockerfile: string,
  target: string,
  run: (line: string, folder: string, root: string) => void,
): Image {
  const ignored = existsSync(join(context, '.dockerignore'))
    ? readFileSync(join(context, '.dockerignore'), 'utf8').split('\n').filter(Boolean)
    : [];
  const images = new Map<string, Image>();
  let last: Image | undefined;
  for (const { name, from, steps } of readDockerfile(readFileSync(join(context, dockerfile), 'utf8'))) {
    const root = join(target, name || 'image');
    mkdirSync(root, { recursive: true });
    const image: Image = { from, root, workdir: '/', env: {}, user: 'root', command: [], health: [] };
    for (const { does, args } of steps) {
      const folder = join(root, image.workdir);
      if (does === 'WORKDIR') mkdirSync(join(root, args), { recursive: true });
      if (does === 'WORKDIR') image.workdir = args;
      if (does === 'ENV') Object.assign(image.env, Object.fromEntries(args.split(/\s+/).map((one) => one.split('='))));
      if (does === 'USER') image.user = args;
      if (does === 'CMD') image.command = JSON.parse(args);
      if (does === 'HEALTHCHECK') image.health = JSON.parse(args.slice(args.indexOf('CMD') + 3));
      if (does === 'RUN') run(args, folder, root);
      if (does === 'COPY') copy(args, folder, context, ignored, images);
    }
    images.set(name, image);
    last = image;
  }
  if (!last) throw new Error(`${dockerfile} has no stage.`);
  return last;
}

function copy(args: string, folder: string, context: string, ignored: string[], images: Map<string, Image>): void {
  const words = args.split(/\s+/);
  const stage = words[0]?.startsWith('--from=') ? images.get(words.shift()!.slice('--from='.length)) : undefined;
  const target = words.pop() ?? '.';
  for (const word of words) {
    const source = stage ? join(stage.root, word) : resolve(context, word);
    // Docker copies what is in a folder, and a file under its name.
    const goal = statSync(source).isDirectory() || !/\/$|^\.$/.test(target) ? target : join(target, basename(source));
    mkdirSync(dirname(resolve(folder, goal)), { recursive: true });
    // Hundreds of megabytes of packages: links are enough.
    if (stage) execFileSync('cp', ['-al', source, resolve(folder, goal)]);
    else copyKept(source, resolve(folder, goal), (path) => isLeftOut(relative(context, path), ignored));
  }
}

function copyKept(source: string, goal: string, isLeftOut: (path: string) => boolean): void {
  cpSync(source, goal, { recursive: true, verbatimSymlinks: true, filter: (path) => !isLeftOut(path) });
}

const isLeftOut = (path: string, ignored: string[]) =>
  ignored.some((one) => path === one || path.startsWith(`${one}/`) || matchesGlob(path, one));

/** Every file and folder below loses its right to be written. */
export const makeReadOnly = (folder: string): void => void execFileSync('chmod', ['-R', 'a-w,a+rX', folder]);
