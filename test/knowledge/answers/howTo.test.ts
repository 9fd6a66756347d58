/** What newcomers and old hands ask first, in words that no page has: the page that must answer. */
import { answerTo } from '../../../knowledge/answers/answer.ts';
import { isOfStorage } from '../../../knowledge/answers/isOfStorage.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const knowledge = openKnowledge();

test.each([
  ['wie lege ich einen container per cli an', 'create-container'],
  ['which command makes a new queue in my account', 'create-container'],
  ['can I set an expiration date on a single blob', 'blob-expiry'],
  ['how do I load a csv file into table storage', 'table-import'],
  ['which roles does my colleague need for storage explorer', 'explorer-connect'],
  ['how long does it take to copy 12 TB between two regions', 'copy-duration'],
  ['what is NFS on blob good for', 'nfs-on-blob'],
  ['does a SAS token let me mount the drive over SMB', 'sas-and-shares'],
  ['how do I test if my new firewall rule works', 'test-firewall'],
  ['is blob storage HIPAA compliant', 'compliance'],
  ['copy between two file shares without downloading', 'copy-shares'],
  ['storage queue or service bus for my jobs', 'queue-or-service-bus'],
  ['how do I pick a good partition key', 'table-design'],
  ['service endpoint or private endpoint for our storage account', 'service-or-private-endpoint'],
  ['which IP is calling my account', 'who-accessed'],
  ["what's the difference between hot, cool and cold", 'tiers'],
  ['convert my v1 account', 'move-account'],
  ['AKS で Azure Files を使う方法', 'share-in-kubernetes'],
  ['blob の URL はどこで確認できますか', 'blob-url'],
])('“%s” is answered by %s', (question, page) => {
  expect(answerTo(knowledge, question)?.name).toBe(page);
});

test.each([
  ['can a storage account be painted green', true],
  ['how do I connect power bi to a blob container', true],
  ['kann ich ein Speicherkonto verschenken', true],
  ['ストレージ アカウントに名札を付けられますか', true],
  ['who won the match on Sunday?', false],
  ['which phone should I buy', false],
  ['how do I empty an S3 bucket', false],
  ['my docker container is restarting', false],
])('“%s” belongs to storage: %s', (question, ours) => {
  expect(isOfStorage(question)).toBe(ours);
  if (ours) expect(answerTo(knowledge, question)?.kind).not.toBe('outside');
});
