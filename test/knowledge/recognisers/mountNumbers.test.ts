/** The number of a mount is told in many ways, and other numbers stand in reports of mounts. */
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const codesIn = (text: string) => recognise(openKnowledge(), redact(text)).codes;

test.each([
  ["the share won't mount, error 13", 'mount error(13)'],
  ['mount failed with 13', 'mount error(13)'],
  ['cannot mount the share on ubuntu, errno 115', 'mount error(115)'],
  ['Die Freigabe lässt sich nicht einbinden, Fehler 13', 'mount error(13)'],
  ['Freigabe auf dem Pi einhängen scheitert mit Fehler 112', 'mount error(112)'],
  ['Netzlaufwerk verbinden geht nicht, Fehler 53', 'System error 53'],
  ['Laufwerk Z: verbinden: Fehlercode 1326', 'System error 1326'],
  ['mapping the drive gives error 86', 'System error 86'],
  ['マウントできない、エラー 13', 'mount error(13)'],
  ['ネットワークドライブの割り当てでエラー5', 'System error 5'],
  ['net use 53', 'System error 53'],
  ['mount 13 on ubuntu', 'mount error(13)'],
  ['le montage échoue avec l’erreur 13', 'mount error(13)'],
])('%s', (text, code) => {
  expect(codesIn(text)).toContain(code);
});

test.each([
  'we mount 13 shares and see an error',
  'mounting the share takes 53 seconds and no error',
  'the drive shows an error 5 times a day',
  'upload fails with error 13',
  'NFS mount fails with error 13',
  'blobfuse2 mount, error 5',
  'mount works, and the job then gives error 13.5 of 20',
  'mount 2 drives on windows',
  'we mount 5 shares',
  'the mapped drive holds 67 files with errors',
])('%s names none', (text) => {
  expect(codesIn(text).filter((code) => /^(?:mount|System) error/.test(code))).toEqual([]);
});
