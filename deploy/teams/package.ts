/** `npm run teams:package -- --app-id GUID --host bot.contoso.com`: makes the app package and checks its manifest first. */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isGuid } from '../../knowledge/shapes.ts';
import { fillManifest, manifestFaults, zipPackage } from './appPackage.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'app-id': { type: 'string' },
      host: { type: 'string' },
      out: { type: 'string', default: 'storagebot.zip' },
    },
  });
  if (!isGuid(values['app-id'] ?? '') || !values.host) {
    process.stderr.write(
      'Write: npm run teams:package -- --app-id <the bot’s app id, a GUID> --host <host name of the bot> [--out storagebot.zip]\n',
    );
    process.exitCode = 2;
    return;
  }
  const manifest = fillManifest(values['app-id'] as string, values.host);
  const faults = await manifestFaults(manifest);
  if (faults.length > 0) {
    process.stderr.write(`The manifest is not valid:\n${faults.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(values.out, zipPackage(manifest));
  process.stdout.write(`Made ${values.out}. Upload it in Teams: Apps > Manage your apps > Upload an app.\n`);
}

await main();
