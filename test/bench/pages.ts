/** Whether more pages make recognition slower: the same texts against the real pages, and against ten times as many. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { assemble, type CausePage, type CodePage, type Knowledge } from '../../knowledge/pages/assemble.ts';
import { loadKnowledge } from '../../knowledge/pages/load.ts';
import type { SignMatter } from '../../knowledge/pages/schema.ts';
import { readReport } from '../../knowledge/reading.ts';
import { vocabularyOf } from '../../knowledge/recognisers/vocabularyOf.ts';
import { redact } from '../../knowledge/redact/redact.ts';

const TIMES = 10;
const real = loadKnowledge();

/**
 * Other words of the same length and with the same letters, so that generated pages look like real ones. The last word is
 * in no report: what is left of a short pattern would stand in each of them.
 */
const turned = (by: number) => (text: string) =>
  `${text.trim()} qx${by}q`.replace(/(?<![\\[(])[a-z0-9]{3,}/g, (word) =>
    [...word].map((_, at) => word[(at * 3 + by) % word.length]).join(''),
  );

function signsTurned(signs: SignMatter[] | undefined, by: number): SignMatter[] {
  const turn = turned(by);
  const own = (phrases: string[] | undefined) => phrases?.map(turn);
  return (signs ?? []).flatMap(({ says, like, all, unless, pattern, ...rest }) => {
    const sign = { says: own(says), like: own(like), all: own(all), unless: own(unless) };
    const kept = Object.fromEntries(Object.entries(sign).filter(([, phrases]) => phrases !== undefined));
    // A pattern with its letters turned may mean anything: its place is taken by a sentence of the same length.
    return [
      { ...rest, ...kept, ...(pattern ? { says: pattern.map((source) => turn(source.replace(/\W+/g, ' '))) } : {}) },
    ];
  });
}

function anotherCause(page: CausePage, by: number): CausePage {
  const cause = `${page.matter.cause}-${by}`;
  const signs = signsTurned(page.matter.signs as SignMatter[] | undefined, by) as CausePage['matter']['signs'];
  return { ...page, name: cause, matter: { ...page.matter, cause, signs } };
}

function anotherCodePage(page: CodePage, by: number): CodePage {
  const turn = turned(by);
  const another = <Part extends object>(part: Part): Part => {
    const { code, message, messages, signs } = part as Partial<CodePage['matter']>;
    return {
      ...part,
      aliases: undefined,
      ...(code ? { code: `${code}V${by}` } : {}),
      ...(message ? { message: turn(message) } : {}),
      ...(messages ? { messages: messages.map(turn) } : {}),
      ...(signs ? { signs: signsTurned(signs as SignMatter[], by) } : {}),
    };
  };
  const { entries, ...own } = page.matter;
  return {
    ...page,
    name: `${page.name}-${by}`,
    matter: { ...another(own), ...(entries ? { entries: entries.map(another) } : {}) } as CodePage['matter'],
  };
}

function withMorePages(): Knowledge {
  const causes = [...real.causes.values()].filter((page) => !page.ofCode);
  const more = Array.from({ length: TIMES - 1 }, (_, at) => at + 1);
  return assemble({
    ...real,
    causes: [...causes, ...more.flatMap((by) => causes.map((page) => anotherCause(page, by)))],
    codePages: [...real.codePages, ...more.flatMap((by) => real.codePages.map((page) => anotherCodePage(page, by)))],
  });
}

const RUN = join(import.meta.dirname, '../runs/mixed-failures-upload-230/47ada661-800f-014c-7e0c-9b9854cd3367.log');
const TEXTS: [string, string][] = [
  ['a sentence', 'azcopy copy says 403 AuthorizationPermissionMismatch since we moved the job to another machine'],
  ['a paste of 10 KB', readFileSync(RUN, 'utf8').slice(60_000, 70_240)],
];

/** Without the few that are remembered: each text is read anew. */
function reading(knowledge: Knowledge, text: string): () => void {
  const report = redact(text);
  return () => void readReport(knowledge, report);
}

const more = withMorePages();
const pages = (knowledge: Knowledge) => `${knowledge.entries.length} entries`;
process.stdout.write(`${pages(real)} against ${pages(more)}\n`);
const bench = new Bench({ time: 1500, iterations: 20, warmupTime: 500 });
for (const [name, text] of TEXTS)
  for (const [which, knowledge] of [
    ['as it is', real],
    ['ten times as many pages', more],
  ] as const) {
    vocabularyOf(knowledge);
    bench.add(`${name}, ${which}`, reading(knowledge, text));
  }
await bench.run();
const least = bench.tasks.map(({ name, result }) => {
  if (!('latency' in result)) throw new Error(`${name} was not measured: ${JSON.stringify(result)}`);
  process.stdout.write(`${name.padEnd(46)} least ${result.latency.min.toFixed(3)} ms\n`);
  return result.latency.min;
});
TEXTS.forEach(([name], at) => {
  const ratio = (least[at * 2 + 1] as number) / (least[at * 2] as number);
  process.stdout.write(`${name}: ten times as many pages take ${ratio.toFixed(2)} times as long\n`);
});
