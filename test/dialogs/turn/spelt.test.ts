import { commandMeant } from '../../../dialogs/turn/spelt.ts';

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
