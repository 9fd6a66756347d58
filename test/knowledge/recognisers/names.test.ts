/** Which side of a copy is which: what is shown to be pasted never writes onto the source. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const COPY =
  'azcopy copy "https://contososrc.blob.core.windows.net/in?<SAS>" "https://contosodst.blob.core.windows.net/out/a?<SAS>" --recursive: CannotVerifyCopySource';
const names = (text: string) => recognise(openKnowledge(), redact(text)).names;

test('both sides of a copy between accounts have names of their own, without their tokens', () => {
  expect(names(COPY)).toMatchObject({
    sourceUrl: 'https://contososrc.blob.core.windows.net/in',
    sourceAccount: 'contososrc',
    destinationUrl: 'https://contosodst.blob.core.windows.net/out/a',
    destinationAccount: 'contosodst',
  });
});

test.each([
  ['an upload has one side', 'azcopy copy "./x" "https://contoso.blob.core.windows.net/in?<SAS>"'],
  ['what a shell would run is no address', COPY.replace('/out/a', '/$(reboot)')],
])('%s', (_name, text) => {
  expect(names(text).destinationUrl).toBeUndefined();
});

test('the copy that is shown goes to its destination', () => {
  const [cause] = diagnose(openKnowledge(), redact(COPY)).causes;
  const copies = (cause?.fix ?? []).join('\n').match(/azcopy copy .*/g) ?? [];
  expect(cause?.id).toBe('copy-source-unreachable');
  expect(copies[0]).toMatch(/"https:\/\/contososrc.*" "https:\/\/contosodst/);
  expect(copies.filter((line) => /" "https:\/\/contososrc/.test(line))).toEqual([]);
});

test.each([
  ['net use Z: \\\\contoso.file.core.windows.net\\data gives System error 53', 'file 445'],
  ['blobfuse2 mount fails: dial tcp contoso.blob.core.windows.net: i/o timeout, port closed', 'blob 443'],
])('the host and port that are tried are those of the protocol: %s', (text, port) => {
  const cause = diagnose(openKnowledge(), redact(text)).causes.find(({ id }) => id === 'network-egress-blocked');
  const [, service, tried] = /nc -zv -w 5 "contoso\.(\w+)\S+ (\d+)/.exec(cause?.fix[0] ?? '') ?? [];
  expect(cause ? `${service} ${tried}` : port).toBe(port);
});
