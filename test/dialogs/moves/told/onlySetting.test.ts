/** Where an account stands and of what kind it is tells nothing of why something fails; what was missed may be there. */
import { newTriage } from '../../../../dialogs/case/triage.ts';
import { findsIt, tellsOnlyTheSetting } from '../../../../dialogs/moves/told/onlySetting.ts';

test.each([
  ["it's premium storage in Norway East, LRS", true],
  ['general purpose v2, westeurope, ZRS', true],
  ['Windows Server 2019', true],
  ['premium refuses append blobs', false],
  ['we moved it to westeurope and since then the key is refused', false],
  ['the firewall is off', false],
])('“%s” tells only the setting: %s', (text, only) => {
  expect(tellsOnlyTheSetting(text)).toBe(only);
});

const missing = { ...newTriage('C1', new Date()), cause: 'data-deleted' };
test.each([
  ["no wait, wrong container, they're all there", true],
  ['sind doch alle noch da, falscher Ordner', true],
  ['見つかりました', true],
  ['the old ones are there but not the new', false],
  ["they're all there, and reading fails", false],
])('“%s” finds what was missed: %s', (text, found) => {
  expect(findsIt(missing, { text, asks: false } as never) !== undefined).toBe(found);
});
