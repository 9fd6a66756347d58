/** Folders of pages that a test may write to. */
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A knowledge of these pages only. Returns its root. */
export function aKnowledgeFolder(...pages: [string, string][]): string {
  const root = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const folder of ['causes', 'codes']) mkdirSync(join(root, folder));
  for (const [path, text] of pages) writePage(root, path, text);
  return root;
}

export function writePage(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The product's knowledge with its tools, to run and to write to as an author does. Returns the project's folder. */
export function aProjectWithKnowledge(): string {
  const project = mkdtempSync(join(tmpdir(), 'project-'));
  cpSync('knowledge', join(project, 'knowledge'), { recursive: true });
  cpSync('package.json', join(project, 'package.json'));
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  return project;
}
