/**
 * "How do I make a SAS for one container?", and then "now I get 403 with it": trouble with what a page has shown. It is a case
 * at once, and what the page was about is known of it: the tool, the service, the credential. Pure.
 */
import type { Answer } from '../../knowledge/answers/answer.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import type { Suspicion } from '../../knowledge/verdict/suspicions.ts';
import { asksIn } from '../../knowledge/words/asking.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { cuesOf } from '../../knowledge/words/cuesOf.ts';
import type { Said, Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { settingOf } from './settingOf.ts';

const says = cuesOf('words/behindPage.yaml');

/** More words than these tell a trouble of their own. */
const MOST_WORDS = 30;
/** A few words that name no tool of their own are no report by themselves. */
const A_FEW_WORDS = 8;
/** Of the causes that a page leads to. */
const MOST_SUSPECTED = 3;

type Report = Extract<Said, { kind: 'report' }>;
type Reader = Pick<Deps, 'diagnose' | 'explain'> & { say: Say };

/** @param read the new words by themselves */
export function troubleBehind(
  deps: Reader,
  heard: Heard,
  asked: string | undefined,
  read: Diagnosis,
): Report | undefined {
  if (heard.kind !== 'said' || !asked || wordCount(heard.text) > MOST_WORDS) return undefined;
  const { text } = heard;
  if (!leansBack(text, asked, read) || !tellsTrouble(text, read)) return undefined;
  const shown = deps.diagnose(asked as Redacted);
  if (shown.codes.length > 0 || shown.answer?.kind === 'outside' || !shown.answer) return undefined;
  const setting = settingOf({ facts: shown.facts } as Triage, text, deps, { follows: true });
  const ofAlone = deps.diagnose(text, setting);
  const alone: Report = { kind: 'report', text, ...(setting && { setting }) };
  if (isSettledBy(ofAlone.certainty)) return alone;
  const both = `${asked}\n${text}` as Redacted;
  const facts = { ...shown.facts, ...read.facts };
  const kind = read.codes.length === 0 ? leadsTo(deps, shown.answer) : [];
  const joined = [deps.diagnose(both, facts), deps.diagnose(both, facts, [], kind)].find((one) =>
    saysMore(one, ofAlone),
  );
  const cause = joined?.causes[0]?.id;
  if (cause)
    return { ...alone, text: both, suspicions: [{ ...EXPLAINS, causes: [cause], says: askedOf(deps, shown.answer) }] };
  if (kind.length > 0) return { ...alone, suspicions: kind };
  return ofAlone.causes.length > 0 || ofAlone.question ? alone : undefined;
}

/** It is told of the page, and proves nothing. */
const EXPLAINS = { explains: true, told: true, perhaps: true } as const;

/** A cause that both messages together speak for so much is more than a guess. */
const SPEAKS = 0.5;
/** So little that the new words speak for no cause. */
const SILENT = 0.25;

/** Both together name a cause that the new words allow. */
function saysMore(joined: Diagnosis, alone: Diagnosis): boolean {
  const [first] = joined.causes;
  if (!first || joined.answer || first.confidence < SPEAKS || first.confidence <= leads(alone)) return false;
  return leads(alone) < SILENT || alone.causes.some(({ id }) => id === first.id);
}

const leads = ({ causes: [first] }: Diagnosis): number => first?.confidence ?? 0;

/** It is told of what was shown, and no other matter. */
const leansBack = (text: string, asked: string, { facts }: Diagnosis): boolean =>
  text.trim() !== asked.trim() && (says('leansBack', text) || (wordCount(text) <= A_FEW_WORDS && !facts.tool));

function tellsTrouble(text: string, { codes, certainty, causes }: Diagnosis): boolean {
  if (says('asksToDo', text)) return false;
  if (asksIn(text) && !says('asksWhy', text)) return false;
  const isTold = givesAway('fails', text) || givesAway('troubled', text) || says('goesWrong', text);
  return isTold || codes.length > 0 || (isSettledBy(certainty) && causes.length > 0);
}

const askedOf = ({ say }: Reader, { title }: Answer): string => say('askedJustBefore', { title });

/** What the page is written for, or links to: it comes into question, as long as no code says otherwise. */
function leadsTo(deps: Reader, answer: Answer): Suspicion[] {
  const { for: own = [], see } = answer;
  const led = see.map(({ name }) => name).filter((name) => deps.explain(name)?.cause === name);
  const causes = [...new Set([...own, ...led])].slice(0, MOST_SUSPECTED);
  return causes.length > 0 ? [{ causes, says: askedOf(deps, answer), explains: false }] : [];
}
