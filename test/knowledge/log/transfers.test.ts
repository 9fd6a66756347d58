import { pathKey } from '../../../knowledge/log/events.ts';
import { readOutcome } from '../../../knowledge/log/transfers.ts';

const ID = '204591b0-701e-0058-c710-08ad22000000';
const outcome = (text: string, more: string[] = []) => readOutcome({ line: 1, text, more });

test.each<[string, string, object]>([
  [
    'a refused upload',
    `ERR: [P#0-T#1] UPLOADFAILED: /srv/a.log : 412 : 412 There is currently a lease on the blob and no lease ID was specified in the request.. When Committing block list. X-Ms-Request-Id: ${ID}`,
    {
      status: 412,
      requestId: ID,
      folder: false,
      message: 'There is currently a lease on the blob and no lease ID was specified in the request',
    },
  ],
  [
    'a source with colons and numbers in its name',
    `ERR: [P#0-T#1] UPLOADFAILED: /srv/a : 404 : b.log : 409 : 409 The specified blob already exists.. When Committing block list. X-Ms-Request-Id: ${ID}`,
    { status: 409, message: 'The specified blob already exists' },
  ],
  [
    'a message with colons',
    "ERR: [P#0-T#1] UPLOADFAILED: /srv/a.log : 000 : Couldn't open source. open /srv/a.log: permission denied",
    { status: 0, message: "Couldn't open source. open /srv/a.log: permission denied" },
  ],
  [
    'folder properties',
    `ERR: [P#0-T#1] UPLOADFAILED: (folder properties) /srv/dept/b : 404 : 404 The specified share does not exist.. When ensuring destination folder exists. X-Ms-Request-Id: ${ID}`,
    {
      status: 404,
      folder: true,
      message: 'The specified share does not exist.. When ensuring destination folder exists.',
    },
  ],
  [
    'a removal',
    `ERR: [P#0-T#3] https://a.blob.core.windows.net/c/x%20y.jpg: 412: DELETE ERROR -412 There is currently a lease on the blob.. X-Ms-Request-Id:${ID}`,
    { status: 412, requestId: ID, keys: [pathKey('https://a.blob.core.windows.net/c/x y.jpg')] },
  ],
  [
    'a change of properties',
    `ERR: [P#0-T#0] https://a.blob.core.windows.net/c/x.jpg: 400: SET-PROPERTIES FAILED with error: -400 The value for one of the HTTP headers is not in the correct format.. X-Ms-Request-Id:${ID}`,
    { status: 400 },
  ],
])('%s failed', (_name, text, expected) => {
  const { message, ...rest } = expected as { message?: string };
  expect(outcome(text)).toMatchObject({ kind: 'failed', ...rest });
  if (message)
    expect(outcome(text)).toHaveProperty('message', expect.stringContaining(message.replace(/\.\. When.*/, '')));
});

test('both remote sides of a copy are known', () => {
  const text =
    'ERR: [P#0-T#1] COPYFAILED: https://s.blob.core.windows.net/c/a?sr=c : 409 : 409 Copy source blob has been modified.';
  expect(outcome(text, ['', '   Dst: https://d.blob.core.windows.net/c/a%20b'])).toMatchObject({
    keys: [pathKey('https://s.blob.core.windows.net/c/a'), pathKey('https://d.blob.core.windows.net/c/a b')],
  });
});

test.each([
  ['INFO: [P#0-T#8] COPYSUCCESSFUL: https://a.blob.core.windows.net/c/doc.json', 'done'],
  ['INFO: [P#0-T#0] DELETE SUCCESSFUL: IMG_4000.jpg', 'done'],
  ['INFO: [P#0-T#2] DOWNLOADSUCCESSFUL: /srv/a', 'done'],
  ['ERR: [P#0-T#6] DELETE SKIPPED(blob has snapshots): IMG_4018.jpg', 'skipped'],
  ['WARN: [P#0-T#0] /srv/c/a.jpg File already exists, so will be skipped Dst: https://a', 'skipped'],
  ['ERR: [P#0-T#0] error deleting the (incomplete) file https://a Failed with error DELETE', undefined],
  ['INFO: [P#0-T#0] Starting transfer: Source "/srv/UPLOADFAILED: x : 403 : y" Destination', undefined],
  ['UPLOADFAILED without a level', undefined],
])('%s: %s', (text, kind) => {
  expect(outcome(text)?.kind).toBe(kind);
});
