import type { Evidence } from '../../knowledge/evidence/evidence.ts';

/** Of a report in which nothing is recognised. */
export const NO_EVIDENCE: Evidence = {
  observations: [],
  codes: [],
  facts: {},
  measured: {},
  quotes: {},
  names: {},
  requestIds: [],
  times: [],
};
