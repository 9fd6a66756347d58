/** Names were told, and nothing was asked: the step that needs them, with them in it. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { gravestOf } from '../../knowledge/effects/effectsOf.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { type OwnValues, withValues } from '../../knowledge/words/valuesTold.ts';
import { isStepForSomeOther } from '../case/aimOf.ts';
import type { Say } from '../phrases/say.ts';
import { riskNote } from './parts/effectParts.ts';
import { paragraph, title } from './parts/elements.ts';
import { saysEnglish } from './parts/inEnglish.ts';
import { markdown } from './parts/markdown.ts';
import type { Shell } from './parts/nearestShell.ts';
import { type Reply, reply } from './parts/reply.ts';
import { type Pending, pendingPart } from './plainCards.ts';

export interface NamesTold {
  /** Undefined while it may be several: then no step is advised. */
  cause: DiagnosedCause | undefined;
  /** The step that the card shows first. */
  shownStep: number;
  facts: Facts;
  /** What the person told of the case. */
  told: string;
  values: OwnValues;
  say: Say;
  shell: Shell | undefined;
  pending: Pending | undefined;
}

export const takesValues = (text: string, values: OwnValues): boolean => withValues(text, values) !== text;

/** The step that was shown, else one that does no harm and is for nobody else. */
function stepFor({ cause, shownStep, facts, told, values }: NamesTold): string | undefined {
  const fix = cause?.fix ?? [];
  const may = (step: string, at: number) =>
    at === shownStep || (!gravestOf(step) && !isStepForSomeOther(step, facts, told));
  const ordered = [...fix.keys()].sort((one, other) => Number(other === shownStep) - Number(one === shownStep));
  const fits = ordered.find((at) => may(fix[at] ?? '', at) && takesValues(fix[at] ?? '', values));
  return fits === undefined ? undefined : fix[fits];
}

export function namesCard(names: NamesTold): Reply {
  const { cause, values, say, shell, pending } = names;
  const step = stepFor(names);
  const heads = cause ? 'namesNoted' : 'namesKept';
  const head = say(step === undefined ? heads : 'withYourNames', { names: Object.values(values).join(', ') });
  const body = step === undefined ? [] : [...markdown(step, 'names', '', shell), ...riskNote(step, say)];
  return reply({
    speak: head,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      ...(cause && step !== undefined ? [title(cause.title)] : []),
      paragraph(head),
      ...body,
      ...saysEnglish(body, say),
      ...pendingPart(pending, say),
    ],
  });
}
