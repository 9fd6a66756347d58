/**
 * "How do I do that in the portal?", "and how do I switch it on with PowerShell?": how near a row of followUps/ must be to say
 * more than the way which that tool has. Pure.
 */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { languageNamed, programFor } from '../../../knowledge/snippets/programs.ts';
import { tellingWords, wordsShared } from '../../../knowledge/text/sentences.ts';
import { cuesOf, withoutCuesOf } from '../../../knowledge/words/cuesOf.ts';
import { withSynonyms } from '../../../knowledge/words/synonyms.ts';
import type { Alone } from '../message/alone.ts';
import { CERTAINLY, LIKELY, SURELY } from '../message/nearness.ts';
import { CLEAR } from '../message/tells.ts';
import { toolNamed, withoutTools } from '../message/tools.ts';
import type { Answered } from './replyTo.ts';

const says = cuesOf('words/moves.yaml');
const withoutCue = withoutCuesOf('words/moves.yaml');

/** "How do I do that in bash?" names nothing but the tool: "that" is what was shown. */
export const namesOnlyTheTool = (text: string): boolean =>
  toolNamed(text) !== undefined && tellingWords(withoutCue('ofNoDeed', withoutTools(text))) === 0;

/** "How do I see which ones failed, in PowerShell?" */
export const wantsToLook = (text: string): boolean => says('wantsToLook', text);

/** "How would I check that in PowerShell?" */
export const looksWithATool = (text: string): boolean => namesOnlyTheTool(text) && wantsToLook(text);

/** "How do I update the secret?" names itself what is to be done, and not "that". */
export const asksForADeed = (text: string): boolean =>
  says('asksTheWay', text) && tellingWords(withoutCue('ofNoDeed', withoutTools(text))) > 0;

/** "How do I enable versioning in the portal?" */
export const namesADeed = (text: string): boolean => toolNamed(text) !== undefined && asksForADeed(text);

/** One word in common may be chance. */
const SHARES = 2;

/** Which step is named, whichever was shown; undefined where none is. */
export function stepOfDeed(fix: readonly string[], text: string, shownStep: number): number | undefined {
  const said = withoutTools(text);
  const shared = fix.map((step) => wordsShared(withSynonyms(said), step));
  const most = Math.max(0, ...shared);
  if (most < Math.min(SHARES, Math.max(1, tellingWords(withoutCue('ofNoDeed', said))))) return undefined;
  return most === shared[shownStep] ? shownStep : shared.indexOf(most);
}

/** "And in C#?", where the advised command can be written in it. */
export function hasProgram(cause: DiagnosedCause | undefined, text: string): boolean {
  const language = languageNamed(text);
  return language !== undefined && cause?.fix.some((step) => programFor(step, language)) === true;
}

/** Nothing in the row is wanted as it is wanted here. */
const HARDLY_ALIKE = 0.43;
/** As surely as this something is asked that each cause answers. */
const CLEARLY_ASKED = 0.9;

/** Undefined where no tool of ours is named: "terraform keeps removing it", "can I do it with curl?" */
export function neededBesideATool(
  { any, alike }: Answered,
  cause: DiagnosedCause | undefined,
  { text, asks, told, sure }: Alone,
): number | undefined {
  // "It is there in the portal when I click through" tells what is so, and wants no way to do it.
  if (!asks && Object.keys(told).length > 0) return any ? CERTAINLY : LIKELY;
  const tool = toolNamed(text);
  if (tool === undefined) return undefined;
  // "How do I do it in the portal?" wants the way there, and nothing that is said of the portal otherwise.
  const isThat = tool !== 'template' && namesOnlyTheTool(text);
  const wantsTheWay = asks && (isThat || (alike < HARDLY_ALIKE && sure >= CLEAR));
  // So is a program that can be written down.
  if (wantsTheWay || hasProgram(cause, text)) return CERTAINLY;
  // A template that is asked for by name is better than what is only like the words.
  if (tool === 'template') return SURELY;
  // The page has the way in a tool that is named.
  return sure < CLEARLY_ASKED ? LIKELY : SURELY;
}
