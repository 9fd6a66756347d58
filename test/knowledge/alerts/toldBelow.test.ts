/** What people say below an alert's card in words that stand in no list: what is most like it, and what is of storage itself. */
import { toldBelow } from '../../../knowledge/alerts/toldBelow.ts';

test.each([
  ['how long has this thing been red', 'since'],
  ['who is dealing with it at the moment?', 'who'],
  ['why are we being paged?', 'means'],
  ['back to green?', 'still'],
  ['azure having a bad night?', 'whose'],
  ['what was deployed before this', 'changed'],
  ['kann das bis zum Frühdienst warten?', 'grave'],
  ['is any of our stuff destroyed?', 'data'],
  ['is it a single caller or many?', 'client'],
  ['something I can paste to look at it', 'look'],
  ['can we bring it back as it was?', 'undo'],
  ['is somebody breaking in?', 'attack'],
  ['weiß man, wann es wieder läuft?', 'ends'],
  ['nur ein Test von uns, bitte zumachen', 'closes'],
  ['hat Microsoft gerade Probleme?', 'whose'],
  ['このアラートは何を意味しますか', 'means'],
])('“%s” is like what is said of: %s', (said, name) => {
  expect(toldBelow(said)).toBe(name);
});

test.each([
  'how do I rotate a key without downtime',
  'what is the max size of a blob',
  'welche Rolle brauche ich zum Lesen',
])('“%s” is of storage itself', (said) => {
  expect(toldBelow(said)).toBeUndefined();
});
