#!/usr/bin/env node
/** `storagebot …`: what Node compiles is kept before anything else is loaded, and the command is picked in `cli/main.ts`. */
import { enableCompileCache } from 'node:module';

// In the system's folder for temporary files: the second start is quicker.
enableCompileCache();
if (process.argv[2] === 'serve') (await import('./youngSpace.ts')).limitYoungSpace();
await import('./cli/main.ts');
