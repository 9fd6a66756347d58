import { type Fitting, nearestOf } from '../../../../dialogs/moves/followUps/amongRows.ts';
import type { FollowUp, Near } from '../../../../knowledge/followUps/followUps.ts';

const row = (id: string, near: number): Near => ({
  followUp: { id, causes: ['sas-expired'], said: [], says: id, tells: {} } satisfies FollowUp,
  near,
  alike: 0,
});
const rows = [row('first', 0.8), row('second', 0.1)];
const is = (id: string) => (one: Near) => one.followUp.id === id;
const all: Fitting = { isForOthers: () => false, isDenied: () => false, maySay: () => true, wasSaid: () => false };

test.each<[string, Partial<Fitting>, string, number]>([
  ['fits', {}, 'first', 0.8],
  ['is for others: the next is meant as surely', { isForOthers: is('first') }, 'second', 0.5],
  ['is denied: the next is hardly surer', { isDenied: is('first') }, 'second', 0.3],
  ['was said before: the next is no surer', { wasSaid: is('first') }, 'second', 0.1],
])('the nearest row %s', (_name, fitting, id, near) => {
  const found = nearestOf(rows, { ...all, ...fitting });
  expect([found?.followUp.id, found?.near.toFixed(2)]).toEqual([id, near.toFixed(2)]);
});
