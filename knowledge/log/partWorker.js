/** A thread that looks at parts of a log. Plain JavaScript, so that what Node strips and compiles is kept: see storagebot.js. */
import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

enableCompileCache();
const [{ Parts }, { Window }] = await Promise.all([import('./parts.ts'), import('./events.ts')]);
new Parts(
  workerData,
  workerData.memories.map((memory) => new Window(memory)),
).scanAll();
