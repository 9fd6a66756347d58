/** A small knowledge of its own for tests of the engine: pages as text in, Knowledge out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type KnowledgeRead, readPagesBelow } from '../../knowledge/pages/load.ts';

const SOURCE = 'sources: [https://learn.microsoft.com/azure/storage/]\nreviewed: 2026-01-01';

/** Front matter of a cause page with what every page must have. */
export function aCause(cause: string, more = '', body = '## Fix\n\n1. Mend it.\n'): [string, string] {
  return [
    `causes/${cause}.md`,
    `---\ncause: ${cause}\ntitle: It is ${cause}\ntell: you see ${cause}\nreach: machine\nsince: [grows]\n${more}\n${SOURCE}\n---\n\n${body}`,
  ];
}

export function aCode(code: string, more: string, body = '## What it means\n\nSomething.\n'): [string, string] {
  return [`codes/storage/${code}.md`, `---\ncode: ${code}\ntitle: About ${code}\n${more}\n${SOURCE}\n---\n\n${body}`];
}

/** Writes the pages to a folder of their own, reads them, and removes the folder. */
export function aKnowledge(...pages: [string, string][]): KnowledgeRead {
  const root = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(join(root, 'causes'));
  mkdirSync(join(root, 'codes'));
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  try {
    return readPagesBelow(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
