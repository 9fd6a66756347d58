#!/usr/bin/env node
/**
 * Starts the command. Plain JavaScript, so that a Node that is too old for the rest can still say what is needed, and so
 * that what Node strips and compiles is kept from the first file on: loading the stripper takes longer than all of it.
 */
const [major = 0] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  const { enableCompileCache } = await import('node:module');
  // In the system's folder for temporary files.
  enableCompileCache();
  if (process.argv[2] === 'serve') (await import('./heapRoom.ts')).giveRoomToStart();
  (await import('./ownModules.ts')).findOwnModulesByName();
  await import('./cli/main.ts');
} else {
  process.stderr.write(
    `storagebot runs on Node 24; this is Node ${process.versions.node}. Install Node 24 (https://nodejs.org), or install with "npm ci", which brings one along; "npm ci --omit=dev" does not.\n`,
  );
  process.exitCode = 2;
}
