/** "Container name has capital letters? No.": a question that is answered in the same breath asks nothing. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';

const ANSWERED =
  /^(?<said>[^?？\n]{6,90})[?？]\s*(?:(?<yes>yes|yep|yeah|ja|jup|はい)|no|nope|nein|nö|いいえ)[.!。]?$/iu;
/** What is asked of the bot is not answered by who asks. */
const ASKS_THE_BOT =
  /^(?:how|what|which|where|when|why|who|can you|could you|wie|was|welche[rs]?|wo|wann|warum|wer)(?!\p{L})/iu;

export interface OwnAnswer {
  /** What was asked. */
  said: Redacted;
  isSo: boolean;
}

/** Undefined where nothing is asked, or nothing answered. */
export function ownAnswer(text: Redacted): OwnAnswer | undefined {
  const { said, yes } = ANSWERED.exec(text.trim())?.groups ?? {};
  return said === undefined || ASKS_THE_BOT.test(said)
    ? undefined
    : { said: said as Redacted, isSo: yes !== undefined };
}
