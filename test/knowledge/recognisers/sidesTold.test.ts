/** Which side is which, where a copy between two services is told in words: nobody shall copy onto the source. */
import { sidesTold } from '../../../knowledge/recognisers/sidesTold.ts';

const blob = (account: string, container = '<container>') => `https://${account}.blob.core.windows.net/${container}`;

test.each([
  [
    'we copy the file share cad of account forgeone into the container cad-archive of the account forgearch with azcopy',
    'https://forgeone.file.core.windows.net/cad',
    blob('forgearch', 'cad-archive'),
  ],
  [
    'wir kopieren vom container rohdaten im konto nordquelle in den container archiv im konto nordziel, 403',
    blob('nordquelle', 'rohdaten'),
    blob('nordziel', 'archiv'),
  ],
  [
    'アカウント kumoa のコンテナー raw からアカウント kumob のコンテナー done へコピーすると 403',
    blob('kumoa', 'raw'),
    blob('kumob', 'done'),
  ],
  [
    'i copy blobs from storage account alpha01 to storage account beta02 and get throttled',
    blob('alpha01'),
    blob('beta02'),
  ],
  [
    'copy from https://a11.blob.core.windows.net/x to https://b22.blob.core.windows.net/y gives 403',
    blob('a11', 'x'),
    blob('b22', 'y'),
  ],
  [
    'source: account nordquelle, container roh; destination: account nordziel, container fein. 503',
    blob('nordquelle', 'roh'),
    blob('nordziel', 'fein'),
  ],
  [
    'コピー元は https://kumoa.blob.core.windows.net/raw 、コピー先は https://kumob.blob.core.windows.net/done です。',
    blob('kumoa', 'raw'),
    blob('kumob', 'done'),
  ],
  [
    'copy the share projects from the westdata account to another account',
    'https://westdata.file.core.windows.net/projects',
    undefined,
  ],
  ['from dev to prod account proddata', undefined, blob('proddata')],
  ['copying from one account to another fails', undefined, undefined],
  ['we switched from one storage account key to the other', undefined, undefined],
])('%s', (text, sourceUrl, destinationUrl) => {
  const told = sidesTold(text, 'core.windows.net');
  expect([told.sourceUrl, told.destinationUrl]).toEqual([sourceUrl, destinationUrl]);
});
