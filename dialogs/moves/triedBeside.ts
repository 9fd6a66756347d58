/** "Ran it as admin, same": whether what was done in vain is what was advised, and has had its time. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { sentencesIn, tellingWords, wordsShared } from '../../knowledge/text/sentences.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';
import { shownSteps } from '../case/fitting.ts';
import { waitedLittle } from './timePassed.ts';

/** That it fails as before, and nothing of what was done. */
const STILL =
  /\b(?:no|not|n't|none|nope|nah|still|same|luck|error|errors|message|issue|problem|result|thing|again|did|didn['’]?t|does|doesn['’]?t|do|done|did|don['’]?t|help\w*|work\w*|fail\w*|fix\w*|solve\w*|chang\w*|happen\w*|tried|try|trying|made|make|difference|effect|use|nothing|already|yes|ok|okay|sorry|thanks|step|steps|advice|suggest\w*|above|what|you|said|exactly|everything|all|now|gives?|gets?|got|says?|see|immer|noch|gleiche[rns]?|selbe[rn]?|derselbe|dasselbe|fehler|meldung|geht|ging|nichts?|leider|hilft|half|geholfen|gebracht|probiert|versucht|gemacht|getan|schon|bereits|habe?|wieder|auch|trotzdem|bringt|klappt|läuft)\b|同じ|エラー|変わ\p{scx=Hira}*|まだ|試し\p{scx=Hira}*|やはり|だめ|ダメ|直り\p{scx=Hira}*/giu;

/** A status, or a code in one word. */
const CODES = /\b\d{3}\b|\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g;

/** What was done, so far as the words name it. */
const doneIn = (text: string) => text.replace(CODES, ' ').replace(STILL, ' ');

const MINUTES =
  /\b\d[\d–-]*\s*(?:minutes|hours)|\b(?:two|five|ten|thirty|some|several|few) (?:minutes|hours)|\b(?:an|half an) hour/i;

/** It was waited for a minute or two, and the page says that it takes some. */
export const isTooEarly = ({ fix, worked }: DiagnosedCause, text: string): boolean =>
  waitedLittle(text) && sentencesIn([...fix, worked].join('\n')).some((one) => MINUTES.test(one));

/** It names something that the shown step has no word of, and the page knows more than that step. */
export function isBesideTheStep({ fix }: DiagnosedCause, text: string, step = 0): boolean {
  const done = doneIn(text);
  const shown = shownSteps(fix, step);
  if (tellingWords(done) === 0 || shown.length >= fix.length) return false;
  return wordsShared(withSynonyms(done), shown.map((at) => fix[at]).join('\n')) === 0;
}

/** Whether the words tell of more than that it still fails. */
export const tellsATry = (text: string): boolean => tellingWords(doneIn(text)) > 0;

/** "He reactivated it, nothing changed": what was done had no effect, and nothing is said of what went before. */
const NO_EFFECT =
  /\b(?:re[a-z]+ed|added|set|did|made|tried|gave|assigned|enabled|disabled|installed|updated|upgraded|switched|turned|put|deleted|created|opened|activated|unlocked|fixed|says?)\b[^.!?]*\bnothing (?:has |had )?changed\W*$|\b(?:\p{L}*ge\p{L}+t|ge\p{L}+en|\p{L}+iert)\b[^.!?]*(?:nichts geändert|ändert sich nichts|keine änderung)\W*$|(?:ました|したが|しても|けど)[^。]*(?:変わりません|変わらない|変化なし)\W*$/iu;
export const hadNoEffect = (text: string): boolean => NO_EFFECT.test(text);
