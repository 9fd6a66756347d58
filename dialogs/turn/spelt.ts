/** A command that is misspelt, alone in its message, or a flag of AzCopy in a sentence, is read as the one that was meant. */
import { distance } from 'fastest-levenshtein';
import { judgeCommand } from '../../knowledge/azcopy/commandJudged.ts';
import { nearestFlag } from '../../knowledge/azcopy/wordsMeant.ts';
import { nearest } from '../../knowledge/text/nearest.ts';

const COMMANDS = ['help', 'cancel', 'start over', 'restart', 'hand off', 'sources', 'check sas'];
const EXPLAIN = 'explain';
const ON_CALL = ['subscribe', 'unsubscribe', 'status'];
const ALL = [...COMMANDS, ...ON_CALL];

/** "explane AZSM1024": one name stands behind it, which has a capital, a digit or a hyphen in it. */
const WITH_A_NAME = /^(\w{5,9}) (\S*[A-Z\d-]\S{2,60})$/;

export interface Spelt {
  said: string;
  nearest: string;
  /** The whole message, as it was meant. */
  text: string;
}

/** Undefined where a command is spelt right, and where none is meant. */
export function commandMeant(typed: string): Spelt | undefined {
  const said = typed.trim().replace(/[!.]+$/, '');
  const near = nearest(said, ALL);
  if (near) return { said, nearest: near, text: near };
  const [, verb = '', word = ''] = WITH_A_NAME.exec(said) ?? [];
  const slips = distance(verb.toLowerCase(), EXPLAIN);
  return slips > 0 && slips <= 2 ? { said: verb, nearest: EXPLAIN, text: `${EXPLAIN} ${word}` } : undefined;
}

const FLAG = /(?<![\w-])--[a-z][a-z-]{3,30}(?![\w-])/gi;
const MOST_SENTENCE = 300;
/** Their flags are their own; and what AzCopy itself calls unknown is told where its error is read. */
const OF_OTHERS =
  /\b(?:az|rclone|robocopy|rsync|curl|wget|kubectl|helm|docker|terraform|blobfuse2?|aws|gsutil|azurite|npm|pip) |unknown (?:flag|command)|\n/i;

/** "Isn't it --recursiv then?"; undefined where no flag is misspelt. */
export function flagMeant(typed: string): Spelt | undefined {
  const flags = typed.length > MOST_SENTENCE ? [] : (typed.match(FLAG) ?? []);
  if (flags.length === 0 || OF_OTHERS.test(typed) || judgeCommand(typed)) return undefined;
  for (const said of flags) {
    const near = nearestFlag(said.toLowerCase());
    if (near) return { said, nearest: near, text: typed.replace(said, near) };
  }
  return undefined;
}
