/** What the compiler made of the SDK's async functions is made undone, and nothing else of it is touched. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { withNativeAsync } from '../../bot/nativeAsync.ts';

const ROOT = join(import.meta.dirname, '../..');

/** As the compiler writes it. */
const HELPER = `var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
`;

const asyncBody = (
  body: string,
) => `${HELPER}return class extends class { twice(given) { return 2 * given + this.own; } } {
    constructor() { super(); this.own = 3; }
    run(given) {
        const _super = Object.create(null, {
            twice: { get: () => super.twice }
        });
        return __awaiter(this, void 0, void 0, function* () {
            ${body}
        });
    }
}`;

const BODIES: [name: string, body: string][] = [
  ['what was given and what is its own', 'return given + this.own;'],
  ['what it waits for', 'const two = yield Promise.resolve(given); return two + (yield 1);'],
  ['what fails before it waits', 'throw new Error("refused");'],
  ['what fails behind', 'yield null; throw new Error("refused");'],
  ['what it catches', 'try { yield Promise.reject(new Error("no")); } catch (fault) { return fault.message; }'],
  [
    'one within another',
    'return yield __awaiter(this, void 0, void 0, function* () { return this.own * (yield given); });',
  ],
  ['what the class above does', 'return (yield 1) + _super.twice.call(this, given);'],
  ['an answer that is a promise', 'return Promise.resolve(given);'],
];

type Made = new () => { run(given: number): Promise<unknown> };
const outcome = (source: string) =>
  new (compileFunction(source)() as Made)().run(4).then(
    (value) => ({ value }),
    ({ message }: Error) => ({ message }),
  );

describe('an async function, before and after', () => {
  test.each(BODIES)('%s', async (_name, body) => {
    const compiled = asyncBody(body);
    const native = withNativeAsync(compiled);
    expect(native).not.toMatch(/function\*|_super/);
    expect(await outcome(native)).toEqual(await outcome(compiled));
  });
});

test.each([
  ['a source without any', 'module.exports = { yield: 1 };'],
  ['generators of its own', `${HELPER}function* all() { yield 1; }`],
  ['a generator that another one runs', `${HELPER}const some = function* () { yield* all(); };`],
  ['a helper that does not end', 'var __awaiter = work;'],
])('%s stays as it is', (_name, source) => {
  expect(withNativeAsync(source)).toBe(source);
});

test('every async function of the SDK that is installed becomes one, and its files can still be read', () => {
  const files = globSync('node_modules/{botbuilder,botframework}*/lib/**/*.js', { cwd: ROOT });
  const compiled = files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);
  const asyncOnes = compiled.filter(([, source]) => source.includes('__awaiter('));
  expect(asyncOnes.length).toBeGreaterThan(50);
  const left = asyncOnes.filter(([, source]) => /function\*|\byield\b|\b_super\b/.test(withNativeAsync(source)));
  expect(left.map(([file]) => file)).toEqual([]);
  for (const [, source] of asyncOnes) compileFunction(withNativeAsync(source), ['exports', 'require', 'module']);
});

test.each([
  ['required', `createRequire(${JSON.stringify(`${ROOT}/package.json`)})('botbuilder-core')`],
  ['imported', `(await import(${JSON.stringify(join(ROOT, 'node_modules/botbuilder/lib/index.js'))}))`],
])('what is %s after that has them', (_name, load) => {
  const script = `
    import { createRequire } from 'node:module';
    import { runAsyncNatively } from ${JSON.stringify(join(ROOT, 'bot/nativeAsync.ts'))};
    import { findOwnModulesByName } from ${JSON.stringify(join(ROOT, 'bot/ownModules.ts'))};
    findOwnModulesByName();
    runAsyncNatively();
    const { TurnContext } = ${load};
    process.stdout.write(String(TurnContext.prototype.sendActivity));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(out).toContain('async () =>');
});
