/** The app package for Teams: one manifest for one registration of the bot, and its icons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';

const FOLDER = import.meta.dirname;
const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
const HOST_PLACEHOLDER = 'bot.example.com';

/**
 * The manifest for one registration of the bot.
 * @param appId the bot's Microsoft app id, a GUID.
 * @param host where privacy and terms pages are served.
 */
export function fillManifest(appId: string, host: string): Record<string, unknown> {
  const text = readFileSync(join(FOLDER, 'manifest.json'), 'utf8');
  return JSON.parse(text.replaceAll(PLACEHOLDER, appId.toLowerCase()).replaceAll(HOST_PLACEHOLDER, host));
}

/** What the published schema of the manifest's own version finds amiss; empty when it is right. */
export async function manifestFaults(manifest: Record<string, unknown>): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(manifest as never);
}

export function zipPackage(manifest: Record<string, unknown>): Uint8Array {
  const icon = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
  const text = new TextEncoder().encode(JSON.stringify(manifest, null, 2));
  return zipSync(
    { 'manifest.json': text, 'color.png': icon('color.png'), 'outline.png': icon('outline.png') },
    { level: 9 },
  );
}
