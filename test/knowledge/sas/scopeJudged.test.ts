/** What a SAS was made for, read out in a sentence, against what is done with it. */
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { judgeScope } from '../../../knowledge/sas/scopeJudged.ts';

test.each<[string, Facts, string, string]>([
  ['sr=b', { operation: 'list' }, 'azcopy list gives 403', 'sas-wrong-scope'],
  ['sr is b', { operation: 'upload' }, 'uploading a folder gives 403', 'sas-wrong-scope'],
  ['da steht sr=b', { operation: 'download' }, 'der ganze Ordner soll runter', 'sas-wrong-scope'],
  ['srt: o', { operation: 'list' }, 'listing gives 403', 'sas-missing-resource-type'],
  ['it says srt=c', { operation: 'upload' }, 'upload 403', 'sas-missing-resource-type'],
  ['srt=o', { operation: 'create' }, 'creating the container gives 403', 'sas-missing-resource-type'],
  ['ss=f', { operation: 'upload', service: 'blob' }, 'upload to blob 403', 'sas-missing-service'],
  ['ss=b', {}, 'putting a message into the queue gives 403', 'sas-missing-service'],
  ['SAS は ss=b です', {}, 'ファイル共有にアップロードできません', 'sas-missing-service'],
])('“%s” with %j: not made for it', (text, facts, said, cause) => {
  expect(judgeScope(text, { auth: 'sas', ...facts }, said)?.cause).toBe(cause);
});

test.each<[string, Facts, string]>([
  ['sr=b', { operation: 'download' }, 'downloading report.csv gives 403'],
  ['sr=c', { operation: 'list' }, 'listing gives 403'],
  ['srt=co', { operation: 'upload' }, 'upload of a folder 403'],
  ['srt=sco', { operation: 'list' }, 'listing gives 403'],
  ['ss=bfqt', {}, 'putting a message into the queue gives 403'],
  ['ss=b', {}, '403 with a SAS'],
  ['the sas is new', { operation: 'list' }, 'listing gives 403'],
  ['sr=b', {}, '403 with a SAS'],
])('“%s” with %j: made for it, or not known to lack anything', (text, facts, said) => {
  expect(judgeScope(text, { auth: 'sas', ...facts }, said)).toBeUndefined();
});
