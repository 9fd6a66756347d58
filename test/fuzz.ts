/** `npm run fuzz`: the property tests with new texts, requests and activities, many more of them. */
import { spawnSync } from 'node:child_process';
import { script } from '../knowledge/tools/script.ts';

const { processedArgs } = script('npm run fuzz --', 'The property tests with new texts and requests, for minutes.')
  .argument('[times]', 'how many times as many as the tests try', '20')
  .parse();
const times = String(processedArgs[0]);
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, String.raw`/any[A-Z]\w+\.test\.ts$`], {
  stdio: 'inherit',
  env: { ...process.env, STORAGEBOT_FUZZ: times },
});
process.exitCode = status ?? 1;
