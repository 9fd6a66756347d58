/** What an answer tells: allowed, refused, or neither. */
import type { Answer } from './connection.ts';

export type Verdict =
  | { kind: 'allowed' }
  | { kind: 'refused' }
  /** The answer came before, or instead of, the question of permission. */
  | { kind: 'untold' };

/** In the header, and for a proxy that drops it in the XML or JSON. */
export const codeOf = ({ headers, body }: Answer): string | undefined =>
  headers['x-ms-error-code'] ??
  /<(?:\w+:)?Code>([A-Za-z]\w{2,60})</.exec(body)?.[1] ??
  /"code"\s*:\s*"([A-Za-z]\w{2,60})"/.exec(body)?.[1];

/** A storage service puts a request id on each answer; a proxy's page, a router's login or another server does not. */
export const isStorage = ({ headers }: Answer): boolean => headers['x-ms-request-id'] !== undefined;

/** Conflicts that say "this kind of account cannot": they may come before permission is looked at. */
const CANNOT = /NotSupported|NotYetSupported|FeatureNot|Unsupported|NotEnabled|IsDisabled/i;

/** Before this version a missing right was answered with 404, as a missing name is. */
const FRANK_SINCE = '2015-04-05';

/**
 * The service looks at permission first and at names and conditions afterwards: what it misses, it would have allowed.
 * @param signed `sv` of the SAS; unknown means a recent one.
 */
export function judge(answer: Answer, signed = FRANK_SINCE): Verdict {
  const { status } = answer;
  if (status === 404 && signed < FRANK_SINCE) return { kind: 'untold' };
  const code = codeOf(answer) ?? '';
  if (status === 401 || status === 403 || code === 'PublicAccessNotPermitted') return { kind: 'refused' };
  if (status === 409) return { kind: CANNOT.test(code) ? 'untold' : 'allowed' };
  if ((status >= 200 && status < 300) || [304, 404, 412, 416].includes(status)) return { kind: 'allowed' };
  return { kind: 'untold' };
}

/** With these the service has not looked at permissions at all: what follows would be refused the same way. */
const CLOSED = new Set([
  'AuthenticationFailed',
  'InvalidAuthenticationInfo',
  'NoAuthenticationInformation',
  'AuthorizationFailure',
  'AuthorizationSourceIPMismatch',
  'AuthorizationProtocolMismatch',
  'AuthorizationServiceMismatch',
  'AccountIsDisabled',
  'AccountRequiresHttps',
  'KeyBasedAuthenticationNotPermitted',
  'PublicAccessNotPermitted',
  'TlsVersionNotPermitted',
  'NetworkSecurityPerimeterNotAuthorized',
]);

/** Is the door itself shut? A refusal without a code comes from no storage service that knows its callers. */
export function isShut(answer: Answer): boolean {
  const code = codeOf(answer);
  if (answer.status === 401) return true;
  return code === undefined ? answer.status === 403 : CLOSED.has(code);
}

/** A refusal that is not about the letter: the operation takes no SAS at all, or the signature does not cover it. */
export const isBesideTheLetter = (answer: Answer): boolean => CLOSED.has(codeOf(answer) ?? '');

/** The service asks for a rest: going on would make it worse. */
export const wantsRest = (answer: Answer): boolean =>
  answer.status === 429 || answer.status === 503 || codeOf(answer) === 'OperationTimedOut';
