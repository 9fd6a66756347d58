/** Loaded before a process (`--import`, with `--expose-gc`): it tells its parent what its heap holds when all rubbish is out. */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
