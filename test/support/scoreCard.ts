/** Cross-validated answers → the figures of the score card. */
import { type Answered, isRight, isWithinThree } from './crossScore.ts';

export interface Figures {
  reports: number;
  first: number;
  withinThree: number;
  certain: number;
  wrongThoughCertain: number;
  /** Reports that stand, by confidence, before the first hundredth of errors. */
  coverageAt99: number;
}

export function figuresOf(answered: Answered[]): Figures {
  const certain = answered.filter(({ certainty }) => certainty === 'certain');
  return {
    reports: answered.length,
    first: answered.filter(isRight).length,
    withinThree: answered.filter(isWithinThree).length,
    certain: certain.length,
    wrongThoughCertain: certain.filter((one) => !isRight(one)).length,
    coverageAt99: coverage(answered, 0.99),
  };
}

const sureness = ({ causes }: Answered) => causes[0]?.confidence ?? 0;

/** How many may be answered, surest first, until fewer than this share of them is right. */
export function coverage(answered: Answered[], precision: number): number {
  let right = 0;
  let covered = 0;
  answered
    .toSorted((a, b) => sureness(b) - sureness(a) || b.reaches - a.reaches)
    .forEach((one, index) => {
      right += Number(isRight(one));
      if (right / (index + 1) >= precision) covered = index + 1;
    });
  return covered;
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(7);

export function showFigures(name: string, figures: Figures): string {
  const { reports, first, withinThree, certain, wrongThoughCertain, coverageAt99 } = figures;
  return `${name.padEnd(28)} ${String(reports).padStart(4)}  first ${percent(first, reports)}  within three ${percent(withinThree, reports)}  certain ${percent(certain, reports)}  wrong though certain ${percent(wrongThoughCertain, reports)}  answered at 99 % right ${percent(coverageAt99, reports)}`;
}

/** Of what is called 80 %, how much is right? */
export function calibration(answered: Answered[]): string[] {
  const bins = Map.groupBy(
    answered.filter(({ causes }) => causes.length > 0),
    (one) => Math.min(9, Math.floor(sureness(one) * 10)),
  );
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, own]) => {
      const right = own.filter(isRight).length;
      return `  called ${bin * 10} to ${bin * 10 + 10} %: ${String(right).padStart(3)} of ${String(own.length).padStart(3)} right (${percent(right, own.length).trim()})`;
    });
}

/** Which cause is taken for which, most often first. */
export function confusions(answered: Answered[], most = 15): string[] {
  const pairs = Map.groupBy(
    answered.filter((one) => !isRight(one)),
    ({ example, causes }) => `${example.accept[0]} taken for ${causes[0]?.id ?? 'nothing'}`,
  );
  return [...pairs]
    .map(([pair, own]) => ({ pair, count: own.length }))
    .sort((a, b) => b.count - a.count || a.pair.localeCompare(b.pair))
    .slice(0, most)
    .map(({ pair, count }) => `  ${count} × ${pair}`);
}

const FAMILIES: [string, RegExp][] = [
  ['AzCopy', /^azcopy-/],
  ['SAS and keys', /^(sas-|key-|clock|auth-type|https-required)/],
  ['sign-in', /^(login-|managed-identity|wrong-identity|entra-)/],
  ['roles and rights', /^(rbac|acl|arm-|data-role|files-share-role|condition|public-access|policy-|management-|adds-)/],
  [
    'network',
    /^(firewall|private|dns|network|proxy|tls|nsp|ip-rule|trusted|service-endpoint|copy-|cors|throttled|databricks|wrong-endpoint)/,
  ],
  [
    'client and host',
    /^(client-|mount|smb|nfs|emulator|local-|stream|content-type|queue|retry|cdn|hns|delete-|create-|functions)/,
  ],
];

export const familyOf = (cause: string): string =>
  FAMILIES.find(([, pattern]) => pattern.test(cause))?.[0] ?? 'account and data';
