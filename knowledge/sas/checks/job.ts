/** What the job needs, against what the SAS has. */
import { table } from '../../table.ts';
import { error, type Finding, info, type SasCheck } from '../finding.ts';
import { LETTERS } from '../letters.ts';
import { missingLetters } from '../needs.ts';
import type { Sas } from '../sas.ts';

const checkPermissions: SasCheck = (sas, { needs }) => {
  if (!needs || sas.permissions === undefined) return undefined;
  return missingLetters(needs, sas.permissions).map(({ letter, or, why }) =>
    error(
      'sas-missing-permission',
      `${letter} (${LETTERS.get(letter)?.name})${or ? `, or ${[...or].join(' or ')},` : ''} is missing in sp=${sas.permissions}: it is needed ${why}.`,
    ),
  );
};

/** Letters that the job passes without. */
const checkAdvised: SasCheck = ({ permissions }, { needs }) => {
  if (!needs || permissions === undefined) return undefined;
  return needs.advised
    .filter(({ letter }) => !permissions.includes(letter))
    .map(({ letter, why }) =>
      info(
        'azcopy-benign-403',
        `Without ${letter} (${LETTERS.get(letter)?.name}) the job passes: it is useful ${why}.`,
      ),
    );
};

const TYPES = table<string>({ s: 'service', c: 'container', o: 'object' });

const checkTypesForJob: SasCheck = ({ kind, parameters }, { needs }) => {
  const has = parameters.get('srt');
  if (!needs || kind !== 'account' || has === undefined) return undefined;
  return needs.resourceTypes
    .filter(({ type }) => !has.includes(type))
    .map(({ type, why }) =>
      error('sas-missing-resource-type', `${type} (${TYPES.get(type)}) is missing in srt=${has}: it is needed ${why}.`),
    );
};

const KINDS: Readonly<Record<Sas['kind'], string>> = {
  account: 'An account SAS',
  service: 'A service SAS',
  'user-delegation': 'A user delegation SAS',
};

/** No letters help: containers are made with an account SAS, ACLs are set with anything but one. */
const checkPossible: SasCheck = ({ kind }, { needs }) => {
  const found: Finding[] = [];
  for (const { kinds, why } of needs?.impossible ?? [])
    if (kinds.includes(kind)) found.push(error('sas-wrong-scope', `${KINDS[kind]} can never be used ${why}.`));
  return found;
};

/** In the order in which people should read what they find. */
export const JOB_CHECKS: readonly SasCheck[] = [checkPossible, checkPermissions, checkTypesForJob, checkAdvised];
