/** A message of several sentences: two questions at once, or the end of one trouble and the beginning of the next. Pure. */
import type { Redacted } from '../../knowledge/redact.ts';
import type { Deps } from '../deps.ts';
import { type Asked, asksBack } from './move.ts';

type Intents = Deps['intentOf'];

const ENDS = /(?<=[.!?。！？;])\s*|\n+/;
/** "How do I know and who would fix it?" */
const JOINS =
  /(?<=[.!?。！？;,])\s*|\n+|\s+(?:and|und)\s+(?=(?:how|who|what|where|why|is|does|do|can|will|wie|wer|was|wo|warum|ist|kann|muss|brauch\w*)\b)/i;
const SURE = 0.7;
const MOST_PARTS = 5;

const AND = /^(?:and|but|also|und|aber|auch|それと|あと)[\s、]+/i;

const partsOf = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.replace(AND, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));

export interface Part {
  about: Asked;
  text: Redacted;
}

/** "How do I raise it, in PowerShell please" wants one command. */
const COMMANDS = new Set<Asked>(['which-exactly', 'other-tool']);
const isOneWish = (one: Part, other: Part) => COMMANDS.has(one.about) && COMMANDS.has(other.about);

/** The first two things that are clearly asked and are not the same; none where it is one question. */
export function twoQuestions(text: string, intentOf: Intents): [Part, Part] | undefined {
  const parts = partsOf(text, JOINS);
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  const asked = parts.flatMap((part) => {
    const heard = intentOf?.(part, true);
    if (!heard || heard.sure < SURE || !asksBack(heard.intent)) return [];
    return [{ about: heard.intent, text: part as Redacted }];
  });
  const [first] = asked;
  const other = asked.find(({ about }) => about !== first?.about);
  return first && other && !isOneWish(first, other) ? [first, other] : undefined;
}

const NEVER_MIND =
  /^(?:ok(?:ay)?,? )?(?:never ?mind|nvm|forget (?:it|that)|egal|vergiss (?:es|das)|もういいです|気にしないで)/i;
/** "Forget it, other topic: …" in one sentence. */
const LEFT_AT_ONCE = new RegExp(`${NEVER_MIND.source}\\s*[,、]\\s*`, 'i');
const ANOTHER_THING =
  /^(?:(?:different|another|other|new) (?:thing|question|topic)|(?:andere|neue|noch eine) frage|was anderes|etwas anderes|(?:anderes|neues) thema|別の質問(?:です)?|別件(?:です)?)\s*[:,.。]\s*/i;

/** "That worked, thanks. Another one: …": what comes after the good news; undefined where nothing does. */
export function afterTheEnd(text: string, intentOf: Intents): Redacted | undefined {
  const left = LEFT_AT_ONCE.exec(text)?.[0];
  if (left) return text.slice(left.length).replace(ANOTHER_THING, '') as Redacted;
  const [first = '', ...rest] = partsOf(text, ENDS);
  const heard = rest.length > 0 ? intentOf?.(first, false) : undefined;
  const isOver = (heard?.intent === 'solved' && heard.sure >= SURE) || NEVER_MIND.test(first);
  return isOver ? (rest.join(' ').replace(ANOTHER_THING, '') as Redacted) : undefined;
}
