/**
 * "`explain AuthorizationFailure`", and then "but the firewall is off": what is said behind a code or a cause that was looked
 * up is said of a case that begins with it. Its page was shown, and no question of its own. Pure.
 */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Explanation } from '../../../knowledge/explain.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { asking, type Said, saying, type Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Say } from '../../phrases/say.ts';
import type { Heard } from '../../turn/heard.ts';
import { kindSentence } from './noReport.ts';

/** More words than these tell a trouble of their own. */
const MOST_WORDS = 40;

const NOTHING_SAID = '' as Redacted;

/** By what the words behind an explanation find it again: its code, its cause, or the title of a page that answers questions. */
export function namedByPage({ diagnose }: Pick<Deps, 'diagnose'>, page: Explanation): string | undefined {
  const name = page.code ?? page.cause;
  return name ?? (page.page && diagnose(page.title as Redacted).answer?.name === page.page ? page.title : undefined);
}

type Report = Extract<Said, { kind: 'report' }>;

/** @param asked a word that was explained, or a question about one */
function reportOf({ diagnose, explain }: Deps, asked: string, say: Say): Report | undefined {
  const { codes } = diagnose(asked as Redacted);
  if (codes.length > 0) return { kind: 'report', text: codes.join(' ') as Redacted };
  const page = explain(asked);
  if (page?.cause !== asked) return undefined;
  const says = say('askedJustBefore', { title: page.title });
  return { kind: 'report', text: NOTHING_SAID, suspicions: [{ causes: [asked], explains: true, told: true, says }] };
}

/** Another matter, which its own words tell. */
function isAnother(read: Diagnosis, { causes }: Triage): boolean {
  const [first] = read.causes;
  return isSettledBy(read.certainty) && first !== undefined && !causes?.includes(first.id);
}

/**
 * The case that is meant, as if its card had been shown; undefined where the words have an answer of their own.
 * @param read the new words by themselves
 */
export function lookedUp(
  deps: Deps,
  heard: Heard,
  { begun, asked, read, say }: { begun: Triage; asked: string | undefined; read: Diagnosis; say: Say },
): Triage | undefined {
  if (heard.kind !== 'said' || !asked || read.codes.length > 0 || wordCount(heard.text) > MOST_WORDS) return undefined;
  if ((read.answer?.kind === 'page' && asksIn(heard.text)) || read.answer?.kind === 'planned') return undefined;
  // "In a kubernetes pod" says where, and not that it is about something else.
  const kind = kindSentence(deps, heard);
  if (kind && kind !== 'notStorage') return undefined;
  const report = reportOf(deps, asked, say);
  if (!report) return undefined;
  const before = saying({ ...begun, said: [] }, report);
  const { question: _unasked, ...stands } = asking(before, diagnoseCase(before, deps.diagnose));
  return isAnother(read, stands) ? undefined : stands;
}
