/**
 * A diagnosis as text, and back. Only what the card of an answer shows is worked out and carried: whatever else somebody
 * looks at is judged here once more, which comes to the same and happens seldom.
 */
import type { DiagnosedCause, Diagnosis } from '../../knowledge/diagnose.ts';
import type { Facts } from '../../knowledge/facts.ts';
import { lazily, once } from '../../knowledge/lazily.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import type { Suspicion } from '../../knowledge/suspicions.ts';

/** What a diagnosis depends on. */
export interface Asked {
  report: Redacted;
  given: Facts;
  tried: string[];
  suspicions: Suspicion[];
  later: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** What the second core says: that it may be asked, or an answer; without text where it has none. */
export type Told = 'ready' | { id: number; text: string | undefined };

type Names<Whole> = (keyof Whole & string)[];

const OF_ALL: Names<Diagnosis> = ['certainty', 'codes', 'seen', 'facts', 'question', 'didYouMean', 'answer'];
/** Worked out by few cards. */
const SELDOM: Names<Diagnosis> = ['wouldChange', 'caution', 'requestIds', 'times', 'leftOut'];
const OF_RIVALS: Names<DiagnosedCause> = ['id', 'title', 'confidence', 'tell'];
const OF_UNSURE: Names<DiagnosedCause> = [...OF_RIVALS, 'fix', 'ownSteps'];
const PAGE: Names<DiagnosedCause> = ['because', 'confirm', 'why', 'neighbours', 'worked', 'undo', 'tables'];
const OF_SURE: Names<DiagnosedCause> = [...OF_UNSURE, ...PAGE, 'benign', 'sources', 'reviewed'];
const OF_CAUSE: Names<DiagnosedCause> = [...OF_SURE, 'notHelping', 'takes', 'owner'];

type Part = Record<string, unknown>;

function only<Whole extends object>(whole: Whole, names: Names<Whole>): Part {
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}

export function toText(diagnosis: Diagnosis): string {
  const isSure = ['certain', 'likely'].includes(diagnosis.certainty);
  const ofFirst = isSure ? OF_SURE : OF_UNSURE;
  const causes = diagnosis.causes.map((cause, place) => only(cause, place === 0 ? ofFirst : OF_RIVALS));
  return JSON.stringify({ ...only(diagnosis, OF_ALL), causes });
}

/** What came, and from `whole` what did not. */
function joined<Whole extends object>(came: Part, names: Names<Whole>, whole: () => Whole | undefined): Whole {
  const maker = (name: keyof Whole & string) => (Object.hasOwn(came, name) ? () => came[name] : () => whole()?.[name]);
  return lazily<Whole>(Object.fromEntries(names.map((name) => [name, maker(name)])) as never);
}

/** @param judgeHere the same diagnosis, worked out on this core */
export function fromText(text: string, judgeHere: () => Diagnosis): Diagnosis {
  const came = JSON.parse(text) as Part & { causes: Part[] };
  const whole = once(judgeHere);
  const causes = came.causes.map((cause, place) => joined(cause, OF_CAUSE, () => whole().causes[place]));
  // JSON leaves out what is undefined, such as a question that nobody needs to ask.
  const ofAll = Object.fromEntries(OF_ALL.map((name) => [name, came[name]]));
  return joined<Diagnosis>({ ...ofAll, causes }, [...OF_ALL, ...SELDOM, 'causes'], whole);
}
