/** `npm run site -- [--out site] [--language de]`: writes the pages as files for any web server. */
import { parseArgs } from 'node:util';
import { writeSite } from '../bot/pages/site.ts';
import { openKnowledge } from '../knowledge/open.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'site' }, language: { type: 'string', default: 'en' } },
});
const count = writeSite(openKnowledge(), values.language, values.out);
process.stdout.write(`${count} files below ${values.out}. Any web server can serve them, at any path.\n`);
