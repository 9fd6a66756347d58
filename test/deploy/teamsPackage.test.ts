import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { fillManifest, manifestFaults, zipPackage } from '../../deploy/teams/appPackage.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const manifest = fillManifest(APP, 'bot.contoso.com');

test('the manifest is what the published schema asks for', async () => {
  expect(await manifestFaults(manifest)).toEqual([]);
});

test.each([
  ['a short name that is too long', { name: { short: 'x'.repeat(31), full: 'x' } }],
  ['a bot id that is no GUID', { bots: [{ botId: 'storagebot', scopes: ['personal'] }] }],
  ['an unknown field', { colour: 'red' }],
])('the check finds %s', async (_name, wrong) => {
  expect(await manifestFaults({ ...manifest, ...wrong })).not.toEqual([]);
});

test('no placeholder is left', () => {
  expect(JSON.stringify(manifest)).not.toMatch(/00000000-|example\.com/);
});

test('the package holds the manifest and both icons in the sizes that Teams takes', () => {
  const files = unzipSync(zipPackage(manifest));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  const width = (name: string) => Buffer.from(files[name] as Uint8Array).readUInt32BE(16);
  expect([width('color.png'), width('outline.png')]).toEqual([192, 32]);
});

test('the manifest carries the version of the product', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  expect(manifest.version).toBe(version);
});
