import { idKey, pathKey } from '../../../knowledge/log/events.ts';
import { Pending } from '../../../knowledge/log/pending.ts';
import type { Shape } from '../../../knowledge/log/shapes.ts';

const aShape = (status = 503): Shape => ({
  kind: 'response',
  status,
  message: '',
  sample: '',
  context: '',
  count: 0,
  benign: 0,
  failed: 0,
  first: { file: 'a.log', line: 1 },
});

const path = (n: number) => pathKey(`https://a.blob.core.windows.net/c/f${n}`);

/** One refusal a line, each of a path of its own. */
function refuse(pending: Pending, shape: Shape, lines: number): void {
  for (let line = 1; line <= lines; line += 1)
    pending.add(path(line), idKey(`${line}`), shape, 'a.log', { placeIn: (file) => ({ file, line }) });
}

/** More than wait at the same time: the oldest are crowded out, and counted all the same. */
test.each([3, 50, 21_000, 100_000])('%i refusals that nothing decides: the first of them is told', (lines) => {
  const [pending, shape] = [new Pending(), aShape()];
  refuse(pending, shape, lines);
  pending.settleAll(() => true);
  expect([shape.count, shape.benign, shape.firstHarm?.line]).toEqual([lines, 0, 1]);
});

test('what a success got over is not told, whatever else waits', () => {
  const [pending, shape] = [new Pending(), aShape()];
  refuse(pending, shape, 1000);
  for (let line = 1; line <= 400; line += 1) pending.succeed(path(line));
  for (let line = 500; line >= 450; line -= 1) pending.fail(path(line), 0, 0, 503);
  expect([shape.count, shape.benign, shape.firstHarm?.line]).toEqual([451, 400, 450]);
  pending.settleAll(() => true);
  expect([shape.count, shape.benign, shape.firstHarm?.line]).toEqual([1000, 400, 401]);
  refuse(pending, shape, 0);
});

test('several errors of one path each have their own count', () => {
  const [pending, busy, slow] = [new Pending(), aShape(503), aShape(500)];
  const at = (line: number) => ({ placeIn: (file: string) => ({ file, line }) });
  for (const [shape, line] of [
    [busy, 1],
    [slow, 2],
    [busy, 3],
    [slow, 4],
  ] as const)
    pending.add(path(1), 0, shape, 'a.log', at(line));
  expect(pending.fail(path(1), 0, 0, 500)).toBe(slow);
  expect([busy.count, busy.benign, slow.count, slow.benign, slow.firstHarm?.line]).toEqual([2, 2, 2, 0, 2]);
  expect(pending.waits).toBe(false);
});

test.each([
  ['short', '/c/a b/ä.log'],
  ['long', `/c/${'日本語/'.repeat(80)}x`],
])('a refusal is placed as it stood: a %s path', (_name, end) => {
  const [pending, shape] = [new Pending(), aShape()];
  const place = { file: 'a.log', line: 7, time: '2026-11-20T16:30:10Z', requestId: 'r', path: `https://a${end}` };
  pending.add(path(1), 0, shape, 'a.log', { placeIn: () => place });
  pending.add(path(2), 0, shape, 'a.log', { placeIn: () => ({ file: 'a.log', line: 9 }) });
  pending.settleAll(() => true);
  expect(shape.firstHarm).toEqual(place);
});
