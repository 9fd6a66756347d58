/**
 * A SAS that a login signed (skoid=) allows no more than its signer may do at that moment. Where its letters cover the job
 * and the service still answers AuthorizationPermissionMismatch, the right is missing at the signer, not in the SAS.
 * https://learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas
 */

import type { Observation } from '../evidence/evidence.ts';
import { missingLetters } from '../sas/needs.ts';
import type { Recogniser } from './recogniser.ts';
import { type Found, sasOf } from './sasInText.ts';
import type { Sighting } from './sighting.ts';

/** Where the report does not tell what is done, letters for whatever people do. */
const EVERYTHING = [...'rwdl'];

const covers = ({ sas, needs }: Found): boolean => {
  const letters = sas.permissions ?? '';
  return needs ? missingLetters(needs, letters).length === 0 : EVERYTHING.every((letter) => letters.includes(letter));
};

const isRefused = ({ code, harmless }: Observation) => code === 'AuthorizationPermissionMismatch' && !harmless;

const toSighting = ({ sas, at, length }: Found): Sighting => ({
  id: 'sas: its signer',
  rank: 'detail',
  causes: [{ cause: 'sas-delegation-key' }],
  says: `sp=${sas.permissions} covers the job, and a login signed the SAS (skoid=): it allows only what that login may do`,
  places: [{ at, length: Math.min(length, 100) }],
});

export const delegatedSas: Recogniser = {
  name: 'signer of a SAS',
  recognise({ reading, facts, observations }) {
    if (!observations.some(isRefused)) return { sightings: [] };
    const signed = sasOf(reading.plain, facts, reading.commands).find(
      (one) => one.sas.kind === 'user-delegation' && covers(one),
    );
    return { sightings: signed ? [toSighting(signed)] : [] };
  },
};
