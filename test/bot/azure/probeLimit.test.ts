import { probeWith } from '../../../bot/azure/probeLimit.ts';
import type { ProbeOptions, ProbeResult } from '../../../knowledge/sas/probe.ts';

const reached: ProbeResult = { reached: true, checks: [], causes: [] };

/** A probe that notes what it was asked. */
function aProbe() {
  const asked: [string, ProbeOptions | undefined][] = [];
  const probe = async (url: string, options?: ProbeOptions) => {
    asked.push([url, options]);
    return reached;
  };
  return { asked, probe };
}

test('where probes are off there is none', () => {
  expect(probeWith(aProbe().probe, 'off')).toBeUndefined();
});

test.each<['look' | 'exercise', boolean, boolean]>([
  ['look', true, false],
  ['look', false, false],
  ['exercise', true, true],
  ['exercise', false, false],
])('at level %s, a wish to exercise of %p becomes %p', async (level, wish, expected) => {
  const { asked, probe } = aProbe();
  await probeWith(probe, level)?.('https://contoso.blob.core.windows.net/c', { exercise: wish, who: 'ada' });
  expect(asked).toEqual([['https://contoso.blob.core.windows.net/c', { exercise: expected, who: 'ada' }]]);
});

test('one person cannot probe all day long, and others are not held up by that', async () => {
  const { asked, probe } = aProbe();
  const ask = probeWith(probe, 'exercise')!;
  const ada = await Promise.all(Array.from({ length: 12 }, () => ask('https://a', { exercise: false, who: 'ada' })));
  expect(ada.filter((reading) => reading.reached).length).toBe(10);
  expect(ada.at(-1)?.checks).toMatchObject([{ name: 'limit', result: 'skipped' }]);
  expect(await ask('https://b', { exercise: false, who: 'bob' })).toEqual(reached);
  expect(asked.length).toBe(11);
});
