/** What a person wants of the bot. Only words that cannot be part of a report count; all else is left to the case. */
import { guestManners } from './guest.ts';
import type { Heard } from './heard.ts';

type Simple =
  | 'help'
  | 'cancel'
  | 'back'
  | 'startOver'
  | 'greet'
  | 'thank'
  | 'handOff'
  | 'file'
  | 'sources'
  | 'checkSas';

export type Wish =
  | { kind: Simple | 'goOn' | 'nothing' }
  | { kind: 'explain'; word: string }
  /** A report, an answer, a button of a case. */
  | { kind: 'talk' };

/** Commands are English everywhere; the nearest words of our other languages are understood as well. */
const WORDS: [Simple, RegExp][] = [
  [
    'help',
    /^(help( me)?|\?|commands|what can you do|hilfe|was kannst du( alles)?\??|ヘルプ|使い方|何ができますか\??)$/,
  ],
  ['cancel', /^(cancel|stop|quit|exit|never ?mind|forget it|abbrechen|abbruch|キャンセル|中止|やめる)$/],
  ['back', /^(back|go back|undo|zurück|戻る)$/],
  [
    'startOver',
    /^(start over|restart|start again|reset|start|menu|new case|neu beginnen|von vorn(e)?|neuer fall|最初から|新しいケース|やり直す)$/,
  ],
  [
    'greet',
    /^(hi|hello|hey|good (morning|afternoon|evening)|hallo|moin|servus|grüß gott|guten (morgen|tag|abend)|こんにちは|こんばんは|おはよう(ございます)?|お疲れ(様|さま)です)( there| storagebot)?$/,
  ],
  [
    'thank',
    /^(thanks?( you)?( very much| a lot)?|thx|ty|(vielen |besten |herzlichen )?dank|danke( schön| dir| sehr)?|ありがとう(ございます|ございました)?|助かりました|どうも)$/,
  ],
  ['handOff', /^(hand ?-?off|support case|bundle|übergabe|übergeben|引き継ぎ)$/],
  ['file', /^as (a )?file$/],
  ['sources', /^(sources?|citations?|where does that come from\??|quellen?|woher kommt das\??|出典)$/],
  ['checkSas', /^(check|read|test|probe)( (my|a|the|this))?[ -]sas\b/],
  [
    'checkSas',
    /^((can|could|would|will) you |please )+(check|read|test|probe|verify|validate|decode|inspect|(have |take )?(a )?look at) (my|a|the|this|our) sas( token| url| link)?( for me)?( please)?\??$/,
  ],
  [
    'checkSas',
    /^((kannst|könntest|würdest) du )?((bitte|mal) )*(mein\w*|unser\w*|den|das|die|diese\w*) sas([- ](token|url|link))? ((bitte|mal) )*(prüfen|checken|testen|ansehen|anschauen|lesen)\??$|^prüf\w* ((bitte|mal) )*(mein\w*|unser\w*|den|das|die|diese\w*) sas([- ](token|url|link))?$/,
  ],
  [
    'checkSas',
    /^((この|私の|うちの) ?)?sas ?(トークン|url|リンク)? ?を ?(確認|チェック|検証|テスト)(して(もらえますか|いただけますか|ください|くれますか|ほしい(です)?)|お願いします|できますか)\??$/,
  ],
];

/** Longer words are sentences, and belong to the engine; "explain it to me" asks of the case, not for a page. */
const EXPLAIN =
  /^explain(?:\s+(?!(?:pls|plz|please|this|that|these|it|to|me|us|why|what|how|like|again|more|further|in|bitte|mir|das)\b)(.{1,80}))?$/is;

const fold = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[!.。]+$/, '')
    .replace(/\s+/g, ' ');

function typedWish(text: string): Wish {
  const said = fold(text);
  if (said === '') return { kind: 'nothing' };
  const explain = EXPLAIN.exec(text.trim());
  if (explain) return { kind: 'explain', word: (explain[1] ?? '').trim().replace(/[?!.]+$/, '') };
  const simple = WORDS.find(([, word]) => word.test(said));
  return { kind: simple?.[0] ?? guestManners(text) ?? 'talk' };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 80) : '');

function pressedWish(verb: string, data: Record<string, unknown>): Wish {
  if (verb === 'explain') return { kind: 'explain', word: text(data.word) };
  if (verb === 'menu') return { kind: 'startOver' };
  const simple = (['help', 'cancel', 'back', 'startOver', 'handOff', 'file', 'checkSas', 'goOn'] as const).find(
    (one) => one === verb,
  );
  return simple ? { kind: simple } : { kind: 'talk' };
}

export function wishOf(heard: Heard): Wish {
  return heard.kind === 'said' ? typedWish(heard.text) : pressedWish(heard.verb, heard.data);
}
