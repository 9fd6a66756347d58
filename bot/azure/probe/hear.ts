/** The service's verdict: with a whole SAS letter by letter, otherwise only whether the service is there and open to all. */
import type { Knowledge } from '../../../knowledge/pages/assemble.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { checkSas } from '../../../knowledge/sas/checks.ts';
import { isSasFault, parseSas } from '../../../knowledge/sas/parse.ts';
import type { ProbeCheck, ProbeResult } from '../../../knowledge/sas/probe.ts';
import type { Sas } from '../../../knowledge/sas/sas.ts';
import type { Target } from './address.ts';
import type { Budget } from './budget.ts';
import { causesOf, mergeCauses, type ProbeCause, UNCLAIMED } from './causes.ts';
import { readClock } from './clock.ts';
import type { Answer, Connection } from './connection.ts';
import { type Interview, interview, type Tried } from './interview.ts';
import { anonymousQuestion, openDesk, serviceOf } from './request.ts';
import { check, ends } from './result.ts';
import type { Ground, Level, Plan } from './tries.ts';
import { codeOf, isShut, isStorage, judge } from './verdict.ts';

export interface Visit {
  target: Target;
  level: Level;
  budget: Budget;
  /** Read only when a refusal wants explaining. */
  knowledge(): Knowledge;
  /** The caller wanted the second level; the operator may have forbidden it. */
  wished: boolean;
}

const NOT_STORAGE =
  'Something answered, but not a storage service: its answer carries no request id. A proxy or a sign-in page of the network stands between.';

/** Asks over a connection to the checked address, and closes nothing. */
export async function hear(visit: Visit, connection: Connection): Promise<ProbeResult> {
  const { target } = visit;
  const sas = parseSas(target.url.href);
  if (isSasFault(sas)) return withoutSas(visit, connection, undefined);
  if (sas.signature.kind === 'masked') return withoutSas(visit, connection, sas);
  return withSas(visit, connection, sas);
}

const serviceTime = (answer: Answer) => {
  const date = Date.parse(answer.headers.date ?? '');
  return Number.isNaN(date) ? new Date(answer.received) : new Date(date);
};

/** What any answer tells: was it the service, and what time is it there? */
function arrival(answer: Answer): ProbeResult {
  if (!isStorage(answer))
    return ends(
      [check('network', 'failed', NOT_STORAGE, String(answer.status))],
      [{ id: 'proxy-misconfigured', confidence: 0.8 }],
    );
  const clock = readClock(answer);
  if (!clock) return { reached: true, checks: [check('clock', 'skipped', 'The answer carries no date.')], causes: [] };
  return {
    reached: true,
    checks: [check('clock', clock.isSkewed ? 'failed' : 'ok', clock.says)],
    causes: clock.isSkewed ? [{ id: 'clock-skew', confidence: 0.9 }] : [],
    clockOffset: clock.offset,
  };
}

function cutOff(budget: Budget, fault: unknown): ProbeResult {
  const code = String((fault as NodeJS.ErrnoException)?.code ?? (fault as Error)?.name ?? 'fault');
  const says =
    budget.exhausted()?.replace('Not tried: ', 'No answer: ') ??
    `The connection was cut before an answer came: ${code}.`;
  return ends([check('network', 'failed', says, code)], [{ id: 'network-unstable', confidence: 0.8 }]);
}

const MASKED = 'Not tried: the signature is masked here, so the service cannot be asked about this SAS.';

async function withoutSas(
  { target, budget, knowledge }: Visit,
  connection: Connection,
  masked: Sas | undefined,
): Promise<ProbeResult> {
  const question = anonymousQuestion(target);
  let answer: Answer;
  try {
    answer = await connection.ask(question);
  } catch (fault) {
    return cutOff(budget, fault);
  }
  const arrived = arrival(answer);
  if (!arrived.reached) return arrived;
  if (masked) return { ...arrived, checks: [...arrived.checks, check('auth', 'skipped', MASKED)] };
  // Without a credential a private container answers 404: it does not say that it exists.
  const isOpen = answer.status >= 200 && answer.status < 300;
  const auth: ProbeCheck = {
    ...(isOpen
      ? check('auth', 'ok', 'The URL carries no SAS, and this place is open to everybody.')
      : check('auth', 'refused', 'The URL carries no SAS, and this place is not open to everybody.', codeOf(answer))),
    status: answer.status,
    requestId: answer.requestId,
  };
  const told = isOpen ? [] : causesOf(knowledge(), question.method, question.url, answer, serviceTime(answer));
  // A firewall, or an account that is switched off, speaks for itself; everything else comes of the missing credential.
  const isElsewhere = answer.status === 403 || answer.status >= 500;
  const causes = isOpen || isElsewhere ? told : [{ id: 'login-missing', confidence: 0.9 }, ...told];
  return { ...arrived, checks: [...arrived.checks, auth], causes: mergeCauses([...arrived.causes, ...causes]) };
}

/** Each service's plan comes with its SDK, so only the one that is asked is loaded. */
async function planOf(ground: Ground): Promise<Plan> {
  switch (serviceOf(ground.target, ground.sas)) {
    case 'dfs':
      return (await import('./dfsTries.ts')).dfsTries(ground);
    case 'file':
      return (await import('./fileTries.ts')).fileTries(ground);
    case 'queue':
      return (await import('./queueTries.ts')).queueTries(ground);
    case 'table':
      return (await import('./tableTries.ts')).tableTries(ground);
    default:
      return (await import('./blobTries.ts')).blobTries(ground);
  }
}

async function withSas(visit: Visit, connection: Connection, sas: Sas): Promise<ProbeResult> {
  const { target, level, budget, wished } = visit;
  if (sas.kind !== 'account' && target.place.level === 'account')
    return withoutSas(visit, connection, sas).then((result) => ({
      ...result,
      checks: result.checks.map((one) => (one.name === 'auth' ? { ...one, says: NO_CONTAINER } : one)),
    }));
  const desk = openDesk(target, sas, connection);
  const talk = await interview(await planOf(desk.ground), { sas, level, budget, takeAnswer: desk.takeAnswer });
  if (!talk.first) return silence(talk, budget);
  const arrived = arrival(talk.first);
  if (!arrived.reached) return arrived;
  const forbidden = wished && level === 'look' ? [check('exercise', 'skipped', FORBIDDEN)] : [];
  return {
    ...arrived,
    checks: [...arrived.checks, authCheck(talk.first), ...talk.tried.map((tried) => tried.check), ...forbidden],
    causes: mergeCauses([...arrived.causes, ...causesAmong(visit, sas, talk)]),
    can: talk.can,
    cannot: talk.cannot,
  };
}

const NO_CONTAINER = 'Not tried: this SAS is for a container or something in it, and the URL names none.';
const FORBIDDEN = 'Writing and deleting were not tried: the operator allows looking only (STORAGEBOT_PROBE=look).';

function silence({ tried }: Interview, budget: Budget): ProbeResult {
  const { says } = tried.find(({ check: { result } }) => result === 'failed')?.check ?? {
    says: budget.exhausted() ?? '',
  };
  return ends([check('network', 'failed', says)], [{ id: 'network-unstable', confidence: 0.8 }]);
}

const ACCEPTED = 'The service accepts the signature, the times and the address.';
const DETAIL = /<(?:AuthenticationErrorDetail|ExtendedErrorDetail)>([^<]{1,600})/i;

/** The service's own words, on one line. */
function detailOf({ body }: Answer): string {
  const detail = DETAIL.exec(body)?.[1]?.replace(/[\s\p{Cc}]+/gu, ' ');
  return detail ? `: ${redact(detail)}` : '.';
}

function authCheck(first: Answer): ProbeCheck {
  const { status, requestId } = first;
  const code = codeOf(first);
  const verdict = isShut(first)
    ? check('auth', 'refused', `The service does not accept this SAS${detailOf(first)}`, code)
    : judge(first).kind === 'untold'
      ? check('auth', 'failed', `The service answered ${status}, which does not tell.`, code)
      : check('auth', 'ok', ACCEPTED);
  return { ...verdict, status, requestId };
}

/** A shut door speaks for itself. Else each refusal counts: fully where the SAS claims the letter. */
function causesAmong({ knowledge, target }: Visit, sas: Sas, { first, stopped, tried }: Interview): ProbeCause[] {
  const known = new Map<string, ProbeCause[]>();
  // Refusals of one kind need one diagnosis only.
  const ask = (answer: Answer): ProbeCause[] => {
    const kind = `${answer.status} ${codeOf(answer)}`;
    const causes = known.get(kind) ?? causesOf(knowledge(), 'GET', target.url.href, answer, serviceTime(answer));
    known.set(kind, causes);
    return causes;
  };
  if (stopped === first && stopped) return [...ask(stopped), ...seenInTheSas(sas, serviceTime(stopped))];
  const unclear = first && judge(first).kind === 'untold' ? ask(first) : [];
  const refusals = tried.flatMap((one) => refusalCauses(one, sas, ask));
  return [...(stopped ? ask(stopped) : []), ...unclear, ...refusals, ...missing(tried, target, ask)];
}

/** What the text of a SAS shows, judged by the service's clock: it ended, or is for another place than the URL's. */
const seenInTheSas = (sas: Sas, now: Date): ProbeCause[] =>
  checkSas(sas, { now })
    .filter(({ severity }) => severity === 'error')
    .map(({ cause }) => ({ id: cause, confidence: 0.9 }));

function refusalCauses(
  { check: { result, letter = '' }, answer }: Tried,
  sas: Sas,
  ask: (answer: Answer) => ProbeCause[],
): ProbeCause[] {
  if (result !== 'refused' || !answer) return [];
  const claimed = sas.permissions?.includes(letter) ?? false;
  const found = ask(answer);
  return claimed ? found : found.slice(0, 1).map(({ id }) => ({ id, confidence: UNCLAIMED }));
}

const UNUSABLE = /^(Container|Filesystem|Share|Queue)(NotFound|BeingDeleted|Disabled)$|^BlobArchived$/;

/** The container of the URL does not exist, or the blob is archived: allowed, and yet it will not work. */
function missing(tried: Tried[], { place }: Target, ask: (answer: Answer) => ProbeCause[]): ProbeCause[] {
  const telling = tried.find(({ answer, foreign }) => answer && !foreign && UNUSABLE.test(codeOf(answer) ?? ''));
  return telling?.answer && place.container !== undefined ? ask(telling.answer) : [];
}
