/** A message of several sentences that asks two things at once. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import type { Deps } from '../../deps.ts';
import { type Asked, asksBack } from '../message/move.ts';

type Intents = Deps['intentOf'];

/** "How do I know and who would fix it?" */
const JOINS =
  /(?<=[.!?。！？;,])\s*|\n+|\s+(?:and|und)\s+(?=(?:how|who|what|where|why|is|does|do|can|will|wie|wer|was|wo|warum|ist|kann|muss|brauch\w*)\b)/i;
const SURE = 0.7;
const MOST_PARTS = 5;

const AND = /^(?:and|but|also|und|aber|auch|それと|あと)[\s、]+/i;

const partsOf = (text: string) =>
  text
    .split(JOINS)
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
  const parts = partsOf(text);
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
