/** What was tried in vain steps back: it may have been done wrongly, so it is never ruled out altogether. Pure. */
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';

/** What a cause keeps of its probability once its advice was followed and the trouble stayed. */
const KEEPS = 0.1;
/** From here on a cause is called likely. */
const LIKELY = 0.75;
/** Nobody is shown a cause that is less likely than this after others were tried. */
const WORTH_SHOWING = 0.03;

/** @returns the same diagnosis where nothing was tried. */
export function steppingBack(diagnosis: Diagnosis, tried: string[]): Diagnosis {
  const gone = diagnosis.causes.filter(({ id }) => tried.includes(id));
  if (gone.length === 0) return diagnosis;
  const left = 1 - gone.reduce((sum, { confidence }) => sum + confidence * (1 - KEEPS), 0);
  const weigh = (cause: DiagnosedCause): DiagnosedCause => {
    const kept = tried.includes(cause.id) ? cause.confidence * KEEPS : cause.confidence;
    return { ...cause, confidence: Math.round(Math.min(0.95, kept / Math.max(left, 0.2)) * 100) / 100 };
  };
  const open = diagnosis.causes.filter(({ id }) => !tried.includes(id)).map(weigh);
  const causes = open
    .filter(({ confidence }) => confidence >= WORTH_SHOWING)
    .sort((a, b) => b.confidence - a.confidence);
  const [first] = causes;
  const certainty = !first ? 'unknown' : first.confidence >= LIKELY ? 'likely' : 'unsure';
  const { wouldChange: _old, ...rest } = diagnosis;
  return { ...rest, causes, certainty };
}
