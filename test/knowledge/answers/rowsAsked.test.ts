/** Of a long table a question gets the rows that it names. */
import { tablesAsLists } from '../../../knowledge/tables/table.ts';

const TABLE = [
  'Before.',
  '',
  '| What | Over |',
  '|---|---|',
  '| Blobs | REST |',
  '| Data Lake (hierarchical namespace) | dfs |',
  '| Files | SMB |',
  '| Files | NFS |',
  '| Queues | REST |',
  '| Container deleted | restore |',
  '',
  'Behind.',
].join('\n');

const rows = (asked: string) =>
  tablesAsLists(TABLE, asked, 'The rest.')
    .match(/(?<=\*\*)[^*\n]+(?=\*\*)/g)
    ?.join(', ');

test.each([
  ['which role for a blob', 'Blobs'],
  ['Welche Rolle brauche ich zum Lesen von Blobs?', 'Blobs'],
  ['BLOBを読むには', 'Blobs'],
  ['files over NFS', 'Files, Files'],
  ['data lake', 'Data Lake (hierarchical namespace)'],
  ['a container was deleted', 'Container deleted'],
  ['a container', 'Blobs, Data Lake (hierarchical namespace), Files, Files, Queues, Container deleted'],
  ['blobs, files and queues', 'Blobs, Data Lake (hierarchical namespace), Files, Files, Queues, Container deleted'],
  ['', 'Blobs, Data Lake (hierarchical namespace), Files, Files, Queues, Container deleted'],
])('%s: %s', (asked, expected) => {
  expect(rows(asked)).toBe(expected);
});

test('what stands around the table stays, and it is said where the others are', () => {
  expect(tablesAsLists(TABLE, 'queues', 'The rest.')).toBe(
    'Before.\n\n- **Queues** Over: REST\n\nThe rest.\n\nBehind.',
  );
});
