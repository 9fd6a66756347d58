/** The app package for Teams: one manifest for one registration of the bot, its languages, and its icons. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppManifestUtils, ManifestUtil } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';

const FOLDER = import.meta.dirname;
const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
const HOST_PLACEHOLDER = 'bot.example.com';
const LANGUAGES = ['en', 'de', 'ja'] as const;
const { resolve } = createRequire(import.meta.url);

/** Shared and private channels take apps in the global cloud; for the others nothing of the kind is published yet. */
export const CLOUDS = { public: true, gcc: false, 'gcc-high': false, dod: false, china: false } as const;
export type Cloud = keyof typeof CLOUDS;

export interface Registration {
  /** The bot's Microsoft app id, a GUID. */
  appId: string;
  /** Where the bot listens, and where its privacy and terms pages are. */
  host: string;
  cloud?: Cloud;
  /** With slash commands and messages that one person sees, which are a public preview. */
  preview?: boolean;
}

export interface AppPackage {
  manifest: Manifest;
  /** By file name. */
  languages: Record<string, Strings>;
}

type Strings = Record<string, string>;
interface CommandList {
  scopes: string[];
  triggers?: string[];
  commands: { title: string; description: string }[];
}
interface Manifest extends Record<string, unknown> {
  manifestVersion: string;
  bots: [Record<string, unknown> & { commandLists: CommandList[] }];
  composeExtensions: [{ commands: (Record<string, unknown> & { id: string })[] }];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export function makePackage({ appId, host, cloud = 'public', preview = false }: Registration): AppPackage {
  const text = readFileSync(join(FOLDER, 'manifest.json'), 'utf8');
  const filled = text.replaceAll(PLACEHOLDER, appId.toLowerCase()).replaceAll(HOST_PLACEHOLDER, host);
  const manifest = JSON.parse(filled) as Manifest;
  const languages = Object.fromEntries(
    LANGUAGES.map((name) => [`${name}.json`, readJson(join(FOLDER, 'languages', `${name}.json`)) as Strings]),
  );
  if (!CLOUDS[cloud]) delete manifest.supportsChannelFeatures;
  if (preview) addPreview(manifest, languages);
  return { manifest, languages };
}

/** The list of a group stands there once more, for `/`; `check-sas` opens the masked form from there. */
function addPreview({ bots: [bot], composeExtensions }: Manifest, languages: Record<string, Strings>): void {
  const [, group] = bot.commandLists as [CommandList, CommandList];
  bot.supportsTargetedMessages = true;
  bot.commandLists.push({ ...group, triggers: ['slash'] });
  const form = composeExtensions[0].commands.find(({ id }) => id === 'check-sas');
  Object.assign(form as object, { triggers: ['slash'], title: 'check-sas' });
  for (const strings of Object.values(languages)) {
    for (const [key, words] of Object.entries(strings)) {
      if (key.startsWith('bots[0].commandLists[1]')) strings[key.replace('Lists[1]', 'Lists[2]')] = words;
      if (key === 'composeExtensions[0].commands[2].title') strings[key] = 'check-sas';
    }
  }
}

/** What the published schemas find amiss, without network; empty when all is right. */
export async function packageFaults({ manifest, languages }: AppPackage): Promise<string[]> {
  const own = await AppManifestUtils.validateAgainstSchema(manifest as never);
  const schema = `build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.Localization.schema.json`;
  const localization = readSchema(resolve(`@microsoft/app-manifest/${schema}`));
  const theirs = Object.entries(languages).map(async ([file, strings]) => {
    const faults = await ManifestUtil.validateManifestAgainstSchema(strings as never, localization as never);
    return [...faults, ...lostKeys(manifest, strings)].map((fault) => `${file}: ${fault}`);
  });
  return [...own.map((fault) => `manifest.json: ${fault}`), ...(await Promise.all(theirs)).flat()];
}

/** One pattern of the published schema has a bare `]`, which no engine takes in Unicode mode. */
function readSchema(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8').replaceAll('\\\\b]', '\\\\b\\\\]'));
}

/** The schema takes `bots[0].commandLists[2]…` although there may be no third list. */
function lostKeys(manifest: Manifest, strings: Strings): string[] {
  const at = (path: string) =>
    path
      .split(/[.[\]]+/)
      .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], manifest);
  const keys = Object.keys(strings).filter((key) => key !== '$schema');
  return keys.filter((key) => typeof at(key) !== 'string').map((key) => `${key} is not in the manifest.`);
}

export function zipPackage({ manifest, languages }: AppPackage): Uint8Array {
  const icon = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));
  const texts = Object.entries({ 'manifest.json': manifest, ...languages }).map(([name, value]) => [name, json(value)]);
  return zipSync(
    { ...Object.fromEntries(texts), 'color.png': icon('color.png'), 'outline.png': icon('outline.png') },
    { level: 9 },
  );
}
