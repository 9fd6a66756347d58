/**
 * The ranker's scores of all that was told. It counts words and hears no "no": what is told later would be lost among many
 * words, and "the firewall is off" would speak for the firewall.
 */

import { LOST_DATA, RESTORING, TAKES_LOCKS } from '../effects/losses.ts';
import { isKept } from '../effects/notMissed.ts';
import type { Facts } from '../facts/facts.ts';
import { ByLabel } from '../learn/byLabel.ts';
import type { Mark } from '../learn/marks.ts';
import { isSpokenAgainst } from '../questions/against.ts';
import { type Aside, clauseAround } from '../questions/aside.ts';
import { causesAgainst } from '../questions/likely.ts';
import type { Redacted } from '../redact/redact.ts';
import { blank, readText } from '../text/text.ts';
import { notThereIn, saidRightIn } from '../words/saidRight.ts';
import type { Ranker, Scores } from './ranker.ts';

type ByCause = Scores['scores'];

/** Words that were told later are read by themselves as well, and count so much beside the whole. */
const LATER = 0.5;

const empty = new WeakMap<Ranker, ByCause>();

/** What a cause has before a word is read. */
function before(ranker: Ranker): ByCause {
  const known = empty.get(ranker) ?? ranker('')?.scores ?? new Map();
  empty.set(ranker, known);
  return known;
}

const clean = (text: string) => readText(text as Redacted).clean;

function each(all: Scores, score: (cause: string, score: number) => number): Scores {
  const { scores } = all;
  const changed =
    scores instanceof ByLabel
      ? scores.mapped(score)
      : new Map([...scores].map(([cause, own]) => [cause, score(cause, own)]));
  return { ...all, scores: changed };
}

/** By themselves the words know nothing of what was told before: "the keys were rotated" of a SAS speaks for no key. */
function withLater(ranker: Ranker, all: Scores, { later, facts = {} }: Heard): Scores {
  const own = later.trim() === '' ? undefined : ranker(clean(later))?.scores;
  if (!own) return all;
  const none = before(ranker);
  const added = (cause: string) => LATER * ((own.get(cause) ?? 0) - (none.get(cause) ?? 0));
  return each(
    all,
    (cause, score) => score + (isSpokenAgainst(facts, cause) ? Math.min(0, added(cause)) : added(cause)),
  );
}

/** No words speak for a cause that the fact in them speaks against. */
function withoutDenied(ranker: Ranker, all: Scores, { text, marks, asides }: Heard): Scores {
  const denies = ({ fact, value }: Aside) => causesAgainst(fact, value).filter((cause) => all.scores.has(cause));
  const denying = asides.filter((aside) => aside.place && denies(aside).length > 0);
  if (denying.length === 0) return all;
  const causes = new Set(denying.flatMap(denies));
  const rest = blank(
    text,
    denying.flatMap(({ place }) => (place ? clauseAround(text, place) : [])),
  );
  // Where the whole text is that clause, nothing is left that speaks for them.
  const without = rest.trim() === '' ? before(ranker) : ranker(rest, marks)?.scores;
  if (!without) return all;
  return each(all, (cause, score) => (causes.has(cause) ? Math.min(score, without.get(cause) ?? 0) : score));
}

/** So many causes a clause may be about. */
const ABOUT = 3;

/** What a clause by itself is like most. */
function about(ranker: Ranker, clause: string): string[] {
  const [own, none] = [ranker(clause)?.scores ?? new Map<string, number>(), before(ranker)];
  const more = [...own].map(([cause, score]) => ({ cause, much: score - (none.get(cause) ?? 0) }));
  return more
    .sort((one, other) => other.much - one.much)
    .slice(0, ABOUT)
    .map(({ cause }) => cause);
}

/** "It hangs, the proxy is fine": no words speak for what they say is right. */
function withoutSaidRight(ranker: Ranker, all: Scores, { text, marks }: Heard): Scores {
  const clauses = [...saidRightIn(text), ...notThereIn(text)];
  const rest = clauses.length > 0 ? blank(text, clauses) : '';
  const without = rest.trim() === '' ? undefined : ranker(rest, marks)?.scores;
  if (!without) return all;
  const causes = new Set(clauses.flatMap(({ at, length }) => about(ranker, text.slice(at, at + length))));
  return each(all, (cause, score) => (causes.has(cause) ? Math.min(score, without.get(cause) ?? 0) : score));
}

/** A restore that runs keeps others from deleting: that it can't be deleted takes nothing from it. */
const isOfLoss = (cause: string) => cause === LOST_DATA || (RESTORING.has(cause) && cause !== TAKES_LOCKS);

/** "The container can't be deleted": it is there, and no words tell that it was lost. */
const withoutLoss = (all: Scores, { text }: Heard): Scores =>
  isKept(text) ? each(all, (cause, score) => (isOfLoss(cause) ? Math.min(score, 0) : score)) : all;

/** So much less its words say where the text names another protocol or service than the cause is of. */
const OF_ANOTHER = 2;

/** "NFS share, permission denied": roles for SMB are told in nearly the same words. */
const withoutOthers = (all: Scores, { isOfAnother }: Heard): Scores =>
  isOfAnother ? each(all, (cause, score) => (isOfAnother(cause) ? score - OF_ANOTHER : score)) : all;

/** A status is surer than a service that is named by the way. */
const OF_ANOTHER_STATUS = 3;

/** "Can't remove the container, 412": words of a legal hold, and a status that only a lease or a condition has. */
const withoutOtherStatuses = (all: Scores, { isOfAnotherStatus }: Heard): Scores =>
  isOfAnotherStatus ? each(all, (cause, score) => (isOfAnotherStatus(cause) ? score - OF_ANOTHER_STATUS : score)) : all;

/** So few words name a command and a status. */
const A_FEW = 8;

/** What a few words are like has to be outweighed. */
const OF_ANOTHER_KIND = 6;

/** "azcopy sync 403": the one word that says anything is mostly told of what sync compares, and that is refused by nobody. */
const withoutOtherKinds = (all: Scores, { isOfAnotherKind }: Heard): Scores =>
  isOfAnotherKind && all.words < A_FEW
    ? each(all, (cause, score) => (isOfAnotherKind(cause) ? score - OF_ANOTHER_KIND : score))
    : all;

export interface Heard {
  /** As it is read. */
  text: string;
  /** What was recognised in it. */
  marks?: readonly Mark[];
  /** Of that, what was told after the first message. */
  later: string;
  /** What it tells by the way. */
  asides: readonly Aside[];
  /** What it tells of the case. */
  facts?: Facts;
  /** Whether a cause is of another protocol or service than what is told; undefined where none is told. */
  isOfAnother?: ((cause: string) => boolean) | undefined;
  /** Whether a cause never comes with the status that is told; undefined where none is, or several. */
  isOfAnotherStatus?: ((cause: string) => boolean) | undefined;
  /** Whether a cause shows itself by another kind of error than that status. */
  isOfAnotherKind?: ((cause: string) => boolean) | undefined;
}

export function scoresOf(ranker: Ranker, heard: Heard): Scores | undefined {
  const whole = ranker(heard.text, heard.marks);
  if (!whole) return undefined;
  const meant = withoutDenied(ranker, withLater(ranker, whole, heard), heard);
  const ours = withoutOthers(withoutLoss(withoutSaidRight(ranker, meant, heard), heard), heard);
  return withoutOtherKinds(withoutOtherStatuses(ours, heard), heard);
}
