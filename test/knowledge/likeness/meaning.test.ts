/** Words that are said in the same rows are near, though no sentence holds both. */
import { layOut } from '../../../knowledge/likeness/layOut.ts';
import { likenessTo } from '../../../knowledge/likeness/rows.ts';

const ROWS = layOut([
  { said: ['is there a downtime', 'will the outage be long', 'how long is it down', 'does an outage follow'] },
  { said: ['who has to pay', 'what is the price', 'is the price high', 'do we pay each month'] },
  { said: ['may I delete the folder', 'can the folder go', 'is it safe to delete it'] },
  { said: ['which port is needed', 'is the port open', 'port 445 is closed'] },
]);

const nearest = (text: string) =>
  likenessTo(text, ROWS, [0, 1, 2, 3]).reduce((best, one) => (one.meant > best.meant ? one : best)).place;

test.each([
  ['a long downtime', 0],
  ['the price each month', 1],
  ['delete the folder', 2],
  ['the port is closed', 3],
])('%s stands near row %i', (text, row) => {
  expect(nearest(text)).toBe(row);
});

test('what shares no word with any row is near to none', () => {
  for (const { meant } of likenessTo('zebra giraffe', ROWS, [0, 1, 2, 3])) expect(meant).toBe(0);
});

test('“downtime” and “outage” stand in no sentence together, and are near by their row', () => {
  const [downtime] = likenessTo('downtime', ROWS, [0]);
  const [price] = likenessTo('downtime', ROWS, [1]);
  expect(downtime?.meant).toBeGreaterThan((price?.meant ?? 1) + 0.5);
});

const SWITCH = layOut([
  { said: ['the firewall is on', 'we switched the firewall on', 'firewall enabled', 'who needs the firewall'] },
  { said: ['the firewall is not on', 'we never switched the firewall on', 'no firewall', 'firewall costs'] },
  { said: ['who has to pay', 'what is the price'] },
  { said: ['which port is needed', 'is the port open'] },
]);

test.each([
  ['never switched the firewall', 1],
  ['switched the firewall', 0],
])('of two rows with the same words the one is nearer that denies as the sentence does: %s', (text, row) => {
  const [first, second] = likenessTo(text, SWITCH, [0, 1]).map(({ nearest: near }) => near);
  expect((first as number) > (second as number) ? 0 : 1).toBe(row);
});
