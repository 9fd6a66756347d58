/** `npm run fuzz`: the property tests with new texts, requests and activities, many more of them. `npm run fuzz -- 50` is longer. */
import { spawnSync } from 'node:child_process';

const times = process.argv[2] ?? '20';
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, String.raw`/any[A-Z]\w+\.test\.ts$`], {
  stdio: 'inherit',
  env: { ...process.env, STORAGEBOT_FUZZ: times },
});
process.exitCode = status ?? 1;
