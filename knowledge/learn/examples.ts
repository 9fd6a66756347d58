/** The labelled reports that prose is learned from: knowledge/examples/real (public threads) and written (made up). */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { once } from '../lazily.ts';
import type { Fault } from '../pages/page.ts';
import { hasSecret } from '../redact/redact.ts';

export interface Example {
  /** Accepted causes, most right first; the file is named after the first. */
  accept: string[];
  /** People tell it in their words, or paste what a tool printed. */
  kind: 'prose' | 'pasted';
  text: string;
  /** The thread that a real one comes from; written ones have none. */
  source?: string;
  /** A written one that retells the kind of a real one names its thread: whoever is judged by the one may not learn from the other. */
  kin?: string;
  /** Codes that recognition must find in it. */
  codes: string[];
  /** Signs and samples of pages were written with it in view, so it measures too well. */
  seen: boolean;
  /** False where only questions back would bring the cause out. */
  suffices: boolean;
  file: string;
  line: number;
}

export const EXAMPLES_ROOT = join(import.meta.dirname, '..', 'examples');
/** The file of text that is about no storage trouble at all. */
export const NO_STORAGE = 'no-storage';

const OPENING = /^(`{3,})report\b(.*)$/;

interface Block {
  text: string;
  line: number;
  settings: Record<string, string>;
}

/** The fenced blocks of one kind; any prose between them is for the reader. */
export function readBlocks(text: string, opening = OPENING): Block[] {
  const rows = text.replace(/\r\n/g, '\n').split('\n');
  const blocks: Block[] = [];
  let open: { fence: string; from: number; settings: Record<string, string> } | undefined;
  rows.forEach((row, index) => {
    const mark = open ? undefined : opening.exec(row);
    if (mark) open = { fence: mark[1] as string, from: index + 1, settings: readSettings(mark[2] as string) };
    else if (open && row.trimEnd() === open.fence) {
      blocks.push({ text: rows.slice(open.from, index).join('\n'), line: open.from, settings: open.settings });
      open = undefined;
    }
  });
  return blocks;
}

const readSettings = (info: string) =>
  Object.fromEntries([...info.matchAll(/(\w+)=(\S+)/g)].map((pair) => [pair[1] as string, pair[2] as string]));

const list = (value: string | undefined) => (value ? value.split(',').filter((part) => part !== '') : []);

function toExample(cause: string, file: string, { text, line, settings }: Block): Example {
  return {
    accept: [cause, ...list(settings.also)],
    kind: settings.kind === 'pasted' ? 'pasted' : 'prose',
    text,
    ...(settings.source ? { source: settings.source } : {}),
    ...(settings.kin ? { kin: settings.kin } : {}),
    codes: list(settings.codes),
    seen: settings.seen === 'yes',
    suffices: settings.suffices !== 'no',
    file,
    line,
  };
}

function mdFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .sort();
  } catch {
    return [];
  }
}

/** All blocks below a root with the example that each is, in a stable order. */
function readAll(root: string) {
  return ['real', 'written'].flatMap((part) =>
    mdFiles(join(root, part)).flatMap((name) => {
      const file = `examples/${part}/${name}`;
      const blocks = readBlocks(readFileSync(join(root, part, name), 'utf8'));
      return blocks.map((block) => ({ block, example: toExample(basename(name, '.md'), file, block) }));
    }),
  );
}

const examplesBelow = (root: string): Example[] => readAll(root).map(({ example }) => example);
/** Each check of a page looks for its signs in all of them. */
const ours = once(() => examplesBelow(EXAMPLES_ROOT));

/** The examples below a root; those of the product are read once, and nobody may change them. */
export const readExamples = (root?: string): readonly Example[] => (root ? examplesBelow(root) : ours());

const SETTINGS = ['kind', 'source', 'kin', 'also', 'codes', 'seen', 'suffices'];

function faultsOf(example: Example, block: Record<string, string>, causes: Set<string>): string[] {
  const real = example.file.startsWith('examples/real/');
  const unknown = example.accept.filter((cause) => cause !== NO_STORAGE && !causes.has(cause));
  return [
    ...Object.keys(block)
      .filter((name) => !SETTINGS.includes(name))
      .map((name) => `${name}= is no setting of an example. Write one of ${SETTINGS.join(', ')}.`),
    ...(block.kind === 'prose' || block.kind === 'pasted' ? [] : ['write kind=prose or kind=pasted.']),
    ...(real && !example.source ? ['a real report names its thread: source=https://…'] : []),
    ...(hasSecret(example.text)
      ? ['here stands what looks like a secret. Write sig=REDACTED, and names such as contoso.']
      : []),
    ...(example.text.trim() === '' ? ['the example is empty.'] : []),
    ...unknown.map((cause) => `the cause "${cause}" is unknown. Its page is knowledge/causes/${cause}.md.`),
  ];
}

/** What is amiss in the example files. */
export function checkExamples(root: string, causes: Set<string>): Fault[] {
  const seen = new Map<string, string>();
  return readAll(root).flatMap(({ block: { settings, line }, example }) => {
    const { file } = example;
    const twice = seen.get(example.text.trim());
    seen.set(example.text.trim(), `${file}:${line}`);
    const says = faultsOf(example, settings, causes);
    if (twice) says.push(`the same text stands at ${twice}. Keep one, with also= for the other cause.`);
    return says.map((text) => ({ file, line, says: text }));
  });
}
