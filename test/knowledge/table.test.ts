import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { readTable, tablesAsLists } from '../../knowledge/tables/table.ts';

const knowledge = openKnowledge();

const TABLE = 'Before\n\n| Code | With | Then |\n|---|---|---|\n| 403 | a \\| b | look |\n| 404 | | wait |\n\nAfter';

test('a table is read with its columns and rows', () => {
  expect(readTable(TABLE)).toEqual({
    columns: ['Code', 'With', 'Then'],
    rows: [
      ['403', 'a | b', 'look'],
      ['404', '', 'wait'],
    ],
  });
  expect(readTable('a | b, no table')).toBeUndefined();
});

test('it is shown as a list, and what stands around it stays', () => {
  expect(tablesAsLists(TABLE)).toBe('Before\n\n- **403** With: a | b; Then: look\n- **404** Then: wait\n\nAfter');
});

test('every row of every table has all its cells', () => {
  const { answers } = knowledge;
  const odd = answers.flatMap((page) =>
    page.sections.flatMap(({ text }) => {
      const table = readTable(text);
      return (table?.rows ?? [])
        .filter((row) => row.length !== table?.columns.length)
        .map((row) => `${page.file}: ${row}`);
    }),
  );
  expect(odd).toEqual([]);
});

test.each([
  ['roles', /Storage Queue Data Message Sender/],
  ['Storage Blob Data Contributor', /Storage File Data SMB Share Reader/],
  ['endpoints', /closed since October 2021/],
  ['login.microsoftonline.de', /closed since October 2021/],
  ['access-403', /AuthorizationPermissionMismatch/],
  ['mount errors', /mount error\(115\)/],
  ['sas kinds', /skoid=/],
  ['restore', /undelete does not bring the current version back/],
  ['tiers', /180/],
  ['trusted services', /resource instance rule/],
  ['0-success', /the job completed/],
  ['1-error', /examine the log file/],
  ['2-panic', /file a bug/],
  ['OOMKilled', /memory ran out/],
])('explain %s shows its table', (word, row) => {
  expect(JSON.stringify(explain(word)?.sections)).toMatch(row);
});

test('a cause leads to the tables that help its readers', () => {
  expect(explain('rbac-role-missing')?.see).toContain('roles');
  expect(explain('firewall-blocked')?.see).toContain('access-403');
});

const tablesOf = (report: string) => diagnose(knowledge, redact(report)).causes[0]?.tables ?? [];

test.each([
  [
    'AuthorizationPermissionMismatch, azcopy login, on https://contoso.queue.core.windows.net/jobs',
    'roles',
    /^- \*\*Queues\*\*/,
  ],
  ['mount error(115): Operation now in progress', 'mount-errors', /mount error\(115\)/],
  ['AuthorizationFailure when our pipeline uploads', 'access-403', /^- \*\*AuthorizationFailure\*\*/],
])('“%s” shows the row of %s that fits', (report, name, row) => {
  expect(
    tablesOf(report)
      .find((table) => table.name === name)
      ?.rows.join('\n'),
  ).toMatch(row);
});

test('where nothing picks a row the table is only named', () => {
  expect(
    tablesOf('firewall-blocked: This request is not authorized to perform this operation')[0]?.rows.length ?? 0,
  ).toBeLessThan(4);
});
