import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../bot/settings.ts';

/** Settings of the platform and of the Azure SDK, which are not the bot's own. */
const FOREIGN = ['WEBSITES_PORT', 'AZURE_CLIENT_ID'];

test('every setting that the template gives is one that the bot knows', () => {
  const bicep = readFileSync(join(import.meta.dirname, '../../deploy/main.bicep'), 'utf8');
  const given = [...bicep.matchAll(/\{ name: '(\w+)', value/g)].map((match) => match[1] as string);
  expect(given).toContain('MicrosoftAppId');
  expect(given.filter((name) => !FOREIGN.includes(name) && !Object.hasOwn(SETTINGS.shape, name))).toEqual([]);
});
