/**
 * Signs are sentences that tools print: short, each shown by some text, none twice. What people say is learned from
 * examples, so a page holds no lists of their words. And pages watch each other: no page's sign may claim another's sample.
 */
import type { Observation } from '../evidence/evidence.ts';
import { type Example, readExamples } from '../learn/examples.ts';
import type { CausePage, CodePage, Knowledge } from '../pages/load.ts';
import type { Fault } from '../pages/page.ts';
import type { SignMatter } from '../pages/schema.ts';
import { literal, type Phrase, pattern } from '../phrases/phrase.ts';
import { recognise } from '../recognise.ts';
import { redact } from '../redact/redact.ts';
import { readText } from '../text/text.ts';

type AnyPage = CausePage | CodePage;

const LONGEST = 120;
/** Signs of a cause page, in its characters: a page is read by people. */
const MOST_SHARE = 0.12;

const at = (page: AnyPage, says: string, line = 1): Fault => ({ file: page.file, line, says });

export function signsOfPage(page: AnyPage): SignMatter[] {
  const { matter } = page;
  const entries = 'entries' in matter ? (matter.entries ?? []) : [];
  return [
    ...((matter as { signs?: unknown[] }).signs ?? []),
    ...entries.flatMap((entry) => entry.signs ?? []),
  ] as SignMatter[];
}

const printed = (sign: SignMatter): string[] => [...(sign.says ?? []), ...(sign.pattern ?? [])];

function checkShape(page: AnyPage): Fault[] {
  const signs = signsOfPage(page);
  // The start menu says such words itself, and its pages are known by them.
  const told = page.family === 'symptoms' ? [] : signs.flatMap((sign) => [...(sign.like ?? []), ...(sign.all ?? [])]);
  const long = signs
    .flatMap((sign) => [...printed(sign), ...(sign.beside ?? []), ...(sign.unless ?? [])])
    .filter((text) => text.length > LONGEST);
  return [
    ...told.map((text) =>
      at(
        page,
        `"${text.slice(0, 60)}" is how people say it. Paste a report into knowledge/examples and run npm run learn; a sign is what a tool prints: says: or pattern:.`,
      ),
    ),
    ...long.map((text) =>
      at(
        page,
        `the sign "${text.slice(0, 40)}…" has ${text.length} characters. A sign has at most ${LONGEST}: cut it, or make two.`,
      ),
    ),
  ];
}

function checkShare(page: AnyPage): Fault[] {
  if (page.family !== 'causes') return [];
  const signs = signsOfPage(page).flatMap(printed).join('').length;
  const rest = JSON.stringify({ ...page.matter, signs: undefined });
  const texts = [...page.sections, ...page.samples].map(({ text }) => text);
  const whole = [rest, ...texts].join('').length;
  const share = signs / (whole + signs);
  return share <= MOST_SHARE
    ? []
    : [
        at(
          page,
          `signs are ${Math.round(100 * share)} % of the page. Keep below ${100 * MOST_SHARE} % what tools print most; the rest stands in codes/azcopy or codes/tools.`,
        ),
      ];
}

interface Shown {
  /** What stands on a page, and in the examples of its cause. */
  near(page: AnyPage): string;
  all(): string;
}

const folded = (texts: string[]) => texts.map((text) => readText(redact(text)).folded).join('\n\u0000\n');

/** Texts that a sign may be shown by. Its page's own ones are asked first: most signs stand there. */
function shownBy(knowledge: Knowledge, examples: readonly Example[]): Shown {
  const pages: AnyPage[] = [...knowledge.causes.values(), ...knowledge.codePages];
  const byCause = Map.groupBy(examples, ({ accept }) => accept[0] ?? '');
  let whole: string | undefined;
  const samples = (page: AnyPage) => page.samples.map(({ text }) => text);
  return {
    near(page) {
      const cause = 'cause' in page.matter ? (page.matter.cause as string) : '';
      return folded([...samples(page), ...(byCause.get(cause) ?? []).map(({ text }) => text)]);
    },
    all() {
      whole ??= folded([...pages.flatMap(samples), ...examples.map(({ text }) => text)]);
      return whole;
    },
  };
}

const finds = ({ source, flags }: Phrase, text: string) => new RegExp(source, flags.replace('g', '')).test(text);

function checkShown(page: AnyPage, shown: Shown): Fault[] {
  const phrases = signsOfPage(page).flatMap((sign) => [
    ...(sign.says ?? []).map((text) => ({ text, phrase: literal(text) })),
    ...[...(sign.pattern ?? []), ...(sign.beside ?? [])].map((text) => ({ text, phrase: pattern(text) })),
  ]);
  if (phrases.length === 0) return [];
  const near = shown.near(page);
  const idle = phrases.filter(({ phrase }) => !finds(phrase, near) && !finds(phrase, shown.all()));
  return idle.map(({ text }) =>
    at(
      page,
      `no text shows the sign "${text.slice(0, 60)}". Paste one that a tool printed, as a sample or into knowledge/examples.`,
    ),
  );
}

/** The same sentence as a sign of two pages: each would claim the other's reports. */
function checkRepeated(pages: AnyPage[]): Fault[] {
  const seen = new Map<string, AnyPage>();
  return pages.flatMap((page) =>
    signsOfPage(page)
      .filter((sign) => !sign.when)
      .flatMap(printed)
      .flatMap((text) => {
        const other = seen.get(text.toLowerCase());
        seen.set(text.toLowerCase(), page);
        return other && other !== page && other.family === page.family
          ? [at(page, `the sign "${text.slice(0, 60)}" stands on ${other.file} as well. Keep one of them.`)]
          : [];
      }),
  );
}

const claims = ({ rank, harmless, causes }: Observation, wanted: string, own: Set<string>) =>
  rank === 'detail' &&
  !harmless &&
  causes.length > 0 &&
  !causes.some(({ cause }) => cause === wanted || own.has(cause));

/** A sample whose cause nothing but another page's sign names. */
function checkForeign(knowledge: Knowledge, page: AnyPage): Fault[] {
  return page.samples.flatMap((sample) => {
    const own = 'cause' in page.matter ? (page.matter.cause as string) : undefined;
    const wanted = sample.settings.expect ?? own;
    if (!wanted || wanted.startsWith('not-this')) return [];
    const neighbours = new Set(
      ('neighbours' in page.matter ? (page.matter.neighbours ?? []) : []).map(({ cause }) => cause),
    );
    const { observations } = recognise(knowledge, redact(sample.text));
    const foreign = observations.filter((one) => /!\d+$/.test(one.id) && claims(one, wanted, neighbours));
    return foreign.map((one) =>
      at(
        page,
        `a sign of causes/${one.id.split('!')[0]}.md claims this sample of ${wanted} by “${one.quote.slice(0, 60)}”. Make that sign narrower.`,
        sample.line,
      ),
    );
  });
}

/** @param pages those that are asked for; the others still lend their texts */
export function checkAllSigns(knowledge: Knowledge, pages: AnyPage[], everything: AnyPage[]): Fault[] {
  const shown = shownBy(knowledge, readExamples());
  const files = new Set(pages.map(({ file }) => file));
  return [
    ...checkRepeated(everything).filter(({ file }) => files.has(file)),
    ...pages.flatMap((page) => [
      ...checkShape(page),
      ...checkShare(page),
      ...checkShown(page, shown),
      ...checkForeign(knowledge, page),
    ]),
  ];
}
