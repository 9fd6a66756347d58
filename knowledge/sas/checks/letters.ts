/** The letters and the version: known, in order, and as new as they need. */
import { guessService } from '../../service/endpoints.ts';
import { error, type Finding, type SasCheck, shown, warning } from '../finding.ts';
import { ACCOUNT_LETTERS, LETTERS, ONLY_ON_CONTAINERS, RESOURCES } from '../letters.ts';
import { PARAMETERS, VERSIONS } from '../parameters.ts';
import type { Sas } from '../sas.ts';

const list = (letters: string[]) =>
  letters.map((letter) => `${letter} (${LETTERS.get(letter)?.name ?? 'unknown'})`).join(', ');

function allowedLetters(sas: Sas): string {
  if (sas.kind === 'account') return ACCOUNT_LETTERS;
  const queue = sas.url && guessService(sas.url.host) === 'queue' ? 'q' : '';
  const resource = sas.parameters.has('tn') ? 't' : (sas.parameters.get('sr') ?? queue);
  return RESOURCES.get(resource)?.orders[0] ?? [...LETTERS.keys()].join('');
}

/** Letters that no SAS knows, or that mean nothing for this resource. */
const checkLettersKnown: SasCheck = (sas) => {
  if (!/^[a-z]{0,20}$/i.test(sas.permissions ?? ''))
    return error('sas-malformed', 'sp= is no row of letters such as racwdl.');
  const letters = [...new Set(sas.permissions ?? '')];
  const unknown = letters.filter((letter) => !LETTERS.has(letter));
  const allowed = allowedLetters(sas);
  const strange = letters.filter((letter) => LETTERS.has(letter) && !allowed.includes(letter));
  const found: Finding[] = [];
  if (unknown.length > 0)
    found.push(
      error('sas-malformed', `sp= holds letters that do not exist: ${unknown.join(', ')}. They are lower case.`),
    );
  if (strange.length > 0)
    found.push(error('sas-malformed', `sp= holds letters that this kind of SAS does not know: ${list(strange)}.`));
  return found;
};

/** Listing needs the container: on one object the letters do nothing. */
const checkLettersUseful: SasCheck = ({ parameters, permissions = '' }) => {
  const idle = [...permissions].filter((letter) => ONLY_ON_CONTAINERS.includes(letter));
  if (idle.length === 0 || !['b', 'bs', 'bv', 'f'].includes(parameters.get('sr') ?? '')) return undefined;
  return warning(
    'sas-wrong-scope',
    `${list(idle)} does nothing on one object: listing needs a SAS of the container or share.`,
  );
};

const isInOrder = (letters: string, order: string) =>
  [...letters].every((letter, at) => at === 0 || order.indexOf(letters[at - 1] ?? '') < order.indexOf(letter));

export const checkLetterOrder: SasCheck = (sas) => {
  const letters = sas.permissions ?? '';
  if (!/^[a-z]{0,20}$/i.test(letters)) return undefined;
  if (new Set(letters).size < letters.length)
    return error('sas-malformed', 'A letter stands twice in sp=: each may stand once.');
  const orders = RESOURCES.get(sas.parameters.has('tn') ? 't' : (sas.parameters.get('sr') ?? ''))?.orders;
  // The order of an account SAS is free, and SDKs differ in it.
  if (sas.kind === 'account' || !orders || orders.some((order) => isInOrder(letters, order))) return undefined;
  if ([...letters].some((letter) => !orders[0]?.includes(letter))) return undefined;
  const right = [...letters].sort((a, b) => (orders[0]?.indexOf(a) ?? 0) - (orders[0]?.indexOf(b) ?? 0)).join('');
  return error(
    'sas-malformed',
    `The letters stand in the wrong order: sp=${letters}, where the service wants ${right}. Sign it again; exchanging letters breaks the signature.`,
  );
};

const checkVersion: SasCheck = ({ parameters, kind }) => {
  const sv = parameters.get('sv');
  if (!sv) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(sv))
    return error('sas-version', `sv=${shown(sv)} is no version: it is a date such as 2024-11-04.`);
  if (kind === 'account' && sv < '2015-04-05')
    return error('sas-version', 'An account SAS needs sv=2015-04-05 or later.');
  if (kind === 'user-delegation' && sv < '2018-11-09')
    return error('sas-version', 'A user delegation SAS needs sv=2018-11-09 or later.');
  if (sv > (VERSIONS.at(-1) ?? ''))
    return warning(
      'sas-version',
      `sv=${sv} is newer than any version known here: the service, or an emulator, may not know it.`,
    );
  if (!VERSIONS.includes(sv)) return warning('sas-version', `sv=${sv} is none of the versions known here.`);
  return undefined;
};

/** Letters, parameters and resources came with versions of the service. */
const checkTooOld: SasCheck = ({ parameters, permissions = '' }) => {
  const sv = parameters.get('sv');
  if (!sv || !/^\d{4}-\d\d-\d\d$/.test(sv)) return undefined;
  const needs = [
    ...[...permissions].map((letter) => [`the letter ${letter}`, LETTERS.get(letter)?.since] as const),
    ...[...parameters.keys()].map((name) => [`the parameter ${name}`, PARAMETERS.get(name)?.since] as const),
    [`sr=${parameters.get('sr')}`, RESOURCES.get(parameters.get('sr') ?? '')?.since] as const,
  ];
  return needs.flatMap(([what, since]) =>
    since && sv < since ? [error('sas-version', `sv=${sv} is too old: ${what} came with ${since}.`)] : [],
  );
};

/** In the order in which people should read what they find. */
export const LETTERS_CHECKS: readonly SasCheck[] = [
  checkVersion,
  checkTooOld,
  checkLettersKnown,
  checkLetterOrder,
  checkLettersUseful,
];
