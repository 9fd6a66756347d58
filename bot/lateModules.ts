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
  // The SDK's own calls out, instead of which bot/teams/conversationCalls.ts calls.
  { way: ['botbuilder', 'botbuilder-stdlib', '@azure/core-rest-pipeline'] },
  // Other adapters, transcripts, and speech.
  { way: ['botbuilder', 'botframework-streaming', 'ws'], plain: true },
  { way: ['botbuilder', 'fs-extra'], plain: true },
  { way: ['botbuilder', 'htmlparser2'] },
  // Ties what is measured to traces: where that is switched on only.
  { way: ['prom-client', '@opentelemetry/api'] },
  // Plugins of restify that nobody has asked for.
  { way: ['restify', 'csv'], plain: true },
  { way: ['restify', 'formidable'], plain: true },
  { way: ['restify', 'http-signature'], plain: true },
  { way: ['restify', 'send'], plain: true },
  { way: ['restify', 'pidusage'], plain: true },
  { way: ['restify', 'semver'], plain: true },
];

/** The SDK brings five copies of one zod; one is loaded for all of them, as long as they are the same version. */
const TWICE = {
  name: 'zod',
  first: 'botframework-schema',
  others: ['botbuilder-core', 'botbuilder-dialogs', 'botbuilder', 'botframework-connector'],
};

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

function versionOf(way: string[]): string | undefined {
  const file = fileOf(way);
  return file && (createRequire(file)('./package.json') as { version: string }).version;
}

function loadOnce({ name, first, others }: typeof TWICE): void {
  const file = fileOf([first, name]);
  const version = versionOf([first, name]);
  if (!file || !version) return;
  here(file);
  const loaded = here.cache[file];
  for (const other of others) {
    const copy = fileOf([other, name]);
    if (loaded && copy && versionOf([other, name]) === version) here.cache[copy] ??= loaded;
  }
}

export function loadLate(onLoad: (file: string) => void = () => undefined): void {
  for (const { way, plain = false } of LATE) {
    const file = fileOf(way);
    if (!file || here.cache[file]) continue;
    const module = { id: file, filename: file, loaded: true, exports: standIn(file, plain, onLoad) };
    here.cache[file] = module as NodeJS.Module;
  }
  loadOnce(TWICE);
}
