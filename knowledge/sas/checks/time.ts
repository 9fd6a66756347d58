/** Start, end and the delegation key's life, against the moment to judge by. */
import { span } from '../dates.ts';
import { error, type Finding, info, type SasCheck, shown, warning } from '../finding.ts';
import type { SasDate } from '../sas.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const at = ({ at: moment }: SasDate) => moment?.toISOString().replace('.000Z', 'Z') ?? '';

/** Forms that are taken: YYYY-MM-DD, YYYY-MM-DDThh:mmZ, YYYY-MM-DDThh:mm:ssZ. */
const checkDates: SasCheck = ({ starts, expires, keyStarts, keyExpires }) =>
  Object.entries({ st: starts, se: expires, skt: keyStarts, ske: keyExpires }).flatMap(([name, date]) =>
    date && !date.at
      ? [
          error(
            'sas-malformed',
            `${name}=${shown(date.text)} is no date that the service takes: write it as 2026-12-01T12:00:00Z.`,
          ),
        ]
      : [],
  );

const checkExpiry: SasCheck = ({ expires, starts }, { now }) => {
  if (!expires?.at) return undefined;
  if (starts?.at && expires.at <= starts.at)
    return error('sas-malformed', `It ends (${at(expires)}) before it begins (${at(starts)}).`);
  if (expires.at <= now)
    return error('sas-expired', `It ended on ${at(expires)}, ${span(now.getTime() - expires.at.getTime())} ago.`);
  const left = expires.at.getTime() - now.getTime();
  if (left < 15 * MINUTE)
    return warning('sas-expired', `It ends in ${span(left)}: a job that takes longer fails in the middle.`);
  return undefined;
};

/** A client's or the service's clock may be some minutes off, and SAS are compared without tolerance. */
const checkStart: SasCheck = ({ starts }, { now }) => {
  if (!starts?.at) return undefined;
  const ahead = starts.at.getTime() - now.getTime();
  if (ahead > 0) {
    const clocks =
      ahead < 15 * MINUTE ? ' So small a difference comes from clocks: leave st out, or set it 15 minutes back.' : '';
    return error('sas-not-yet-valid', `It begins on ${at(starts)}, in ${span(ahead)}.${clocks}`);
  }
  if (ahead > -5 * MINUTE)
    return warning(
      'sas-not-yet-valid',
      `It begins just now (${at(starts)}): where the clocks differ, the first requests are refused. Leave st out, or set it 15 minutes back.`,
    );
  return undefined;
};

/** Accounts can carry an upper limit of lifetime (SAS expiration policy). */
const checkLifetime: SasCheck = ({ starts, expires, kind }, { now }) => {
  if (!expires?.at || expires.at <= now || kind === 'user-delegation') return undefined;
  const life = expires.at.getTime() - (starts?.at ?? now).getTime();
  if (life <= 365 * DAY) return undefined;
  return info(
    'sas-expiration-policy',
    `It lives ${span(life)}. An account may refuse such long ones, and whoever finds it can use it.`,
  );
};

/** Before service version 2012-02-12 a SAS without a policy lived an hour at most. */
const checkAncientLifetime: SasCheck = ({ parameters, starts, expires }, { now }) => {
  const ancient = (parameters.get('sv') ?? '') < '2012-02-12' && parameters.has('sv');
  if (!ancient || parameters.has('si') || !expires?.at) return undefined;
  return expires.at.getTime() - (starts?.at ?? now).getTime() > 60 * MINUTE
    ? error('sas-version', 'With so old a version (sv) a SAS without a stored policy may live an hour at most.')
    : undefined;
};

/** The key lives seven days at most, and the SAS not longer than its key. */
const checkDelegationKey: SasCheck = ({ kind, keyStarts, keyExpires, starts, expires }, { now }) => {
  if (kind !== 'user-delegation') return undefined;
  const found: Finding[] = [];
  const says = (text: string) => found.push(error('sas-delegation-key', text));
  if (keyExpires?.at && keyExpires.at <= now)
    says(`Its delegation key ended on ${at(keyExpires)}, ${span(now.getTime() - keyExpires.at.getTime())} ago.`);
  if (keyStarts?.at && keyStarts.at > now) says(`Its delegation key begins only on ${at(keyStarts)}.`);
  if (keyExpires?.at && expires?.at && expires.at > keyExpires.at)
    says(`It is to end on ${at(expires)}, after its delegation key (${at(keyExpires)}): the key's end counts.`);
  if (keyStarts?.at && starts?.at && starts.at < keyStarts.at)
    says(`It begins before its delegation key (${at(keyStarts)}).`);
  if (keyStarts?.at && keyExpires?.at && keyExpires.at.getTime() - keyStarts.at.getTime() > 7 * DAY + MINUTE)
    says('Its delegation key lives longer than the seven days that are allowed.');
  const from = keyStarts?.at ?? starts?.at ?? now;
  if (!keyExpires?.at && expires?.at && expires.at.getTime() - from.getTime() > 7 * DAY)
    says('It lives longer than the seven days of a delegation key.');
  return found;
};

/** In the order in which people should read what they find. */
export const TIME_CHECKS: readonly SasCheck[] = [
  checkDates,
  checkExpiry,
  checkStart,
  checkDelegationKey,
  checkAncientLifetime,
  checkLifetime,
];
