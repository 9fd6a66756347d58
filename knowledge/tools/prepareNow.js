/**
 * A process that makes what is kept of the pages: first what a start waits for, and says so, then the rest. Plain
 * JavaScript, so that what Node strips and compiles is kept: see storagebot.js.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { prepareAll, prepareForAnswers } = await import('./prepareAll.ts');
prepareForAnswers();
process.stdout.write('ready\n');
prepareAll();
