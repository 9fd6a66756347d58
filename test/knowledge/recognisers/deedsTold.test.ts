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
  ['robocopy from a windows server to the cloud share, 403', undefined, { does: 'writes' }],
  ['nightly rsync of the workstation into the data lake is refused', undefined, { does: 'writes' }],
  ['we sync from the container to a disk on-prem, 403', undefined, { does: 'reads' }],
  ['Backup vom Server ins Speicherkonto bricht mit 403 ab', undefined, { does: 'writes' }],
  ['Wir kopieren jede Nacht aus dem Container auf die lokale Platte', undefined, { does: 'reads' }],
  ['NASからコンテナーへコピー中に 403', undefined, { does: 'writes' }],
  ['moving from a container to another container fails', undefined, { does: 'writes' }],
  ['the vm cannot connect to the storage account', undefined, {}],
  ['a firewall lies on the way from the server to the account', undefined, {}],
  ['we created the account yesterday, 403', undefined, {}],
  ['managed identity gets 403', undefined, {}],
])('“%s”', (text, service, told) => {
  expect(deedsTold(text, service)).toEqual(told);
});
