/** A network in which every port is open and every certificate good; requests go the real way, to where nock answers. */
import { openConnection } from '../../bot/azure/probe/connection.ts';
import type { ProbeParts } from '../../bot/azure/storageProbe.ts';

export const network: ProbeParts['network'] = {
  lookAtPort: async () => ({ kind: 'open', says: 'It is open.' }),
  lookAtTls: async () => ({ kind: 'trusted', says: 'It is trusted.' }),
  openConnection,
};
