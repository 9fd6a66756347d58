/** "There are about 300 of them": whoever counts what the step is for wants it done for all of them. Pure. */
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';

const COUNTS =
  /^(?:(?:there(?: are|['’]re)|it(?:['’]s| is)|that(?:['’]s| is)|we have|i have|about|around|some|roughly|nearly|over|more than|es sind|das sind|wir haben|etwa|ungefähr|rund|circa|ca\.?|fast|über)\s+)*(?<count>\d[\d.,]*)\s?(?<thousands>k|thousand|tausend|million(?:en|s)?|万|千)?\s*(?:of (?:them|these|those)|such \w+|blobs?|files?|folders?|objects?|items?|dateien|objekte|ordner|davon|blobs|個|件|ファイル)(?![\p{L}])[^,;:]{0,24}$/iu;
/** So few are done one by one. */
const BY_HAND = 20;

function countIn(text: string): number {
  const { count = '', thousands } = COUNTS.exec(text.trim())?.groups ?? {};
  return Number(count.replace(/[.,]/g, '')) * (thousands ? 1000 : 1);
}

/** One of many stands in its command. */
const OF_ONE = /```(?:bash|powershell)\n[^`]*"(?:[^"\n]*\/)?<(?:path|blob|file)>"/;

/** @param move what is made of the words so far */
export function howMany(
  triage: Triage,
  { text, asks, news }: Alone,
  move: Move,
  diagnose: Deps['diagnose'],
): Move | undefined {
  const isFree = move.kind === 'unheard' || (move.kind === 'told' && !move.answered);
  if (!isFree || asks || !isSettled(triage) || Object.keys(news).length > 0 || countIn(text) < BY_HAND)
    return undefined;
  const [first] = diagnoseCase(triage, diagnose).causes;
  return OF_ONE.test(first?.fix[triage.shown?.step ?? 0] ?? '') ? { kind: 'asks', about: 'automate', text } : undefined;
}
