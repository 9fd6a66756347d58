/** "How do I update the secret with kubectl?", while it may be several things: the deed is named, and one of their pages has its command. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { gravestOf, hasCommands } from '../../../knowledge/effects/effectsOf.ts';
import { tellingWords, wordsShared } from '../../../knowledge/text/sentences.ts';
import { withSynonyms } from '../../../knowledge/words/synonyms.ts';
import { asksForADeed } from '../../moves/followUps/besideATool.ts';
import { withoutTools } from '../../moves/message/tools.ts';
import { riskNote } from '../parts/effectParts.ts';
import { type Element, heading } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import type { Asked } from './aboutParts.ts';

const MOST_LIKELY = 4;
/** One word in common may be chance. */
const SHARES = 2;

export function deedNamed(causes: readonly DiagnosedCause[], { text, say, shell }: Asked): Element[] {
  if (!asksForADeed(text)) return [];
  const said = withSynonyms(withoutTools(text));
  const wanted = tellingWords(withoutTools(text));
  // What harms is typed only where it is just what was named.
  const isMeant = (step: string, shared: number) => !gravestOf(step) || shared >= wanted;
  const steps = causes
    .slice(0, MOST_LIKELY)
    .flatMap(({ title, fix }) =>
      fix.filter(hasCommands).map((step) => ({ title, step, shared: wordsShared(said, step) })),
    );
  const meantSteps = steps.filter(({ step, shared }) => isMeant(step, shared));
  const most = Math.max(0, ...meantSteps.map(({ shared }) => shared));
  const meant = most >= SHARES ? meantSteps.find(({ shared }) => shared === most) : undefined;
  if (!meant) return [];
  const { title, step } = meant;
  return [heading(say('ifItIs', { title })), ...markdown(step, 'deed', '', shell), ...riskNote(step, say)];
}
