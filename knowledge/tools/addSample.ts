/** Hand-off bundle → one more sample on a page, and what the knowledge makes of it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { checkKnowledge } from '../pageChecks/checkKnowledge.ts';
import type { CausePage, CodePage, Knowledge } from '../pages/assemble.ts';
import { readKnowledge, showFault } from '../pages/load.ts';
import { recognise } from '../recognise.ts';
import { hasSecret, redact } from '../redact/redact.ts';
import { addExample, isShownBySigns } from './addExample.ts';
import { adviseOn } from './adviseOnSample.ts';
import { type Bundle, readBundle } from './bundle.ts';
import { hideNames } from './hideNames.ts';
import { withSample } from './sampleBlock.ts';
import { tellingLines } from './tellingLines.ts';

export interface Wish {
  /** The bundle's text. */
  text: string;
  /** What the report really was, as somebody knows by now. */
  cause?: string;
  /** The page of a code takes the sample instead. */
  code?: string;
}

export type Added = { kind: 'refused'; says: string } | { kind: 'added'; says: string; file: string; amiss: boolean };

type Page = CausePage | CodePage;
const refused = (says: string): Added => ({ kind: 'refused', says });

/**
 * Writes the sample into the page below `root`; where it refuses, nothing was changed.
 * @param today for the check of review dates
 */
export function addSample(wish: Wish, root: string, today: Date): Added {
  const bundle = readBundle(wish.text);
  if (!bundle || bundle.report === '') return refused(NO_BUNDLE);
  const secret = secretIn(wish.text);
  if (secret) return refused(secret);
  const { knowledge, faults } = readKnowledge(root);
  const cause = wish.cause ?? (wish.code && bundle.helped === 'yes' ? bundle.verdict : undefined);
  const page = cause && pageFor(knowledge, cause, wish.code);
  const broken = faults.filter(({ file }) => file.includes(`${wish.cause ?? wish.code}.md`));
  if (broken.length > 0) return refused(`Mend the page first:\n${broken.map(showFault).join('\n')}`);
  if (!cause || !page) return refused(whyNoPage(knowledge, wish));
  return write(knowledge, { page, cause, bundle }, root, today);
}

const NO_BUNDLE = `This is no hand-off bundle: it begins with "storagebot hand-off", and the report follows the line "Report (secrets masked):".
Ask the bot for one with "hand off" and save its whole text. A report without a bundle is pasted into the page by hand.`;

/** Names the line and shows it masked; the secret itself is not repeated. */
function secretIn(bundle: string): string | undefined {
  // The evidence is quoted with “”, which would be read as the end of a signature's value.
  const text = bundle.replace(/[“”]/g, '"');
  if (!hasSecret(text)) return undefined;
  const rows = text.split('\n');
  const index = rows.findIndex((row) => hasSecret(row));
  const where = index < 0 ? 'over several lines' : `in line ${index + 1}:\n  ${redact(rows[index] as string).trim()}`;
  return `A secret stands in the file, ${where}
Write REDACTED in its place, run this again, and let its owner renew the secret: it has been in a file.`;
}

/** The cause's page, or the page of a code that may have this cause. */
function pageFor(knowledge: Knowledge, cause: string, code?: string): Page | undefined {
  const own = knowledge.causes.get(cause);
  return own && code ? knowledge.byCode.get(code.toLowerCase())?.page : own;
}

function whyNoPage(knowledge: Knowledge, { cause, code }: Wish): string {
  if (cause === undefined && code === undefined) return 'Say which cause it really was: --cause the-cause';
  if (cause === undefined) return `Say which cause the code had: --code ${code} --cause the-cause`;
  if (!knowledge.causes.has(cause)) {
    const alike = similar(cause, [...knowledge.causes.keys()]);
    const hint =
      alike.length > 0 ? `Did you mean ${alike.join(', ')}?` : 'The pages in knowledge/causes are named after them.';
    return `No page is about the cause "${cause}". ${hint}\nFor a new cause: npm run knowledge:new -- cause ${cause}`;
  }
  const alike = similar(
    code ?? '',
    [...knowledge.byCode.values()].map((entry) => entry.code ?? entry.id),
  );
  const hint = alike.length > 0 ? ` Did you mean ${alike.join(', ')}?` : '';
  return `No page is about the code "${code}".${hint}\nFor a new code: npm run knowledge:new -- code storage/${code}`;
}

/** Those that differ by the fewest letters, and by less than half of them. */
function similar(wanted: string, names: string[]): string[] {
  const away = (name: string) => distance(wanted.toLowerCase(), name.toLowerCase());
  return [...new Set(names)]
    .map((name) => ({ name, letters: away(name) }))
    .filter(({ name, letters }) => letters < Math.max(wanted.length, name.length) / 2)
    .sort((a, b) => a.letters - b.letters)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Nothing that a tool prints leads to its cause: what the person said is learned. */
function teach(
  found: { cause: string; text: string; counts: Record<string, number> },
  root: string,
  today: Date,
): Added {
  const file = addExample(root, found.cause, found.text, today);
  if (!file) return refused(`knowledge/examples/real/${found.cause}.md has this report already.`);
  const says = [
    `Added the report to ${file}: no sign leads to ${found.cause}, so its words are learned.`,
    told(found.counts),
    'Read it over once more: names of people, servers, containers and projects stand there as they were.',
    'Then run: npm run learn',
  ];
  return { kind: 'added', says: says.join('\n'), file, amiss: false };
}

interface Found {
  page: Page;
  cause: string;
  bundle: Bundle;
}

function write(knowledge: Knowledge, { page, cause, bundle }: Found, root: string, today: Date): Added {
  const { text: hidden, counts } = hideNames(bundle.report);
  const own = page.file === `causes/${cause}.md`;
  if (own && !isShownBySigns(knowledge, hidden, cause)) return teach({ cause, text: hidden, counts }, root, today);
  const sample = shorten(knowledge, hidden);
  const file = `knowledge/${page.file}`;
  if (page.samples.some(({ text }) => text === sample)) return refused(`${file} has this sample already.`);
  const path = join(root, page.file);
  writeFileSync(path, withSample(readFileSync(path, 'utf8'), sample, own ? undefined : cause));

  const after = readKnowledge(root);
  const isIt = (file: string) => file === page.file;
  const ofPage = [...after.faults.filter(({ file }) => isIt(file)), ...checkKnowledge(after.knowledge, today, isIt)];
  const says = [
    `Added a sample of ${count(sample.split('\n').length, 'line')} to the end of ${file}.`,
    ...(sample === hidden ? [] : ['The telling lines were kept; … stands where others were left out.']),
    told(counts),
    'Read it over once more: names of people, servers, containers and projects stand there as they were.',
    '',
    ...(ofPage.length === 0
      ? ['npm run knowledge: nothing amiss on this page.']
      : ofPage.map((fault) => `knowledge/${showFault(fault)}`)),
    ...adviseOn(after.knowledge, { sample, cause, answers: bundle.answers, file: page.file }),
  ];
  return { kind: 'added', says: says.join('\n'), file, amiss: ofPage.length > 0 };
}

/** Shortens only as far as the same is read from it. */
function shorten(knowledge: Knowledge, report: string): string {
  const read = (text: string) => recognise(knowledge, redact(text));
  const whole = read(report);
  const short = tellingLines(report, new Set(whole.observations.map(({ line }) => line)));
  const ids = ({ observations }: typeof whole) => new Set(observations.map(({ id }) => id));
  const kept = ids(read(short));
  return [...ids(whole)].every((id) => kept.has(id)) ? short : report;
}

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`;

function told(counts: Record<string, number>): string {
  const hidden = Object.entries(counts).filter(([, many]) => many > 0);
  if (hidden.length === 0) return 'There was no account name and no id to hide.';
  return `Hidden: ${hidden.map(([what, many]) => `${many} ${many === 1 ? what.replace(/(s|es)$/, '') : what}`).join(', ')}.`;
}
