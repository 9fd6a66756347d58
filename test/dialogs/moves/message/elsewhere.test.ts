import { isAllElsewhere, ofWhatFails } from '../../../../dialogs/moves/message/elsewhere.ts';
import type { Facts } from '../../../../knowledge/facts/facts.ts';
import { factsTold } from '../../../../knowledge/words/told.ts';

test.each([
  ['the images are still served from the old one', true],
  ['die Protokolle liegen noch auf dem alten Konto', true],
  ['ログはまだ旧アカウントに残っています', true],
  ['nc connects from our server, but I am sitting in a hotel', true],
  ['it works from our server, but I am sitting in a hotel', false],
  ['vom Server aus antwortet der Port, aber ich sitze im Hotel', true],
  ['it answers from the server, but it fails in the hotel', false],
  ['the port is shut in the hotel, and I am in the hotel', false],
  ['the other account fails too', false],
  ['it is the old account', false],
  ['no, it is our test account', false],
  ['uploads fail', false],
])('“%s” is all of something else: %s', (text, elsewhere) => {
  expect(isAllElsewhere(text)).toBe(elsewhere);
});

test.each<[string, Facts, Facts]>([
  ['the images are on the old account', { missing: 'blob', whatChanged: 'moved' }, { whatChanged: 'moved' }],
  [
    'only those above 4 GB fail, the small ones are all fine',
    { failing: 'some', slowShape: 'small' },
    { failing: 'some' },
  ],
  ['the upload fails, listing works', { operation: 'upload' }, { operation: 'upload' }],
  ['listing works, the upload fails', { operation: 'list' }, {}],
  ['listing works', { operation: 'list' }, {}],
  ['with azcopy it works', { tool: 'azcopy', otherClientWorks: 'yes' }, { otherClientWorks: 'yes' }],
  ['一覧は取得できます', { operation: 'list', service: 'blob' }, { service: 'blob' }],
  ['port 445 is open from the server, but I am at home', { port445: 'yes' }, { caller: 'outside' }],
  ['uploads are refused', { operation: 'upload' }, { operation: 'upload' }],
])('of what “%s” tells (%j) this is of what fails', (text, facts, left) => {
  expect(ofWhatFails(text, facts, factsTold)).toEqual(left);
});
