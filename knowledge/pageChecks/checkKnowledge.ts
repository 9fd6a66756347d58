/** What `npm run knowledge` asks of the pages. Each check answers with place, what is amiss, and what to write instead. */
import { basename } from 'node:path';
import { diagnose } from '../diagnose.ts';
import { factValues, isFactName } from '../facts/facts.ts';
import { readExamples } from '../learn/examples.ts';
import { type CausePage, type CodePage, causeOfCode, type Entry, type Knowledge } from '../pages/assemble.ts';
import type { Fault, Sample } from '../pages/page.ts';
import type { SignMatter } from '../pages/schema.ts';
import { unfilledIn } from '../pages/templates.ts';
import { hasSecret, redact } from '../redact/redact.ts';
import { COMMON_PLACEHOLDERS, fillings, placeholdersIn } from '../text/render.ts';
import { checkAnswers } from './checkAnswers.ts';
import { checkText } from './checkPages.ts';
import { checkNature } from './nature.ts';
import { checkAllSigns, signsOfPage } from './signs.ts';

export const CAUSE_HEADINGS = ['Why', 'Confirm', 'Fix', 'See that it worked', 'Undo', 'What does not help', 'Samples'];
export const CODE_HEADINGS = ['What it means', 'Telling the causes apart', 'Fix', 'Samples'];
const LONGEST = 150;

type AnyPage = CausePage | CodePage;
const isCause = (page: AnyPage): page is CausePage => page.family === 'causes';
const causePages = (knowledge: Knowledge) => [...knowledge.causes.values()].filter((page) => !page.ofCode);
const allPages = (knowledge: Knowledge): AnyPage[] => [...causePages(knowledge), ...knowledge.codePages];
const at = (page: AnyPage, says: string, line = 1): Fault => ({ file: page.file, line, says });

function checkName(page: AnyPage): Fault[] {
  const expected = isCause(page) ? page.matter.cause : page.matter.code;
  if (
    expected === undefined ||
    basename(page.file, '.md').toLowerCase() === expected.toLowerCase().replaceAll(' ', '-')
  )
    return [];
  return [
    at(
      page,
      `the file is called ${basename(page.file)}, the page is about ${expected}. Name the file ${expected}.md, or the page as the file.`,
    ),
  ];
}

function checkHeadings(page: AnyPage): Fault[] {
  const known = isCause(page) ? CAUSE_HEADINGS : CODE_HEADINGS;
  const faults = page.sections
    .filter(({ heading }) => !known.includes(heading))
    .map(({ heading, line }) =>
      at(page, `the heading "${heading}" is unknown. Write one of: ${known.join(', ')}.`, line),
    );
  const places = page.sections.map(({ heading }) => known.indexOf(heading));
  if (places.some((place, index) => index > 0 && place >= 0 && place < (places[index - 1] as number))) {
    faults.push(at(page, `the headings stand in another order than: ${known.join(', ')}.`));
  }
  const needed = isCause(page) ? CAUSE_HEADINGS : ['What it means'];
  const missing = needed.filter((heading) => !page.sections.some((section) => section.heading === heading));
  return [
    ...faults,
    ...missing.map((heading) =>
      at(page, `the heading "## ${heading}" is missing. Write it, if only "Nothing to undo."`),
    ),
  ];
}

function checkLength(page: AnyPage): Fault[] {
  // A line for each neighbour stands in the front matter, out of the reader's way.
  const more = isCause(page) ? 1 + (page.matter.neighbours?.length ?? 0) : 12 * (page.matter.entries?.length ?? 0);
  const allowed = LONGEST + more;
  return page.lines <= allowed
    ? []
    : [at(page, `the page has ${page.lines} lines. Nobody reads more than ${allowed}: cut it, or make two of it.`)];
}

function checkCausesExist(page: AnyPage, known: { has(cause: string): boolean }): Fault[] {
  const effects = signsOfPage(page).flatMap(({ over = [] }) => over);
  const listed = isCause(page)
    ? []
    : [...(page.matter.causes ?? []), ...(page.matter.entries ?? []).flatMap((entry) => entry.causes ?? [])].map(
        (ranked) => ranked.cause,
      );
  const expected = (isCause(page) ? [] : page.samples)
    .map((sample) => sample.settings.expect)
    .filter((cause) => cause && !cause.startsWith('not-this'));
  return [...new Set([...listed, ...effects, ...(expected as string[])])]
    .filter((cause) => !known.has(cause))
    .map((cause) =>
      at(page, `the cause "${cause}" has no page. Write knowledge/causes/${cause}.md, or name another cause.`),
    );
}

/** Whoever weighs two causes needs to know what tells them apart. */
function checkNeighbours(page: AnyPage, known: { has(cause: string): boolean }, others: number): Fault[] {
  if (!isCause(page)) return [];
  const { cause, neighbours = [] } = page.matter;
  const alone = neighbours.length === 0 && !page.ofCode && others > 1;
  if (alone)
    return [
      at(
        page,
        'no neighbours: are named. Name at least one cause that shows the same words, and what tells them apart.',
      ),
    ];
  return neighbours
    .filter((neighbour) => neighbour.cause === cause || !known.has(neighbour.cause))
    .map((neighbour) =>
      at(page, `the neighbour "${neighbour.cause}" is no other cause. Name one that has a page in knowledge/causes.`),
    );
}

const toldBy = ({ matter }: CausePage) => [matter.tell, ...(matter.neighbours ?? []).map(({ tells }) => tells)];

function checkPlaceholders(page: AnyPage): Fault[] {
  const own = page.matter.placeholders ?? {};
  const known = new Set(Object.keys({ ...fillings({}), ...COMMON_PLACEHOLDERS, ...own }));
  const texts = page.sections.map((section) => section.text);
  const used = new Set(
    placeholdersIn(
      [page.matter.title, ...(isCause(page) ? toldBy(page) : []), ...texts, ...Object.values(own)].join('\n'),
    ),
  );
  const unknown = [...used]
    .filter((name) => !known.has(name))
    .map((name) =>
      at(
        page,
        `{${name}} is no placeholder. Declare it under placeholders:, or write one of ${[...known].join(', ')}.`,
      ),
    );
  const idle = Object.keys(own)
    .filter((name) => !used.has(name))
    .map((name) => at(page, `the placeholder ${name} is declared and not used. Use {${name}} or remove it.`));
  return [...unknown, ...idle];
}

function checkSecrets(page: AnyPage): Fault[] {
  const all = [...page.sections.map(({ text, line }) => ({ text, line })), ...page.samples];
  return all
    .filter(({ text }) => hasSecret(text))
    .map(({ line }) =>
      at(page, 'here stands what looks like a secret. Write sig=REDACTED, and names such as contoso.', line),
    );
}

/** What the author of a new page has not filled in yet. */
function checkFilled(page: AnyPage): Fault[] {
  const texts = [
    { text: JSON.stringify(page.matter), line: 1 },
    ...page.sections.map(({ text, line }) => ({ text, line })),
    ...page.samples,
  ];
  return texts.flatMap(({ text, line }) => unfilledIn(text).map((says) => at(page, says, line)));
}

function checkReviewed(page: AnyPage, today?: Date): Fault[] {
  return today && page.matter.reviewed > today.toISOString().slice(0, 10)
    ? [at(page, `reviewed: ${page.matter.reviewed} lies in the future.`)]
    : [];
}

/** Brackets of a phrase come in pairs and not within each other: anything else is read otherwise than meant. */
const oddBrackets = (phrase: string) => phrase.replace(/\([^()]*\)/g, '').search(/[()]/) >= 0;

function checkSigns(page: AnyPage): Fault[] {
  const signs = [
    ...(page.matter.signs ?? []),
    ...(isCause(page) ? [] : (page.matter.entries ?? []).flatMap((entry) => entry.signs ?? [])),
  ] as SignMatter[];
  const phrases = signs.flatMap((sign) => [...(sign.like ?? []), ...(sign.all ?? []), ...(sign.unless ?? [])]);
  return phrases
    .filter(oddBrackets)
    .map((phrase) =>
      at(page, `the brackets of "${phrase}" do not fit. Write (one|other), each bracket closed before the next opens.`),
    );
}

const isDetail = ({ rank, says, pattern }: SignMatter) =>
  rank === 'detail' || (rank === undefined && (says ?? pattern) !== undefined);

/** A page with signs shows them: at least one text of its own, and one that its signs must leave alone. */
function checkCounts(page: AnyPage): Fault[] {
  if (!isCause(page) || signsOfPage(page).length === 0) return [];
  const alike = page.samples.filter((sample) => isLookAlike(sample, page.matter.cause));
  const needs = [
    ...(page.samples.length > alike.length || !signsOfPage(page).some(isDetail)
      ? []
      : ['no sample of its own. Paste what a tool printed, names and signatures hidden.']),
    ...(alike.length > 0 ? [] : ['no look-alike. Give one: ```sample expect=the-other-cause.']),
  ];
  return needs.map((says) => at(page, `the page has signs and ${says}`));
}

const isLookAlike = (sample: Sample, own: string) =>
  sample.settings.expect !== undefined && sample.settings.expect !== own;

function checkTwice(knowledge: Knowledge): Fault[] {
  const seen = new Map<string, Entry>();
  return knowledge.entries.flatMap((entry) =>
    [entry.code, ...entry.aliases].flatMap((code) => {
      if (!code) return [];
      const other = seen.get(code.toLowerCase());
      seen.set(code.toLowerCase(), entry);
      return other && other !== entry
        ? [at(entry.page, `${code} stands on ${other.page.file} as well. Keep one of them.`)]
        : [];
    }),
  );
}

/** Examples lead to a cause as signs do. */
function checkReach(knowledge: Knowledge): Fault[] {
  const reached = new Set([
    ...knowledge.entries.flatMap((entry) => entry.causes.map((ranked) => ranked.cause)),
    ...readExamples().flatMap(({ accept }) => accept),
  ]);
  return causePages(knowledge)
    .filter((page) => !reached.has(page.matter.cause))
    .map((page) =>
      at(
        page,
        'no text can lead to this cause. Paste reports into knowledge/examples, give it signs:, or name it under causes: of a code page.',
      ),
    );
}

/** A page's samples prove its signs: the ranker, which may have learned from such samples, keeps still. */
const silent = () => undefined;

/** Runs one sample as a report. */
function checkSample(knowledge: Knowledge, page: AnyPage, sample: Sample): Fault[] {
  const { expect, ...facts } = sample.settings;
  const diagnosis = diagnose(knowledge, redact(sample.text), {}, { ranker: silent });
  const first = diagnosis.causes[0]?.id ?? 'nothing';
  const own = isCause(page) ? page.matter.cause : undefined;
  const faults: Fault[] = [];
  if (expect?.startsWith('not-this')) {
    const claimed = own
      ? first === own
      : diagnosis.codes.some((code) => code === page.matter.title || (!isCause(page) && code === page.matter.code));
    if (claimed)
      faults.push(at(page, 'this look-alike is taken for the page itself. Make the signs narrower.', sample.line));
  } else {
    const wanted = expect ?? own;
    const itself = isCause(page) ? undefined : causeOfCode(page.matter.code);
    const second = diagnosis.causes[1]?.id;
    if (wanted && first !== wanted && !(itself && first === itself && (wanted === itself || second === wanted))) {
      faults.push(
        at(
          page,
          `this sample should give ${wanted} first and gives ${first}${second ? `, then ${second}` : ''}.`,
          sample.line,
        ),
      );
    }
  }
  for (const [fact, value] of Object.entries(facts)) {
    if (!isFactName(fact) || !factValues(fact).includes(value))
      faults.push(at(page, `${fact}=${value} is no fact. See the pages of knowledge/facts.`, sample.line));
    else if (diagnosis.facts[fact] !== value)
      faults.push(
        at(page, `${fact} should be read as ${value} and is ${diagnosis.facts[fact] ?? 'not read'}.`, sample.line),
      );
  }
  return faults;
}

/**
 * Everything that is amiss on the pages, in the order of the files. Samples run as reports.
 * @param today reviews after it are amiss
 * @param wanted whether a file is to be checked; one page takes a fraction of the time of all
 */
export function checkKnowledge(
  knowledge: Knowledge,
  today?: Date,
  wanted: (file: string) => boolean = () => true,
): Fault[] {
  const known = knowledge.causes;
  const pages = allPages(knowledge).filter((page) => wanted(page.file));
  const single = pages.flatMap((page) => [
    ...checkName(page),
    ...checkHeadings(page),
    ...checkLength(page),
    ...checkCausesExist(page, known),
    ...checkNeighbours(page, known, knowledge.causes.size),
    ...(isCause(page) ? checkNature(page) : []),
    ...checkPlaceholders(page),
    ...checkSecrets(page),
    ...checkFilled(page),
    ...checkReviewed(page, today),
    ...checkSigns(page),
    ...checkCounts(page),
    ...checkText(page, isCause(page) ? 'cause' : 'code'),
    ...page.samples.flatMap((sample) => checkSample(knowledge, page, sample)),
  ]);
  const among = [...checkTwice(knowledge), ...checkReach(knowledge), ...checkAnswers(knowledge, today)].filter(
    (fault) => wanted(fault.file),
  );
  among.push(...checkAllSigns(knowledge, pages, allPages(knowledge)));
  return [...among, ...single].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
