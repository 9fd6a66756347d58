/** What a message says by itself: its own diagnosis, the facts that it tells, and what is wanted with it. Pure. */
import { judgeCommand } from '../../knowledge/azcopy/commandJudged.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { type FactName, type Facts, isFactName } from '../../knowledge/facts.ts';
import { answerMeant } from '../../knowledge/questions/meant.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import { factsTold, impliedBy } from '../../knowledge/told.ts';
import type { Deps } from '../deps.ts';
import { roleElsewhere, withoutRoles } from './roleNamed.ts';
import { type Triage, wordsTold } from './triage.ts';
import { whatMatters } from './whatMatters.ts';

export interface Alone {
  text: Redacted;
  diagnosis: Diagnosis;
  /** What the message tells that the case did not know. */
  news: Facts;
  /** Of these, what a person says in so many words. */
  told: Facts;
  /** It answers the open question in its own words. */
  answers: boolean;
  /** It names the answer; else that only follows from what it names. */
  namesAnswer: boolean;
  /** Parameters of a SAS stand in it: they are read for what they prove. */
  isLetters: boolean;
  /** They are mostly there for the facts in them. */
  ofFacts: boolean;
  /** The words add nothing to the trouble that the facts do not say, or are only taken for another one. */
  beside: boolean;
  intent?: string;
  /** What is meant perhaps: better than to say that nothing was understood. */
  faint?: string;
  /** 0..1: how surely that is wanted. */
  sure: number;
  /** A command was pasted. */
  isCommand: boolean;
  /** It has the shape of a question. */
  asks: boolean;
  /** It says in so many words that something was done in vain. */
  tried: boolean;
}

/** Below this the intent of a sentence is a guess, and the words are taken for what they tell. */
const SURE = 0.5;
/** What only answers, and leaves the case as it is, may be guessed sooner. */
const SURE_ASIDE = 0.45;
/** A guess is taken where nothing else was understood. */
const FAINT = 0.33;
/** Nobody in trouble likes to hear that it is none of ours. */
const SURE_FOREIGN = 0.8;
const FOREIGN = new Set(['small-talk', 'not-storage']);
const ASIDE = new Set(
  'why which-exactly check-first undo-it how-long other-tool other-side what-else show-all is-it-safe who-can another-way what-next again guess doubt costs limits what-to-send do-it-for-me about-question thanks fact possible whose-fault who-did restart data-lost redo'.split(
    ' ',
  ),
);
/** Longer texts are pastes; nobody says "still fails" in so many characters. */
const MOST_SENTENCE = 400;

const QUESTION =
  /[?？]\s*$|^(and |but |ok |so |hm+ |und |aber |wait,? )?(how|what|what's|which|who|whom|whose|why|can|could|where|when|is (?!on\b|in\b|an?\b|behind\b|not\b|still\b|running\b)\w+|are (there|you)|will|would|should|does|do (i|we|you)|did|any|wie|was|wer|wen|welche[rsn]?|warum|wieso|wo|wann|kann|könnte|muss|darf|brauch\w*|geht das|gibt es|ist das)\b|(ですか|ますか|でしょうか|のか|なの|かな)[。？?]?$|(どう|なぜ|なんで|どれ|何|誰)/iu;

const TRIED =
  /\b((we|i|they|he|she) did (?!not)\w+|(we|i|they)('ve| have) (added|allowed|granted|assigned|enabled|opened|lowered|raised|restarted|replaced|set)|tried|trying|did (that|it|this)|done that|already (did|done|have|has|had|tried|gave|given|got|assigned|granted|added|set|checked|in place|there|on)|(hab\w*|ist|sind|hat|haben) (\w+ ){0,4}(schon|bereits)|(has|have|had) (had|been) (it|that|them|there|set|on)?|(schon|bereits) (gesetzt|zugewiesen|vergeben|da|so|an|eingestellt)|same|no (change|difference|luck|effect)|still (the|fail|refused|denied|not|no|won't|can't|doesn't|broken|hang|get|[45]\d\d)\w*|versucht|probiert|gemacht|ausprobiert|immer noch|weiterhin|trotzdem|gleiche[rn]?)\b|もう(や|設定|付与|割り当て)|(?:もう|既に|すでに|とっくに).{0,12}(?:ました|ています|てあります|済み)|既に|試し|試した|やってみ|やりました|まだ|変わら/i;

/** A URL's ? asks nothing. */
const sentencesOf = (text: string) =>
  text
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .split(/(?<=[.!?。！？])\s*|\n+/)
    .map((sentence) => sentence.trim());

/** So few words are the answer and no more. */
const isShort = (text: string) => text.trim().split(/\s+/).length <= 4;

const needed = (intent: string) => (ASIDE.has(intent) ? SURE_ASIDE : FOREIGN.has(intent) ? SURE_FOREIGN : SURE);

/** Parameters of a SAS and names of roles are evidence themselves, whatever fact stands beside them. */
const EVIDENCE = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w|\b(blob|file|queue|table) data \w+/i;
const PARAMETERS = /\b(sp|se|st|sr|ss|srt|sip|spr|sv|si)=\w/i;
/** "The sp letters are rl": as a URL would show it. */
const LETTERS =
  /\b(?:sp|letters?|buchstaben)\b\s*(?:(?:are|is|sind|ist|only|just|nur|letters?|=|:|は|が|だけ)\s*){0,3}["“']?([racwdxyltmeopi]{1,12})["”']?(?![a-z])/i;

/** "se is 2026-11-30", "se ist der 30.11.2026". */
const ENDS =
  /\bse\b\s*(?:(?:is|ist|says|sagt|der|the|on|am|bis|=|:|は|が)\s*){1,3}(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))/i;

function endIn(text: string): string | undefined {
  const [, year, month, day, dayFirst, monthThen, yearLast] = ENDS.exec(text) ?? [];
  const parts = year ? [year, month, day] : [yearLast, monthThen, dayFirst];
  return parts[0] ? parts.map((part = '') => part.padStart(2, '0')).join('-') : undefined;
}

/** The end of a SAS that somebody reads out, against the day of the case. */
function endTold(text: string, { startedAt }: Triage): Facts {
  const end = endIn(text);
  return end ? { auth: 'sas', sasEnds: end > startedAt.slice(0, 10) ? 'yes' : 'no' } : {};
}

function withLetters(text: Redacted): Redacted {
  const letters = /\bsp=/i.test(text) ? undefined : LETTERS.exec(text)?.[1];
  return letters ? (`${text}\nsp=${letters.toLowerCase()}` as Redacted) : text;
}

/** What a Reader may do. */
const READS = new Set(['download', 'list']);

/** "I have Storage Blob Data Reader" is enough for who only reads. */
const mayRead = ({ roleKind }: Facts, operation: string | undefined): boolean =>
  roleKind === 'reader' && READS.has(operation ?? '');

/** Closes a case in so many words; "the direct link works" may as well tell where it works. */
const CLOSES =
  /\b(now|again|finally|fixed|solved|sorted|resolved|found|done|thanks?|thx|cheers|jetzt|wieder|nun|endlich|danke|erledigt|gelöst|behoben)\b|(?:動き|動く|でき|治り|通り|いき|いけ|消え|消せ|出|つなが(?:り|っ)|繋が(?:り|っ)|見え|開け|入れ|読め|書け|戻り|され)(?:ました|た|だ)(?!り|が|け|の|ら)|直|解決/i;
/** What was done is done with, and no news that the trouble is over. */
const DONE_BEFORE = /\b(already|schon|bereits)\b|もう|既に|すでに/i;
/** Nobody says this of a trouble that goes on. */
const OVER =
  /\b(my (mistake|bad|fault)|false alarm|all good( now)?|mein fehler|fehlalarm|hat sich erledigt|never ?mind|nvm|(my|a|own) typo|vertippt|tippfehler)\b|打ち間違い|タイプミス|気にしないで|解決(です|しました|済み)|間違えていました|勘違いでした/i;
const GOES_ON = /\b(but|still|not|fails?|aber|noch|nicht)\b|まだ|ません/i;
const CLEARLY = 0.75;

/** Nobody closes a case, or says that it was tried, by asking. */
function settledIntent({ intent, sure }: { intent: string; sure: number }, text: string): string {
  const asks = /[?？]\s*$/.test(text) || sentencesOf(text).every((sentence) => QUESTION.test(sentence));
  if (sure === 1) return intent;
  if (asks && (intent === 'solved' || intent === 'still-fails')) return 'guess';
  if (intent !== 'solved' || sure >= CLEARLY || CLOSES.test(text)) return intent;
  return DONE_BEFORE.test(text) ? 'checked' : 'fact';
}

/** What is advised is out of reach: by rights, by rules, or by others. */
const RESTRICTED =
  /\b((no|without) (admin|root|sudo|rights|permission)|not (an? )?admin|not allowed|can't (install|change|open|touch|do|set)|cannot (install|change|open|touch|do|set)|may not|forbid\w*|won't (let|allow|approve)|refuse[sd]? to|says? no|(do|does)(n't| not) want|woll?en (das |die )?(nicht|kein\w*)|will (das )?(nicht|kein\w*)|kein\w* (admin|root|rechte)\w*|darf\w* .{0,30}nicht|nicht (erlaubt|möglich)|verboten|lässt .{0,40}nicht zu)\b|できません|権限が(ない|ありません)|禁止|許可されて(い)?ません/iu;

/** Below a clear wish, a restriction that tells no fact asks for another way. */
function intentIn(
  heard: { intent: string; sure: number } | undefined,
  text: string,
  tells: boolean,
): { intent?: string } {
  if (!heard) return {};
  if (heard.sure < CLEARLY && OVER.test(text) && !GOES_ON.test(text)) return { intent: 'solved' };
  if (heard.sure < CLEARLY && !tells && RESTRICTED.test(text)) return { intent: 'another-way' };
  return heard.sure >= needed(heard.intent) ? { intent: settledIntent(heard, text) } : {};
}

/** A question tells no fact, whatever it names: then what it may ask is what comes next. */
function faintIn(
  heard: { intent: string; sure: number; second?: string } | undefined,
  text: string,
): { faint?: string } {
  if (heard?.intent === 'fact' && heard.sure < CLEARLY && QUESTION.test(text) && heard.second)
    return { faint: heard.second };
  return heard && heard.sure >= FAINT ? { faint: heard.intent } : {};
}

/** "It is not that": what stands is denied, whatever was asked beside it. */
const NOT_IT =
  /\b(not (that|it)|(isn't|ain't|wasn't|can't be) (that|it|the (reason|cause|case|issue|problem))|(das|es) (ist|kann) es nicht|daran liegt('s| es)? nicht|liegt nicht daran|(das )?(passt|stimmt|trifft) (so |hier |bei uns |zu uns )?nicht|(doesn't|does not|don't) (fit|apply)|something else|etwas anderes|was anderes)\b|それで(は|も)(ない|ありません)|(当てはま|該当し)(りません|ません|らない)|(原因|それ)(では|じゃ)(ない|ありません)|別の原因|関係(ない|ありません)/iu;
export const deniesTheVerdict = (text: string) => NOT_IT.test(text);

const DENIES = /^(no|nope|nah|nein|nö|nee|いいえ|いや)(?![\p{L}\p{N}])/iu;

/** Where somebody sits, and with what. */
const PLACES: FactName[] = ['location', 'os', 'tool', 'caller'];

/** "No, it's my laptop at home", "nope, same error": what is denied is the advice, or what was taken for granted, and not what was asked. */
function deniesOnly(text: string, told: Facts, asked: FactName): boolean {
  const elsewhere = PLACES.some((fact) => told[fact] !== undefined) || TRIED.test(text) || deniesTheVerdict(text);
  return DENIES.test(text) && told[asked] === undefined && elsewhere;
}

/** Questions whose answer may name a login. */
const SIGNS_IN = new Set(['auth', 'identity', 'identityShown', 'mountWith', 'credentialSeen']);

const LOGIN_FAILS =
  /\b(fails?|failed|cannot|can't|error|hangs|refused|scheitert|schlägt|fehler)\b|失敗|エラー|できません/i;
const namesALogin = ({ operation }: Facts, text: string) => operation === 'login' && !LOGIN_FAILS.test(text);

/** The service that the trouble is with, as it was told before. */
const serviceSaid = (triage: Triage) => factsTold(withoutRoles(wordsTold(triage))).service;

const without = (facts: Facts, names: string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !names.includes(fact)));

export function readAlone(
  triage: Triage,
  typed: Redacted,
  { diagnose, intentOf }: Pick<Deps, 'diagnose' | 'intentOf'>,
) {
  const { question, facts: known = {} } = triage;
  const isCommand = judgeCommand(typed) !== undefined;
  const text = withLetters(typed);
  const diagnosis = diagnose(text);
  const isSentence = text.length <= MOST_SENTENCE && !isCommand;
  // "I did az login before" says how one signs in, and nothing of what was to be done.
  const isHow = SIGNS_IN.has(question?.fact ?? '') || (isSentence && namesALogin(diagnosis.facts, text));
  const how = isHow ? ['operation', 'tool'] : [];
  const plain = withoutRoles(text);
  const ofRole = plain === text ? [] : ['service'];
  const seen = whatMatters(triage, without(diagnosis.facts, [...how, ...ofRole]));
  const { service } = ofRole.length > 0 ? factsTold(plain, question?.fact) : {};
  const heardFacts: Facts = {
    ...whatMatters(triage, without(factsTold(text, question?.fact), [...how, ...ofRole])),
    ...(service && { service }),
    ...endTold(text, triage),
    ...roleElsewhere(text, service ?? known.service ?? serviceSaid(triage)),
  };
  const isEnough = mayRead(heardFacts, heardFacts.operation ?? diagnosis.facts.operation ?? known.operation);
  const told: Facts = isEnough ? { ...heardFacts, roleKind: 'right' } : heardFacts;
  const meant =
    question && isFactName(question.fact) && !deniesOnly(text, told, question.fact)
      ? answerMeant(question.fact, text)
      : undefined;
  const said: Facts = { ...seen, ...(question && meant && { [question.fact]: meant }), ...told };
  const all: Facts = { ...without(impliedBy(told), Object.keys(known)), ...said };
  const news = Object.fromEntries(
    Object.entries(all).filter(([fact, value]) => value !== undefined && known[fact] !== value),
  ) as Facts;
  const heard = isSentence ? intentOf?.(text, question !== undefined) : undefined;
  const denied = Object.keys(told).some((fact) => (diagnosis.facts[fact] ?? told[fact]) !== told[fact]);
  // What is known already is not why it was said.
  const tellsFacts = Object.keys(told).some((fact) => told[fact] === undefined || told[fact] !== known[fact]);
  const tellsTrouble = diagnosis.causes.length > 0;
  const says = tellsFacts && diagnosis.certainty !== 'certain' ? 'facts' : tellsTrouble ? 'trouble' : 'nothing';
  return {
    text,
    diagnosis,
    news,
    told: Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Facts,
    answers: question !== undefined && all[question.fact] !== undefined,
    namesAnswer: question !== undefined && said[question.fact] !== undefined,
    beside:
      isEnough ||
      told.sasEnds === 'yes' ||
      (!EVIDENCE.test(text) && (denied || (meant !== undefined && isShort(text)))),
    isLetters: PARAMETERS.test(text),
    ofFacts: !EVIDENCE.test(text) && says !== 'trouble',
    ...intentIn(heard, text, Object.keys(news).length > 0),
    ...faintIn(heard, text),
    sure: heard?.sure ?? 0,
    tried: TRIED.test(text),
    isCommand,
    asks: !isCommand && sentencesOf(text).some((sentence) => QUESTION.test(sentence)),
  } satisfies Alone as Alone;
}
