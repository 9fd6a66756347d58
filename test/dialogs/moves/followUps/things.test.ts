/** Several things in one message, and what of them was done. */
import { deedsOf, thingsIn } from '../../../../dialogs/moves/followUps/things.ts';

test.each([
  ['the share is full. how do I enlarge it?', ['the share is full.', 'how do I enlarge it?']],
  ["I'm Owner there and I removed the lock, same message", ["I'm Owner there", 'I removed the lock, same message']],
  ['ich bin Besitzer und ich habe die Sperre gelöscht', ['ich bin Besitzer', 'ich habe die Sperre gelöscht']],
  ['it copies files and folders of two teams', ['it copies files and folders of two teams']],
])('“%s” says %j', (text, things) => {
  expect(thingsIn(text)).toEqual(things);
});

test.each([
  [["I'm Owner there", 'I removed the lock, same message'], ['I removed the lock, same message']],
  [['ich bin Besitzer', 'ich habe die Sperre gelöscht'], ['ich habe die Sperre gelöscht']],
  [['所有者です', 'ロックは外しました'], ['ロックは外しました']],
  // Who asks wants an answer to the question.
  [
    ['I removed the lock', 'how long does it take?'],
    ['I removed the lock', 'how long does it take?'],
  ],
  [
    ['the zone is there', 'no idea if it is linked'],
    ['the zone is there', 'no idea if it is linked'],
  ],
])('of %j an answer is wanted to %j', (things, deeds) => {
  expect(deedsOf(things)).toEqual(deeds);
});
