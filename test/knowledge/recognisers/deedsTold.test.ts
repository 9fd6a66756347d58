import { deedsTold } from '../../../knowledge/recognisers/deedsTold.ts';

test.each([
  ['our container app writes blobs with managed identity', undefined, { does: 'writes' }],
  ['the logic app only reads blobs', undefined, { does: 'reads' }],
  ['it deletes blobs after processing', undefined, { does: 'deletes' }],
  ['the vm overwrites a json in the container every minute', undefined, { does: 'writes' }],
  ['function puts messages on a queue', 'queue', { does: 'puts' }],
  ['function is triggered by a queue', undefined, { does: 'takes', doneTo: 'queue' }],
  ['a worker peeks at queue messages', 'queue', {}],
  ['app queries a table', undefined, { does: 'reads', doneTo: 'table' }],
  ['service principal writes rows to table storage', 'table', { does: 'writes' }],
  ['Die App legt Nachrichten in eine Queue', undefined, { does: 'puts', doneTo: 'queue' }],
  ['Unsere App schreibt Blobs', undefined, { does: 'writes' }],
  ['アプリが BLOB に書き込むと失敗', undefined, { does: 'writes' }],
  ['app queries a table, it has a blob role', undefined, { does: 'reads', doneTo: 'table' }],
  ['we created the account yesterday, 403', undefined, {}],
  ['managed identity gets 403', undefined, {}],
])('“%s”', (text, service, told) => {
  expect(deedsTold(text, service)).toEqual(told);
});
