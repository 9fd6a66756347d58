import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import {
  type AppPackage,
  CLOUDS,
  type Cloud,
  makePackage,
  packageFaults,
  zipPackage,
} from '../../deploy/teams/appPackage.ts';
import { packageCommand, readAsked } from '../../deploy/teams/registration.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const REGISTRATION = { appId: APP, host: 'bot.contoso.com' };
const made = makePackage(REGISTRATION);
const preview = makePackage({ ...REGISTRATION, preview: true });

interface Extension {
  commands: { id: string; type: string; context: string[]; triggers?: string[]; parameters?: { name: string }[] }[];
}
const commandsOf = ({ manifest }: AppPackage) => (manifest.composeExtensions as unknown as [Extension])[0].commands;

test.each(Object.keys(CLOUDS).flatMap((cloud) => [[cloud as Cloud, false] as const, [cloud as Cloud, true] as const]))(
  'the package for %s (preview: %s) is what the published schemas ask for',
  async (cloud, isPreview) => {
    expect(await packageFaults(makePackage({ ...REGISTRATION, cloud, preview: isPreview }))).toEqual([]);
  },
);

test.each([
  ['a short name that is too long', { name: { short: 'x'.repeat(31), full: 'x' } }],
  ['a bot id that is no GUID', { bots: [{ botId: 'storagebot', scopes: ['personal'], commandLists: [] }] }],
  ['an unknown field', { colour: 'red' }],
  ['a language tag that is none', { localizationInfo: { defaultLanguageTag: 'not a tag' } }],
])('the check finds %s', async (_name, wrong) => {
  expect(await packageFaults({ ...made, manifest: { ...made.manifest, ...wrong } as never })).not.toEqual([]);
});

test.each([
  ['a title that is too long', 'composeExtensions[0].commands[0].title', 'x'.repeat(33)],
  ['a key that no schema knows', 'colour', 'red'],
  ['a key of something that is not there', 'bots[0].commandLists[2].commands[0].description', 'x'],
])('the check finds %s in a language', async (_name, key, words) => {
  const languages = { ...made.languages, 'de.json': { ...made.languages['de.json'], [key]: words } };
  expect(await packageFaults({ ...made, languages })).not.toEqual([]);
});

test('every text that people read is there in each language, and none is left in English', () => {
  const [en, de, ja] = ['en.json', 'de.json', 'ja.json'].map((name) => made.languages[name] as Record<string, string>);
  const texts = Object.keys(en!).filter((key) => !['$schema', 'name.short'].includes(key));
  const wanted = made.manifest.bots[0].commandLists.flatMap((list, at) =>
    list.commands.map((_, one) => `bots[0].commandLists[${at}].commands[${one}].description`),
  );
  expect(texts).toEqual(expect.arrayContaining(wanted));
  for (const other of [de, ja]) {
    expect(Object.keys(other!)).toEqual(Object.keys(en!));
    expect(texts.filter((key) => other![key] === en![key])).toEqual([]);
  }
});

test('the manifest says in English what the English file says', () => {
  const text = JSON.stringify(made.manifest);
  const lost = Object.entries(made.languages['en.json']!).filter(
    ([key, words]) => key !== '$schema' && !text.includes(JSON.stringify(words)),
  );
  expect(lost).toEqual([]);
});

test('no placeholder is left, and no GUID but the own', () => {
  expect(JSON.stringify(made)).not.toMatch(/00000000-|example\.com/);
  expect(new Set(JSON.stringify(made).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))).toEqual(new Set([APP]));
});

test('search, diagnose and check-sas are offered where they belong', () => {
  expect(commandsOf(made).map(({ id, type, context }) => [id, type, context])).toEqual([
    ['search', 'query', ['compose', 'commandBox']],
    ['diagnose', 'action', ['message']],
    ['check-sas', 'action', ['compose', 'commandBox']],
  ]);
  expect(commandsOf(made)[0]?.parameters?.map(({ name }) => name)).toEqual(['query']);
});

test('slash commands and targeted messages are in the preview only', () => {
  expect(JSON.stringify(made.manifest)).not.toMatch(/slash|supportsTargetedMessages/);
  const [bot] = preview.manifest.bots;
  expect([bot.supportsTargetedMessages, bot.commandLists.map(({ triggers }) => triggers?.[0])]).toEqual([
    true,
    [undefined, undefined, 'slash'],
  ]);
  expect(commandsOf(preview).find(({ triggers }) => triggers)?.id).toBe('check-sas');
});

test.each(Object.entries(CLOUDS))('shared and private channels in the cloud %s: %s', (cloud, shared) => {
  const { manifest } = makePackage({ ...REGISTRATION, cloud: cloud as Cloud });
  expect(manifest.supportsChannelFeatures).toBe(shared ? 'tier1' : undefined);
});

test('the package holds the manifest, its languages and both icons in the sizes that Teams takes', () => {
  const files = unzipSync(zipPackage(made));
  expect(Object.keys(files).sort()).toEqual([
    'color.png',
    'de.json',
    'en.json',
    'ja.json',
    'manifest.json',
    'outline.png',
  ]);
  const width = (name: string) => Buffer.from(files[name] as Uint8Array).readUInt32BE(16);
  expect([width('color.png'), width('outline.png')]).toEqual([192, 32]);
  expect(JSON.parse(Buffer.from(files['manifest.json'] as Uint8Array).toString())).toEqual(made.manifest);
});

test('the manifest carries the version of the product', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(made.manifest.version).toBe(version);
});

describe('what the command is given', () => {
  const read = (args: string[], env?: Record<string, string>) =>
    readAsked(packageCommand().parse(args, { from: 'user' }).opts(), env);

  test.each<[string, string[], object]>([
    ['both', ['--app-id', APP, '--host', 'bot.contoso.com'], { ...REGISTRATION, cloud: 'public', preview: false }],
    [
      'an address for the host',
      ['--app-id', APP, '--host', 'https://Bot.Contoso.com/'],
      { ...REGISTRATION, cloud: 'public', preview: false },
    ],
    [
      'a cloud and the preview',
      ['--app-id', APP, '--host', 'b.c.us', '--cloud', 'dod', '--preview'],
      { appId: APP, host: 'b.c.us', cloud: 'dod', preview: true },
    ],
  ])('%s is taken', (_name, args, registration) => {
    expect(read(args)).toMatchObject({ kind: 'asked', registration });
  });

  test('the app id may come from the settings of the bot', () => {
    expect(read(['--host', 'bot.contoso.com'], { MicrosoftAppId: APP })).toMatchObject({
      kind: 'asked',
      registration: { appId: APP },
    });
  });

  test.each<[string, string[], RegExp]>([
    ['nothing', [], /--app-id \(missing\)(.|\n)*--host \(missing\)/],
    ['an app id that is a name', ['--app-id', 'storagebot', '--host', 'a.b.com'], /GUID/],
    ['a host with a path', ['--app-id', APP, '--host', 'a.b.com/api'], /host name alone/],
    ['localhost', ['--app-id', APP, '--host', 'localhost'], /public host name/],
    ['a cloud that is none', ['--app-id', APP, '--host', 'a.b.com', '--cloud', 'moon'], /one of public/],
  ])('%s is answered with what is wrong', (_name, args, says) => {
    const asked = read(args);
    expect(asked.kind === 'wrong' && asked.faults.join('\n')).toMatch(says);
  });
});
