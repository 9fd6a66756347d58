import nock from 'nock';
import { MOST_BYTES, openDownload } from '../../../bot/teams/download.ts';
import { interceptRequests } from '../../support/intercept.ts';

const HOST = 'https://contoso-my.sharepoint.com';

interceptRequests();

test('a file comes in pieces', async () => {
  nock(HOST).get('/job.log').reply(200, 'AzcopyVersion');
  const download = await openDownload(`${HOST}/job.log`);
  const parts: Uint8Array[] = [];
  if (download.kind === 'open') for await (const part of download.bytes) parts.push(part);
  expect(Buffer.concat(parts).toString()).toBe('AzcopyVersion');
});

test('one that is too large is not begun', async () => {
  nock(HOST)
    .get('/job.log')
    .reply(200, 'x', { 'content-length': String(MOST_BYTES + 1) });
  expect((await openDownload(`${HOST}/job.log`)).kind).toBe('tooLarge');
});

test.each([
  ['another host', 'https://evil.example/job.log'],
  ['the metadata service', 'http://169.254.169.254/metadata'],
  ['no address', 'job.log'],
])('%s is not asked', async (_name, address) => {
  expect((await openDownload(address)).kind).toBe('refused');
});

test('what was deleted is refused, and a redirect is not followed', async () => {
  nock(HOST).get('/gone').reply(404).get('/away').reply(302, '', { location: 'https://evil.example/' });
  expect((await openDownload(`${HOST}/gone`)).kind).toBe('refused');
  expect((await openDownload(`${HOST}/away`)).kind).toBe('refused');
});
