/** A step is shown alone, in chat and in a terminal: what it needs of another one it says itself. */
import { checkStandsAlone } from '../../../knowledge/pageChecks/alone.ts';
import { viewPage } from '../../../knowledge/pageChecks/view.ts';

const says = (text: string, heading: string, kind: 'cause' | 'answer' = 'cause') =>
  checkStandsAlone(viewPage('causes/x.md', kind, [{ heading, text, line: 10 }])).map(({ says: said }) => said);

test.each([
  ['2. Terraform: its identity needs the role of step 1.', 'Fix', 'step 1'],
  ['2. Do it as in steps 3 and 4.', 'Fix', 'steps 3'],
  ['1. The frequent ones are the next steps.', 'Fix', 'the next steps'],
  ['2. Add just the value, beside all that Confirm showed.', 'Fix', 'Confirm showed'],
  ['2. Or create it, if it never was there.', 'Fix', '2. Or'],
  ['3. Both high on small ones: larger pieces.', 'Fix', '3. Both'],
  ['- `Disabled`: only a private endpoint leads in (step 3).', 'Confirm', 'step 3'],
])('%s', (text, heading, points) => {
  expect(says(text, heading)).toEqual([expect.stringContaining(`"${points}"`)]);
});

test.each([
  ['2. Terraform: its identity needs a data role on the container.', 'Fix', 'cause'],
  ['Pipeline: the next step azcopy gets 403.', 'Samples', 'cause'],
  ['1. Read the plan.\n2. Take what step 1 showed.', 'Answer', 'answer'],
  ['Back to what Confirm showed.', 'Undo', 'cause'],
] as const)('%s stands, on a page of that kind', (text, heading, kind) => {
  expect(says(text, heading, kind)).toEqual([]);
});
