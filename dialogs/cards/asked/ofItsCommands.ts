/** "Does it need downtime?", "what does that cost?", behind a page that says nothing of it: what the page's own commands do. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { effectsOf } from '../../../knowledge/effects/effectsOf.ts';
import { table } from '../../../knowledge/table.ts';
import type { Say } from '../../phrases/say.ts';
import { isItSafe, whoCan } from '../parts/effectParts.ts';
import type { Element } from '../parts/elements.ts';
import { costs, disturbs, howLong } from './ofTheStep.ts';

/** A page has neither a reason nor an owner: it is all one step. */
const asCause = (title: string, page: string): DiagnosedCause => ({
  id: '',
  title,
  confidence: 1,
  because: [],
  fix: [page],
  ownSteps: 0,
  confirm: '',
  why: '',
  tell: '',
  neighbours: [],
  worked: '',
  undo: '',
  notHelping: '',
  tables: [],
  benign: false,
  takes: {},
  filled: (text) => text,
  owner: '',
  reach: undefined,
  since: [],
  services: [],
  switched: undefined,
  hurry: false,
  sources: [],
  reviewed: '',
});

interface Asked {
  say: Say;
  text: string;
}
type Told = (page: DiagnosedCause, advice: string, asked: Asked) => Element[];

/** By what is wanted. */
const TOLD = table<Told>({
  costs,
  disturbs,
  'how-long': howLong,
  'is-it-safe': (page, advice, asked) => isItSafe(page, advice, [], asked),
  'who-can': (page, advice, asked) => whoCan(page, advice, [], asked),
});

/** Up to the first command that does something: what stands below goes on, or is another way. */
function mainStep(page: string): string | undefined {
  const ends = [...page.matchAll(/^```\w*\n[\s\S]*?^```/gm)].map(({ index, 0: { length } }) => index + length);
  const end = ends.find((one) => effectsOf(page.slice(0, one)).length > 0);
  return end === undefined ? undefined : page.slice(0, end);
}

/** Nothing where the page has no command, or something else is wanted. */
export function ofItsCommands(title: string, page: string, wanted: string | undefined, asked: Asked): Element[] {
  const told = TOLD.get(wanted ?? '');
  const step = told && mainStep(page);
  return step ? told(asCause(title, step), step, asked) : [];
}
