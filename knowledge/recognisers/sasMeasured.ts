/** What a SAS within a report answers by itself: nobody is asked for what can be measured on the text. */
import type { Facts } from '../facts/facts.ts';
import type { RankedCause } from '../pages/schema.ts';
import { hasAllLetters } from '../sas/lettersEnough.ts';
import type { Sas } from '../sas/parse.ts';
import { beginsLate, isLater, type Moment } from '../sas/times.ts';
import { table } from '../table.ts';
import type { Seen } from './recogniser.ts';
import { type Found, isShortened } from './sasInText.ts';

/**
 * A SAS that ends after the report was made has not expired: every one of them, as far as they say when; one
 * that is past is the one that counts. Nobody is asked for a date that stands in the text.
 */
function endsIn(found: Found[], moment: Moment): 'yes' | 'no' | undefined {
  // Of one that is told in words the end may be left out.
  const told = found.filter(({ sas, onlyNamed }) => sas.expires || !onlyNamed);
  const ends = told.map(({ sas: { expires } }) => expires?.at && isLater(expires.at, moment));
  if (ends.includes('no')) return 'no';
  return ends.length > 0 && ends.every((end) => end === 'yes') ? 'yes' : undefined;
}

function beginsIn(found: Found[], moment: Moment): 'yes' | 'no' | undefined {
  const begins = found.flatMap(({ sas: { starts } }) => (starts?.at ? [beginsLate(starts.at, moment)] : []));
  if (begins.includes('yes')) return 'yes';
  return begins.length > 0 && begins.every((begin) => begin === 'no') ? 'no' : undefined;
}

/** A stored access policy may give letters that the SAS does not show. */
const isEnough = ({ sas, needs }: Found, facts: Facts) =>
  needs !== undefined &&
  sas.permissions !== undefined &&
  !sas.parameters.has('si') &&
  hasAllLetters(needs, sas.permissions, facts);

/** A SAS that has every letter is not refused for one. */
const lettersIn = (found: Found[], facts: Facts): Facts =>
  found.length > 0 && found.every((one) => isEnough(one, facts)) ? { sasLetters: 'enough' } : {};

/** What all say alike; nothing where one says nothing, or another thing. */
function ofAll(found: Found[], one: (sas: Sas) => string | undefined): string | undefined {
  const [first, ...others] = new Set(found.map(({ sas }) => one(sas)));
  return others.length === 0 ? first : undefined;
}

/** What is wrong with one of them. */
interface Fault {
  causes: RankedCause[];
}

/** Of a token that stands there whole: of a part that is told nobody knows what else there is. */
const isWhole = ({ sas, onlyNamed }: Found) => !onlyNamed && sas.signature.kind !== 'missing' && !isShortened(sas);

const KINDS = table<string>({ account: 'account', service: 'resource', delegation: 'delegation' });
const kindOf = (sas: Sas) => (sas.parameters.has('si') ? 'policy' : KINDS.get(sas.kind));

/** Whether the caller's address is within sip= stands nowhere. */
const limitsOf = ({ parameters, url }: Sas) => {
  if (parameters.has('sip')) return undefined;
  if (parameters.get('spr') !== 'https' || url?.protocol === 'https:') return 'neither';
  return url && 'https';
};

const LACKS_REACH = table<string>({ 'sas-missing-resource-type': 'no-type', 'sas-missing-service': 'no-service' });
const holds = (text: string | undefined, letters: string) => [...letters].every((letter) => text?.includes(letter));
const hasAllReach = ({ kind, parameters }: Sas) =>
  kind !== 'account' || (holds(parameters.get('srt'), 'sco') && holds(parameters.get('ss'), 'bfqt'));
function reachOf(found: Found[], findings: readonly Fault[]): string | undefined {
  const lacks = findings.flatMap(({ causes }) => causes.flatMap(({ cause }) => LACKS_REACH.get(cause) ?? []));
  return lacks[0] ?? ofAll(found, (sas) => (hasAllReach(sas) ? 'all' : undefined));
}

function answersOf(found: Found[], findings: readonly Fault[]): Facts {
  if (found.length === 0 || !found.every(isWhole)) return {};
  const answers = {
    sasKind: ofAll(found, kindOf),
    sasLimits: ofAll(found, limitsOf),
    sasReach: reachOf(found, findings),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Facts;
}

/**
 * That it ended is an observation of its own, with its quotation.
 * @param findings what is wrong with them
 * @param moment of the report, else today
 */
export function measuredOn(
  found: Found[],
  findings: readonly Fault[],
  moment: Moment | undefined,
  facts: Facts,
): Pick<Seen, 'implied' | 'measured'> {
  const sasEnds = moment && endsIn(found, moment);
  const sasBegins = moment && beginsIn(found, moment);
  const measured = { ...lettersIn(found, facts), ...answersOf(found, findings), ...(sasBegins && { sasBegins }) };
  return sasEnds === 'no'
    ? { implied: { sasEnds }, measured }
    : { measured: { ...measured, ...(sasEnds && { sasEnds }) } };
}
