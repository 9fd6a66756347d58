/**
 * Each test file gets its modules anew, some two thousand where it starts a bot. What V8 made of one is kept for the next
 * file of the same process, as Node keeps it for modules that Jest does not load.
 */
import vm from 'node:vm';

interface Compiled {
  source: string;
  data: Buffer | undefined;
}

const { compileFunction } = vm;
const known = new Map<string | undefined, Compiled>();

vm.compileFunction = (source, params, options) => {
  const { filename } = options ?? {};
  const before = known.get(filename);
  if (before?.source === source) return compileFunction(source, params, { ...options, cachedData: before.data });
  const compiled = compileFunction(source, params, { ...options, produceCachedData: true });
  known.set(filename, { source, data: compiled.cachedData });
  return compiled;
};
