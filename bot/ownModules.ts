/**
 * Node searches for what each module imports: whether the file is there, whether it is a link, of which kind it is. Here a
 * name says all of that, and without the search a start takes a quarter less time to load what it needs.
 */
import { registerHooks } from 'node:module';

/** As ours import each other; packages are searched for. */
const OURS = /^\.{1,2}\/.*\.ts$/;

/** What zod says in fifty languages: nobody here hears it, and a start loads a file for each. */
const ZODS = /\/node_modules\/zod\/v4\/\w+\/\w+\.js$/;
const IN_ALL_LANGUAGES = '../locales/index.js';
const IN_ENGLISH = '../locales/en.js';

/** To be called before anything else is loaded. */
export function findOwnModulesByName(): void {
  registerHooks({
    resolve(name, context, next) {
      const { parentURL, conditions } = context;
      if (name === IN_ALL_LANGUAGES && ZODS.test(parentURL ?? '')) return next(IN_ENGLISH, context);
      if (parentURL === undefined || conditions.includes('require') || !OURS.test(name)) return next(name, context);
      return { url: new URL(name, parentURL).href, format: 'module-typescript', shortCircuit: true };
    },
  });
}
