/**
 * The SDK was compiled for engines without async functions: each call of one makes a generator function and runs it once.
 * V8 gives a generator function that runs a shape of its own, which is old from its birth, and whatever stands around the
 * function stays with it until the whole heap is looked through: the activity, the case and the card of each turn. So the
 * async functions become again what they were before they were compiled. A turn takes a seventh less time, and a
 * third as much of it is left behind.
 */
import Module from 'node:module';

/** Packages whose async functions a turn goes through. */
const OF_THE_SDK = /[\\/]node_modules[\\/](?:botbuilder|botframework)[\w-]*[\\/]lib[\\/].+\.js$/;

const HELPER = 'var __awaiter = ';
const HELPER_ENDS = '\n};\n';
/** How the compiler hands a method of the class above into the generator; an async arrow function reaches it by itself. */
const HANDED_IN = /const _super = Object\.create\(null, \{[^;]*\}\);\n/g;
const NATIVE_HELPER = 'var __awaiter = (self, args, promise, work) => work();\n';

const LEFT_OVER = /function\*|\byield\b|\b_super\b/;

/** The source with async functions; as it is, where it has none or holds more than the compiler makes of them. */
export function withNativeAsync(source: string): string {
  const from = source.indexOf(HELPER);
  const to = source.indexOf(HELPER_ENDS, from);
  if (from < 0 || to < 0) return source;
  const native = `${source.slice(0, from)}${NATIVE_HELPER}${source.slice(to + HELPER_ENDS.length)}`
    .replaceAll('function* () {', 'async () => {')
    .replaceAll(/\byield /g, 'await ')
    .replaceAll(HANDED_IN, '')
    .replaceAll('_super.', 'super.');
  return LEFT_OVER.test(native) ? source : native;
}

/** How Node compiles a file that is required, or imported and no ES module: in use by compilers of all kinds, and in no manual. */
interface Compiles {
  _compile(source: string, file: string, ...more: unknown[]): unknown;
}

/**
 * To be called before the SDK is loaded. A hook of `registerHooks` would do the same, and leads each of a thousand files
 * through its own code twice: with it, loading all that a start needs takes a third longer.
 */
export function runAsyncNatively(): void {
  const module = Module.prototype as unknown as Compiles;
  const { _compile: compile } = module;
  module._compile = function (source, file, ...more) {
    return compile.call(this, OF_THE_SDK.test(file) ? withNativeAsync(source) : source, file, ...more);
  };
}
