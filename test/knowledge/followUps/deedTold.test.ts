import { isOfWhatLacks, tellsADeed } from '../../../knowledge/followUps/deedTold.ts';

test.each([
  ['installed the root CA on the box and no change', true],
  ['we added the subnet, still refused', true],
  ['wir haben die Rolle vergeben, aber es geht nicht', true],
  ['we never set an etag', false],
  ['no root on that box', false],
  ['the role is missing', false],
])('“%s” tells of something that was done: %s', (text, done) => {
  expect(tellsADeed(text)).toBe(done);
});

test.each([
  [['no root on that box', 'I am not allowed to install certificates', 'read-only image'], true],
  [['I put the root in and nothing changed', 'imported the root, same error', 'added it, no effect'], false],
])('%j is said of what lacks: %s', (said, lacks) => {
  expect(isOfWhatLacks(said)).toBe(lacks);
});
