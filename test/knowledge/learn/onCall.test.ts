/** What people say below an alert's card in words that stand in no list: what is wanted, and what is of storage itself. */
import { saidOnCall } from '../../../knowledge/learn/onCall.ts';

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
  ['the billing job is what gets refused, found it in the logs', 'finds'],
  ['rolled it back, no effect at all, what else', 'next'],
  ['errors have tripled in ten minutes', 'worsens'],
  ['Kunden können nichts mehr bestellen', 'hurts'],
  ['mir geht das alles viel zu oft los, Schwelle höher bitte', 'tunes'],
  ['普段の夜は何件くらいですか', 'usual'],
  ['keiner hat heute was ausgerollt', 'unchanged'],
  ['can somebody block him please', 'stops'],
  ['steht uns dafür eine Gutschrift zu?', 'money'],
  ['does a user get to see that?', 'affects'],
  ['are we alone with that problem?', 'others'],
])('“%s” is like what is said of: %s', (said, name) => {
  expect(saidOnCall(said).wants).toBe(name);
});

test.each([
  'how do I rotate a key without downtime',
  'what is the max size of a blob',
  'welche Rolle brauche ich zum Lesen',
])('“%s” is of storage itself', (said) => {
  expect(saidOnCall(said).ofAnAlert).toBeLessThan(-0.2);
});
