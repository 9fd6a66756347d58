/** An account is in one cloud: where a text names it in two, the request goes to the wrong one. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { accountInTwoClouds } from '../../../knowledge/recognisers/hostsApart.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

test.each([
  ['we are at stdata.blob.core.usgovcloudapi.net, log says https://stdata.blob.core.windows.net/x timed out', 'stdata'],
  ['stcn.queue.core.windows.net no such host; portal: https://stcn.blob.core.chinacloudapi.cn/', 'stcn'],
  ['https://sta.blob.core.windows.net and https://stb.blob.core.chinacloudapi.cn', undefined],
  ['https://sta.blob.core.windows.net, https://sta.dfs.core.windows.net', undefined],
  ['no host at all', undefined],
])('%s', (text, account) => {
  expect(accountInTwoClouds(text)?.account).toBe(account);
});

test('the request goes to the wrong cloud', () => {
  const text =
    'The app of our Chinese site (account at stsite.blob.core.chinacloudapi.cn) logs: connection to stsite.blob.core.windows.net timed out';
  expect(diagnose(openKnowledge(), redact(text)).causes[0]?.id).toBe('wrong-endpoint');
});

test('a copy between two clouds calls both', () => {
  const text =
    'azcopy copy "https://sta.blob.core.usgovcloudapi.net/c?sig=REDACTED" "https://sta.blob.core.windows.net/c?sig=REDACTED" --recursive';
  expect(diagnose(openKnowledge(), redact(text)).causes[0]?.id).not.toBe('wrong-endpoint');
});
