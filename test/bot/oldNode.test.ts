import { spawnSync } from 'node:child_process';

/** As an older Node would: it reads JavaScript, and its version is another. */
const start = (version: string) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); process.argv = ['node', 'storagebot', '--version']; await import('./bot/storagebot.js');`,
    ],
    { encoding: 'utf8' },
  );

test.each(['18.20.0', '20.20.2', '22.17.9', '22.18.0', '23.11.1'])(
  'Node %s is told kindly which one is needed',
  (version) => {
    const { status, stderr, stdout } = start(version);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`runs on Node 24; this is Node ${version}.*Install Node 24`));
    expect(stderr).not.toMatch(/at .*\.js:|ERR_/);
  },
);

test.each(['24.0.0', '26.1.0'])('Node %s starts', (version) => {
  expect(start(version)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+/) });
});
