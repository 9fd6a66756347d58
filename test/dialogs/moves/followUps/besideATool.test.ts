/** What is asked of a tool: only that step in it, a look, or a deed of its own name. */
import {
  asksForADeed,
  looksWithATool,
  namesADeed,
  namesOnlyTheTool,
  stepOfDeed,
} from '../../../../dialogs/moves/followUps/besideATool.ts';

test.each([
  ['how do I do that in PowerShell?', true],
  ['and in the portal, where is that?', true],
  ['Wie mache ich das in der Bash?', true],
  ['ポータルではどうすればいいですか', true],
  ['how do I enable versioning in the portal?', false],
  ['only the portal cannot list the containers', false],
  ['how do I do that?', false],
])('%s names nothing but the tool: %s', (text, only) => {
  expect(namesOnlyTheTool(text)).toBe(only);
});

test.each([
  ['how would I check that from Python?', true],
  ['wie prüfe ich das in PowerShell?', true],
  ['how do I test that on Windows?', true],
  ['how do I do that on Windows?', false],
  ['how do I check the role in the portal?', false],
])('%s wants the look: %s', (text, looks) => {
  expect(looksWithATool(text)).toBe(looks);
});

test.each([
  ['how do I update the secret with kubectl?', true, false],
  ['how do I break the lease with the cli?', true, true],
  ['how do I do that with the cli?', false, false],
  ['the cli breaks the lease', false, false],
])('%s names a deed: %s, and a tool of ours: %s', (text, deed, withATool) => {
  expect([asksForADeed(text), namesADeed(text)]).toEqual([deed, withATool]);
});

const STEPS = ['Find the holder first, and let it finish.', 'Break the lease: `az storage blob lease break`.', 'Wait.'];
test.each([
  ['how do I break the lease with the cli?', 0, 1],
  ['how do I enable versioning in the portal?', 0, undefined],
])('%s names the step %#', (text, shown, step) => {
  expect(stepOfDeed(STEPS, text, shown)).toBe(step);
});
