/** The words of an azcopy command line → its places and flags, in the syntax of today and in that of AzCopy 8. Pure. */
import { BOOLEAN_FLAGS, SHORT_FLAGS, VALUE_FLAGS } from './azcopyFlags.ts';

export interface Arguments {
  sides: string[];
  flags: Map<string, string>;
  unknownFlags: string[];
  valuesMissing: string[];
  strayValues: string[];
}

export function readArguments(words: readonly string[]): Arguments {
  const read: Arguments = { sides: [], flags: new Map(), unknownFlags: [], valuesMissing: [], strayValues: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, dashes = '', name = '', value] = /^(--?|[–—])([A-Za-z][\w-]*)(?:[=:](.*))?$/s.exec(word) ?? [];
    if (!dashes) {
      read.sides.push(word);
      continue;
    }
    const flag = (dashes === '-' ? SHORT_FLAGS.get(name) : undefined) ?? name.toLowerCase();
    if (!BOOLEAN_FLAGS.has(flag) && !VALUE_FLAGS.has(flag)) read.unknownFlags.push(flag);
    if (value === undefined && BOOLEAN_FLAGS.has(flag) && /^(?:true|false)$/i.test(words[at + 1] ?? '')) {
      read.strayValues.push(flag);
      at += 1;
      read.flags.set(flag, (words[at] ?? '').toLowerCase());
      continue;
    }
    const takesNext = value === undefined && VALUE_FLAGS.has(flag) && !words[at + 1]?.startsWith('--');
    if (value === undefined && VALUE_FLAGS.has(flag) && (!takesNext || words[at + 1] === undefined))
      read.valuesMissing.push(flag);
    if (takesNext) at += 1;
    read.flags.set(flag, value ?? (takesNext ? (words[at] ?? '') : 'true'));
  }
  return read;
}

/** AzCopy 8: `/Source:… /Dest:… /DestSAS:… /S`. */
export function readSlashArguments(words: readonly string[]): Arguments {
  const read: Arguments = { sides: [], flags: new Map(), unknownFlags: [], valuesMissing: [], strayValues: [] };
  for (const word of words) {
    const [, name = '', value] = /^\/(\w+|@)(?::(.*))?$/s.exec(word) ?? [];
    if (name) read.flags.set(name.toLowerCase(), value ?? 'true');
  }
  const url = (side: string) => {
    const sas = read.flags.get(`${side}sas`)?.replace(/^\??/, '?') ?? '';
    const text = read.flags.get(side);
    return text === undefined ? undefined : /^https?:/i.test(text) ? text + sas : text;
  };
  read.sides = [url('source'), url('dest')].filter((text) => text !== undefined);
  return read;
}
