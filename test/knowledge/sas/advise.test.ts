/** A page's SAS is made for the service that is told; where none is, the one that was refused is not handed out again. */
import { adviseSas } from '../../../knowledge/sas/advise.ts';

const NOW = new Date('2026-11-30T08:00:00Z');
const advise = (directive: string, values: Record<string, string> = {}) => adviseSas(directive, values, NOW) ?? '';

test('no service is told: its letter is left to whoever makes it', () => {
  const advised = advise('job account service');
  expect(advised).toContain('--services "<letter of the service>"');
  expect(advised).toContain('-Service "<service>"');
  expect(advised).toMatch(/`q` queues, `t` tables/);
});

test.each([
  ['queue', '--services q'],
  ['table', '--services t'],
  ['file', '--services f'],
  ['dfs', '--services b'],
])('told %s, the command has %s', (service, has) => {
  const advised = advise('job account service', { service });
  expect(advised).toContain(has);
  expect(advised).not.toContain('<letter of the service>');
});

test('other pages name the service that is likeliest', () => {
  expect(advise('job account')).toContain('--services b');
});
