/** A refusal told with nothing but what is done and how one signs in is asked about, and called no likely cause. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const certaintyOf = (text: string) => diagnose(knowledge, redact(text)).certainty;

test.each([
  'download with a SAS gives 403',
  'upload with sas 403',
  'listing with the SAS token: 403 Forbidden',
  'we get 403 when our managed identity reads blobs',
  'SASでダウンロードすると403です',
])('%s', (text) => {
  expect(certaintyOf(text)).toBe('unsure');
});

test.each(['can upload but the download gives 403, sas', '403 with sas sp=r on upload'])('says more: %s', (text) => {
  expect(certaintyOf(text)).not.toBe('unsure');
});
