import { fittingStep, shownSteps } from '../../../dialogs/case/fitting.ts';

const FIREWALL = [
  'A machine **outside Azure**: allow its one public address.\n\n```bash\naz storage account network-rule add\n```',
  'A VM **in the same region**: IP rules do not count there; allow its subnet.\n\n```bash\naz network vnet subnet update\n```',
  'A **hosted agent** of a pipeline: use a self-hosted agent.',
];

test.each([
  ['I am on a VM in the same region as the account', 1],
  ['it is a hosted agent in Azure DevOps', 2],
  ['from my machine at home', 0],
  ['it fails since yesterday', 0],
  ['', 0],
])('“%s” is helped by step %i', (told, step) => {
  expect(fittingStep(FIREWALL, told)).toBe(step);
});

test.each([
  ['a step with a command stands alone', ['Do:\n```bash\nx\n```', 'Then y'], 0, [0]],
  ['words alone bring the command behind them', ['Choose the role.', 'Do:\n```bash\nx\n```'], 0, [0, 1]],
  ['a last step without a command stands alone', ['Wait.'], 0, [0]],
  ['a page without a fix shows none', [], 0, []],
])('%s', (_name, steps, from, shown) => {
  expect(shownSteps(steps, from)).toEqual(shown);
});
