/** "Account is contosodata, container raw": names that commands need, and what is wanted beside them. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { isLookOutput } from '../../../knowledge/looks/lookCommand.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { factsTold } from '../../../knowledge/words/told.ts';
import { type OwnValues, valuesTold } from '../../../knowledge/words/valuesTold.ts';
import type { Triage } from '../../case/triage.ts';
import { isSettled } from '../message/tells.ts';
import { toolNamed } from '../message/tools.ts';
import { nameSaid } from './nameSaid.ts';

/** "The VM is in the same region, West Europe": no command needs that name, and what is told with it may decide. */
const tellsWhereItIs = (values: OwnValues, text: string): boolean =>
  Object.keys(values).every((kind) => kind === 'region') && Object.keys(factsTold(text)).length > 0;

/** What the message wants beside its names: nothing, or words of their own. Undefined where it tells no names, or more than these. */
export function wantedBesideNames(triage: Triage, text: Redacted): Redacted | undefined {
  const { values, rest, isSure } = valuesTold(text);
  // What a command printed is read for what it shows.
  if (Object.keys(values).length === 0 || isLookOutput(text) || tellsWhereItIs(values, text)) return undefined;
  const { cause = '', causes = [] } = triage;
  // Where a name may be the reason, it is read for that.
  if ([cause, ...causes].some((one) => nameSaid(text, one) !== undefined)) return undefined;
  const isNames = rest === '' && (isSure || Object.keys(factsTold(text)).length === 0);
  // While it may be several things, names alone are no answer, and tell of none of them: the question stands.
  if (rest === '' || !isSettled(triage)) return isNames && causes.length > 0 ? ('' as Redacted) : undefined;
  return asksIn(rest) || toolNamed(rest) ? (rest as Redacted) : undefined;
}

const IN_REPORTS = ['account', 'container', 'share', 'queue', 'table'] as const;

/** Names that the report itself holds. In a copy between two places "the account" may be either. */
export function namesOfReport(cause: DiagnosedCause | undefined): OwnValues {
  if (!cause?.filled('{sourceUrl}').startsWith('<')) return {};
  const known = IN_REPORTS.map((kind) => [kind, cause.filled(`{${kind}}`)] as const);
  return Object.fromEntries(known.filter(([, name]) => !/[<{]/.test(name)));
}

/** The case with the names that were told last; the newest of a kind counts. */
export function withNames(triage: Triage, text: string): Triage {
  const { values } = valuesTold(text);
  return Object.keys(values).length > 0 ? { ...triage, values: { ...triage.values, ...values } } : triage;
}
