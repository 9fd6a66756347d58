/**
 * What the SDKs load at start, and this bot needs later or never: half of the memory and of the time of a start. Each
 * of these packages is replaced in Node's module cache by a stand-in, which loads the real one when it is first used.
 * To be called before botbuilder and restify are imported. https://nodejs.org/api/modules.html#requirecache
 */
import { createRequire } from 'node:module';

/** Who asks for it, from outside to inside, and the package; `plain` was not compiled from ES modules. */
interface Late {
  way: string[];
  plain?: true;
}

const CONNECTOR = ['botbuilder', 'botframework-connector'];

export const LATE: Late[] = [
  // Signing in: with an app id only.
  { way: [...CONNECTOR, '@azure/msal-node'], plain: true },
  { way: [...CONNECTOR, '@azure/identity'] },
  // Checking tokens, and calling out: with an app id only.
  { way: [...CONNECTOR, 'cross-fetch'], plain: true },
  { way: [...CONNECTOR, 'node-fetch'] },
  { way: [...CONNECTOR, 'https-proxy-agent'] },
  { way: [...CONNECTOR, 'axios'], plain: true },
  { way: [...CONNECTOR, 'jsonwebtoken'], plain: true },
  // Other adapters, transcripts, and speech.
  { way: ['botbuilder', 'botframework-streaming', 'ws'], plain: true },
  { way: ['botbuilder', 'fs-extra'], plain: true },
  { way: ['botbuilder', 'htmlparser2'] },
  // Plugins of restify that nobody has asked for.
  { way: ['restify', 'csv'], plain: true },
  { way: ['restify', 'formidable'], plain: true },
  { way: ['restify', 'http-signature'], plain: true },
  { way: ['restify', 'send'], plain: true },
  { way: ['restify', 'pidusage'], plain: true },
  { way: ['restify', 'semver'], plain: true },
];

const here = createRequire(import.meta.url);
type Loaded = Record<PropertyKey, unknown>;

/** The file of a package, as the one before it on the way finds it. */
export function fileOf(way: string[]): string | undefined {
  try {
    return way.reduce((from, name) => createRequire(from).resolve(name), import.meta.filename);
  } catch {
    return undefined;
  }
}

/** Stands for the exports of a file. @param onLoad hears when the real ones are needed */
export function standIn(file: string, plain: boolean, onLoad: (file: string) => void): object {
  let real: Loaded | undefined;
  const load = (): Loaded => {
    if (real) return real;
    delete here.cache[file];
    onLoad(file);
    real = here(file) as Loaded;
    return real;
  };
  // Bound, since a function of its own has a prototype that no stand-in may hide.
  const target = function standsIn() {}.bind(undefined);
  return new Proxy(target, {
    // Asked at once by whoever imports it, and the same for all that were compiled from ES modules.
    get: (_, name) => (name === '__esModule' ? !plain : load()[name]),
    has: (_, name) => Reflect.has(load(), name),
    ownKeys: () => Reflect.ownKeys(load()),
    getOwnPropertyDescriptor(_, name) {
      const real = Reflect.getOwnPropertyDescriptor(load(), name);
      return real && { ...real, configurable: true };
    },
    set: (_, name, value) => Reflect.set(load(), name, value),
    apply: (_, self, args) => Reflect.apply(load() as never, self, args),
    construct: (_, args) => Reflect.construct(load() as never, args),
  });
}

export function loadLate(onLoad: (file: string) => void = () => undefined): void {
  for (const { way, plain = false } of LATE) {
    const file = fileOf(way);
    if (!file || here.cache[file]) continue;
    const module = { id: file, filename: file, loaded: true, exports: standIn(file, plain, onLoad) };
    here.cache[file] = module as NodeJS.Module;
  }
}
