/**
 * Loaded before a process (`--import`, with `--expose-gc`): it tells its parent what its heap holds when all rubbish is
 * out, and what keeps it awake (sockets, timers, servers).
 */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().length });
});
