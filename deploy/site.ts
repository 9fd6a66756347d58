/** `npm run site`: writes the pages as files for any web server. */
import { Option } from 'commander';
import { writeSite } from '../bot/pages/site.ts';
import { openKnowledge } from '../knowledge/open.ts';
import { script } from '../knowledge/tools/script.ts';

const LANGUAGES = ['en', 'de', 'ja'];

const values = script('npm run site --', 'Writes the pages as files for any web server.')
  .option('--out <folder>', 'where to', 'site')
  .option('--languages <list>', 'of the pages, with commas between', LANGUAGES.join(','))
  .addOption(new Option('--language <one>').hideHelp())
  .option('--root <path>', 'what the site begins with, for links of the page that says what is not there', '/')
  .parse()
  .opts<{ out: string; languages: string; language?: string; root: string }>();
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
