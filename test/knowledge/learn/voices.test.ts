/** An act in its other voices, as people say it: it gets done, I do it, and others do. */
import { voicesOf } from '../../../knowledge/learn/voices.ts';

test.each([
  ['wipe the target', { thing: 'the target', done: 'wiped', third: 'wipes the target' }],
  [
    'strip the legal hold tags from the container',
    {
      thing: 'the legal hold tags from the container',
      done: 'stripped',
      third: 'strips the legal hold tags from the container',
    },
  ],
  [
    'break the lease on the state file',
    { thing: 'the lease on the state file', done: 'broken', third: 'breaks the lease on the state file' },
  ],
  ['copy the whole share', { thing: 'the whole share', done: 'copied', third: 'copies the whole share' }],
  ['push the new rule', { thing: 'the new rule', done: 'pushed', third: 'pushes the new rule' }],
])('en: %s', (act, voices) => {
  expect(voicesOf(act, 'en')).toEqual(voices);
});

test.each([
  ['die Lease brechen', 'die Lease', 'gebrochen', 'breche die Lease', 'bricht die Lease'],
  [
    'die Firewall kurz ausschalten',
    'die Firewall kurz',
    'ausgeschaltet',
    'schalte die Firewall kurz aus',
    'schaltet die Firewall kurz aus',
  ],
  ['die Löschsperre entfernen', 'die Löschsperre', 'entfernt', 'entferne die Löschsperre', 'entfernt die Löschsperre'],
  [
    'das Konto auf gestern zurücksetzen',
    'das Konto auf gestern',
    'zurückgesetzt',
    'setze das Konto auf gestern zurück',
    'setzt das Konto auf gestern zurück',
  ],
  ['die Blob-Lease aufheben', 'die Blob-Lease', 'aufgehoben', 'hebe die Blob-Lease auf', 'hebt die Blob-Lease auf'],
  [
    'beide Schlüssel regenerieren',
    'beide Schlüssel',
    'regeneriert',
    'regeneriere beide Schlüssel',
    'regeneriert beide Schlüssel',
  ],
])('de: %s', (act, thing, done, first, third) => {
  expect(voicesOf(act, 'de')).toEqual({ thing, done, first, third });
});

test.each([
  ['what is done stands in two places', 'take the lock off and put it back later', 'en'],
  ['nothing is named that it is done to', 'retry in a loop until it works', 'en'],
  ['somebody else does it', 'den Praktikanten alles löschen lassen', 'de'],
  ['a language of which no voice is made', 'ロックを外す', 'ja'],
])('none where %s', (_why, act, language) => {
  expect(voicesOf(act, language)).toBeUndefined();
});
