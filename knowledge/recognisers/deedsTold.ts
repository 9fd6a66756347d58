/**
 * What an app does with the data, as people tell it beside an error: "our app writes blobs", "it puts messages on a queue".
 * No command and no failing verb stands there, so it is no operation of the report; it says how large a role has to be.
 */
import { table } from '../table.ts';
import { fits, type Gated } from '../text/gated.ts';
import { whatFails } from '../words/worksThere.ts';
import { wayTold } from './wayTold.ts';

/** `puts` and `takes` are of the messages of a queue. */
export type Deed = 'reads' | 'writes' | 'deletes' | 'puts' | 'takes';

const THINGS =
  '(?:blobs?|files?|images?|pictures?|photos?|pdfs?|documents?|reports?|logs?|data|json|csvs?|parquet|invoices?|backups?|objects?|rows?|entit(?:y|ies)|records?|folders?|director(?:y|ies)|containers?|tables?|tags?|metadata|(?:in)?to (?:\\w+ ){0,3}(?:storage|lake|blob|container|table|share|directory))';
const NEAR = '(?:[\\w$-]+ ){0,4}?';
/** @param others words that mean the deed whatever stands behind them */
const of = (verbs: string, others: string, things = THINGS): Gated => ({
  needs: new RegExp(`\\b(?:${verbs})\\b|${others}`, 'iu'),
  pattern: new RegExp(`\\b(?:${verbs}) ${NEAR}${things}\\b|${others}`, 'iu'),
});

const DEEDS: readonly [Deed, Gated][] = [
  [
    'writes',
    of(
      'writes?|writing|stor(?:es?|ing)|sav(?:es?|ing)|creates?|creating|appends?|appending|overwrit(?:es?|ing)|uploads?|uploading|push(?:es|ing)?|puts?|drops?|dumps?|inserts?|inserting|upserts?|updates?|updating|moves?|moving|renames?|archives|exports?',
      [
        '\\b(?:schreibt|schreiben|speichert|speichern|ändert|überschreibt|aktualisiert|verschiebt|exportiert)\\b',
        '\\blegt\\b[^.,;]{0,50}\\b(?:ab|an)\\b|\\blädt\\b[^.,;]{0,50}\\bhoch\\b|\\bhängt\\b[^.,;]{0,50}\\ban\\b',
        '書き込[むみんま]|書いて|保存|作成して|アップロード|追記|更新して',
      ].join('|'),
    ),
  ],
  [
    'deletes',
    of(
      'deletes?|deleting|removes?|removing|purges?|purging|cleans?(?: up)?|drops',
      '\\b(?:löscht|entfernt|räumt)\\b|削除',
    ),
  ],
  [
    'reads',
    of(
      'reads?|reading|downloads?|downloading|lists?|listing|quer(?:y|ies|ying)|fetch(?:es)?|loads?|opens?|serves?|gets?',
      '\\b(?:liest|lesen|lädt|listet|fragt)\\b|読[みむん]|ダウンロード|一覧|照会',
    ),
  ],
];

const MESSAGES =
  '(?:messages?|items?|jobs?|tasks?|events?|entries|(?:in|on)?to (?:\\w+ ){0,3}queues?|from (?:\\w+ ){0,3}queues?)';
const OF_QUEUES: readonly [Deed, Gated][] = [
  [
    'puts',
    of(
      'puts?|putting|sends?|sending|enqueues?|adds?|adding|posts?|posting|pushes|writes?|writing|drops?|queues',
      '\\b(?:schickt|sendet|schreibt|stellt|legt)\\b|送信|追加|書き込|入れ',
      MESSAGES,
    ),
  ],
  [
    'takes',
    of(
      'reads?|reading|receives?|receiving|process(?:es|ing)?|consumes?|consuming|dequeues?|takes?|taking|handles?|pulls?|polls?|deletes?|deleting',
      '\\btriggered by\\b|\\bqueue[- ]trigger|\\b(?:holt|liest|verarbeitet|löscht|empfängt)\\b|受信|処理|読[みむん]|取り出',
      MESSAGES,
    ),
  ],
];

const SERVICES = table<RegExp>({
  queue: /\bqueues?\b|\bwarteschlangen?\b|キュー/iu,
  table: /\btables?\b|\btabellen?\b|テーブル/iu,
});
const OTHERS =
  /\b(?:blobs?|containers?|lake|adls|file ?shares?|files?|shares?|delta|databricks|spark|sql)\b|\bfreigabe/iu;

/** "It has a blob role": a role that is there, and not what is called. */
const ROLES = /\b(?:blob|file|queue|table) (?:data )?(?:role|reader|contributor|owner|rolle)\w*/giu;

/** The service of which alone the words speak, where no host and no command names one. */
function serviceIn(text: string): string | undefined {
  const called = text.replace(ROLES, '');
  return OTHERS.test(called) ? undefined : [...SERVICES].find(([, words]) => words.test(called))?.[0];
}

const DEED_OF_WAY = table<Deed>({ up: 'writes', down: 'reads' });

/** Longer ones tell more than one thing that is done. */
const LONGEST = 400;

/** What is done, joined with a plus, and on which service. Names of neither where the text does not tell. */
export function deedsTold(text: string, service: string | undefined): { does?: string; doneTo?: string } {
  if (text.length > LONGEST) return {};
  const told = whatFails(text);
  const doneTo = service ?? serviceIn(told);
  const deeds = doneTo === 'queue' ? OF_QUEUES : DEEDS;
  const said = deeds.flatMap(([deed, words]) => (fits(words, told) ? [deed] : []));
  const does = said.length > 0 ? said.join('+') : DEED_OF_WAY.get(wayTold(told) ?? '');
  return { ...(does && { does }), ...(doneTo && doneTo !== service && { doneTo }) };
}
