/** `npm run site -- [--out site] [--languages en,de,ja] [--root /]`: writes the pages as files for any web server. */
import { parseArgs } from 'node:util';
import { writeSite } from '../bot/pages/site.ts';
import { openKnowledge } from '../knowledge/open.ts';

const LANGUAGES = ['en', 'de', 'ja'];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'site' },
    languages: { type: 'string', default: LANGUAGES.join(',') },
    language: { type: 'string' },
    root: { type: 'string', default: '/' },
  },
});
const languages = (values.language ?? values.languages).split(',').map((one) => one.trim());
const unknown = languages.filter((one) => !LANGUAGES.includes(one));
if (unknown.length > 0) {
  process.stderr.write(`--languages ${unknown.join(',')}: there are ${LANGUAGES.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const root = `/${values.root.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const count = writeSite(openKnowledge(), { languages, root }, values.out);
  process.stdout.write(
    `${count} files below ${values.out}, in ${languages.join(', ')}. Any web server can serve them, at any path; 404.html, for what is not there, leads to ${root}.\n`,
  );
}
