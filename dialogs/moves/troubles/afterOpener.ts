/** What stands behind words that only lead to it: another trouble, a question, a way back. Pure. */
import { ANY_CAUSE, followUpsIn } from '../../../knowledge/followUps/followUps.ts';
import { asksWhereToSee } from '../../../knowledge/questions/leads.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf, placeOf } from '../../../knowledge/words/cuesOf.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Move } from '../message/move.ts';
import { LIKELY } from '../message/nearness.ts';
import { cameNow } from '../message/settingOf.ts';
import { CLEAR, failsOtherwise, isSettled } from '../message/tells.ts';
import { backTo } from './moveOfIntent.ts';
import { openedBy } from './opener.ts';

const placeIn = placeOf('words/moves.yaml');
const says = cuesOf('words/moves.yaml');

/** Taken as one thing it tells that all is well. */
function saysSolved(text: string, intentOf: Deps['intentOf']): boolean {
  const whole = intentOf?.(text, false);
  return whole?.intent === 'solved' && whole.sure >= CLEAR;
}

const isCorrected = (text: string, intentOf: Deps['intentOf']): boolean => {
  const whole = intentOf?.(text, false);
  return whole?.intent === 'correction' && whole.sure >= CLEAR;
};

/** One thing works, and what comes now is not as before, nor has it an answer with the cause that stands. */
function isOfSomethingElse({ cause }: Triage, text: Redacted, rest: Redacted): boolean {
  const head = text.slice(0, text.length - rest.length);
  if (!givesAway('works', head) || !cameNow(rest) || givesAway('stillSame', rest)) return false;
  const [nearest] = followUpsIn(rest, cause ? [cause] : [], [ANY_CAUSE]);
  return (nearest?.near ?? 0) < LIKELY;
}

/** "One queue, about 3000 messages a second" only begins alike: something else is announced, or fails, or is asked. */
function announces(text: Redacted, rest: Redacted): boolean {
  const head = text.slice(0, text.length - rest.length);
  const isAnnounced = says('besides', head) || says('another', head) || says('otherCase', head);
  return isAnnounced || givesAway('fails', rest) || givesAway('troubled', rest) || asksIn(rest);
}

/** "That fixed it. Another one: …", "by the way, how do I …": what stands behind such words is gone on with. */
export function afterOpener(
  triage: Triage,
  text: Redacted,
  { intentOf, diagnose }: Pick<Deps, 'diagnose' | 'intentOf'>,
): Move | undefined {
  const opened = openedBy(text, intentOf);
  if (!opened) return undefined;
  const { leads, rest } = opened;
  // "Scratch that, the status is 409" lets nothing be: what comes behind takes the place of what was said.
  if (leads === 'drop' && isCorrected(text, intentOf)) return undefined;
  // "The screen shows no details of the error. Where do I see them?", asked for them: that is how the answer is found.
  if (triage.question && !isSettled(triage) && asksWhereToSee(rest)) return undefined;
  const heard = intentOf?.(rest, false);
  if (heard?.intent === 'back-to' && heard.sure >= CLEAR) return backTo(rest, leads === 'solved');
  // "Ok, assigned it. Still 403" goes on with the one trouble; "new SAS works. But now the sync deletes nothing" does not.
  const comesNow = leads === 'solved' && isOfSomethingElse(triage, text, rest);
  if (heard?.intent === 'still-fails' && leads !== 'new-case' && !comesNow) return undefined;
  const diagnosis = diagnose(rest);
  const { causes, answer } = diagnosis;
  // "Worked! It was the & being cut off": what it had been, and no other trouble.
  const isWell = leads !== 'new-case' && !comesNow && diagnosis.codes.length === 0 && !givesAway('fails', rest);
  if (isWell && !asksIn(rest) && saysSolved(text, intentOf)) return undefined;
  // What comes behind "by the way" may just as well be of the same trouble.
  // "That is settled. Now robocopy says error 5": trouble, be it ever so unsure which.
  const isNew = causes.length > 0 || (leads === 'solved' && givesAway('fails', rest));
  const isOther = leads === 'new-case' ? announces(text, rest) && failsOtherwise(triage, rest, diagnosis) : isNew;
  if (isOther) return { kind: 'another', text: rest, ...(leads === 'solved' && { solved: true }) };
  return answer && (leads === 'new-case' || answer.kind === 'page') ? { kind: 'question', answer } : undefined;
}

const BUT = /^(?:but|only|however|except|aber|nur|allerdings)\b|^(?:でも|ただ|しかし)/iu;

/** "Works, thanks. But now only root can write": what comes behind is gone on with. */
export function behindTheGoodNews(text: Redacted, intentOf: Deps['intentOf']): Redacted | undefined {
  const opened = openedBy(text, intentOf);
  return opened?.leads === 'solved' && BUT.test(opened.rest) ? opened.rest : undefined;
}

const ECHO =
  /^(?:(?:oh|ah|hm+|ok(?:ay)?|sorry|wait|ach|äh)[,. ]+)*(?:(?:do |did )?you mean|you(?:['’]re| are) asking|(?:which|what) [\p{L} ]{1,20}|the \p{L}+|meinst du|du meinst|wel(?:cher|che|ches) [\p{L} ]{1,20}|(?:der|die|das) \p{L}+|(?:ツール|エラー|どの\p{L}{1,10})(?:は|が|のこと)?(?:ですか)?)[^?？.!]{0,40}[?？]\s*(?=\S)/iu;
const AN_ECHO = 8;

/** "You mean which tool? Robocopy, from a share": what was asked is said again, and answered. */
export function behindTheEcho(text: Redacted): Redacted | undefined {
  const [echo] = ECHO.exec(text) ?? [];
  const rest = echo && (text.slice(echo.length).trim() as Redacted);
  return rest && wordCount(echo) <= AN_ECHO && !asksIn(rest) ? rest : undefined;
}

const TELLS_SOMETHING = 3;

/** "Wieso, da sind doch nur 2 TB drin": what one wonders at is told, and asks nothing. */
export function behindTheGrumble(text: Redacted): Redacted | undefined {
  const place = placeIn('grumbles', text);
  const rest = place && (text.slice(place.at + place.length).trim() as Redacted);
  return rest && wordCount(rest) >= TELLS_SOMETHING && !asksIn(rest) ? rest : undefined;
}

const WONDERS =
  /^(?<told>[^?？]{8,}?)(?:[,;.、。–-]+\s*|\s+)(?:(?:so|but|and|aber|und|also|で) )?(?:why|how come|warum|wieso|weshalb|なぜ(?:です(?:か)?)?|どうして(?:です(?:か)?)?|なんで)(?: (?:then|is that|dann|denn|das|now))?\s*[?？]+\s*$/iu;

/** "Rotated the keys last Tuesday, why?": what is told before the bare question is what matters. */
export function beforeTheWonder(text: Redacted): Redacted | undefined {
  const { told = '' } = WONDERS.exec(text.trim())?.groups ?? {};
  return wordCount(told) >= TELLS_SOMETHING && !asksIn(told) ? (told.trim() as Redacted) : undefined;
}
