import { commandMeant, flagMeant } from '../../../dialogs/turn/spelt.ts';

test.each([
  ['hlep', 'help'],
  ['chek sas', 'check sas'],
  ['hand of', 'hand off'],
  ['cancle', 'cancel'],
  ['subscibe', 'subscribe'],
  ['staus', 'status'],
  ['sourcs', 'sources'],
  ['explane AZSM1024', 'explain AZSM1024'],
  ['explian exit-codes', 'explain exit-codes'],
])('“%s” is read as “%s”', (typed, meant) => {
  expect(commandMeant(typed)?.text).toBe(meant);
});

test.each([
  'help',
  'check sas',
  'state',
  'no',
  'the source',
  'planned',
  'explained twice',
  'exploit found',
  'explain AZSM1024',
  'it restarts all the time',
  '403',
])('“%s” is left as it is', (typed) => {
  expect(commandMeant(typed)).toBeUndefined();
});

test.each([
  ["isn't it --recursiv then", '--recursive'],
  ['gibt es da nicht --delete-destinaton', '--delete-destination'],
  ['what does --recursive do', undefined],
  ['azcopy copy ./x https://contoso.blob.core.windows.net/c --recursiv', undefined],
  ['rclone copy a b --recursiv', undefined],
  ['unknown flag: --recursiv', undefined],
  ['I used --verify-nothing', undefined],
])('“%s” means the flag %s', (text, meant) => expect(flagMeant(text)?.nearest).toBe(meant));
