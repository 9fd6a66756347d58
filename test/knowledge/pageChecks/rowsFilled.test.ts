/** A placeholder in a row is known to each cause that the row stands for. */

import { rmSync } from 'node:fs';
import { unexpandedRows, unfilledRows } from '../../../knowledge/pageChecks/rowsFilled.ts';
import { loadKnowledge } from '../../../knowledge/pages/load.ts';
import { aCause } from '../../support/aKnowledge.ts';
import { aKnowledgeFolder } from '../../support/knowledgeFolder.ts';

const root = aKnowledgeFolder(
  aCause('disk', 'placeholders: { mountFolder: "<folder>" }', 'mount {mountFolder}'),
  aCause('tape', ''),
);
const knowledge = loadKnowledge(root);
afterAll(() => rmSync(root, { recursive: true }));

const row = (causes: string[], says: string) => ({ id: 'disk#1', causes, said: ['a', 'b', 'c'], says });

test.each<[string, string[], string, RegExp]>([
  ['nobody knows', ['disk'], 'nslookup {host}', /disk#1: \{host\} is no placeholder of disk\./],
  ['one of both does not know', ['disk', 'tape'], 'ls {mountFolder}', /\{mountFolder\} is no placeholder of tape\./],
  ['no page declares for any trouble', ['any'], 'ls {mountFolder}', /is no placeholder of any\./],
])('what %s is named', (_name, causes, says, fault) => {
  expect(unfilledRows(knowledge, [row(causes, says)])).toEqual([
    { file: 'followUps/disk.md', line: 1, says: expect.stringMatching(fault) },
  ]);
});

test.each([
  ['its own cause declares it', 'ls {mountFolder}'],
  ['every page may use it', 'az storage account show --name "{account}"'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's.
  ['a shell reads it', 'azcopy copy "$file" "${dest}?${token}"'],
  ['curl reads it', "curl -w '%{http_code}' https://example.com"],
  ['a program reads it', '```python\nprint(f"{url}?{token}")\n```'],
  ['a trigger names a part of its path', 'the path `in/{name}`'],
])('nothing is amiss where %s', (_name, says) => {
  expect(unfilledRows(knowledge, [row(['disk'], says)])).toEqual([]);
});

test.each([
  ['within a line', 'Make a new SAS: {sas:upload}', ['{sas:upload}']],
  ['of a name that there is not', 'See first:\n\n{look:elsewhere}', ['{look:elsewhere}']],
  ['on a line of its own', 'Make a new SAS:\n\n{sas:upload}', []],
])('a snippet %s is named where nothing would fill it', (_name, says, named) => {
  expect(unexpandedRows([row(['disk'], says)]).map((fault) => /\{[^}]+\}/.exec(fault.says)?.[0])).toEqual(named);
});
