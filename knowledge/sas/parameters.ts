/**
 * The query parameters of a shared access signature.
 * Source: learn.microsoft.com/rest/api/storageservices/create-service-sas, …/create-account-sas,
 * …/create-user-delegation-sas; those of 2026 from the source of @azure/storage-blob 12.34.
 */
import { table } from '../table.ts';

export type SasKind = 'account' | 'service' | 'user-delegation';

export interface ParameterInfo {
  means: string;
  /** First service version that knows it. */
  since?: string;
  /** Kinds of SAS that may carry it; all when absent. */
  kinds?: readonly SasKind[];
}

const SERVICE: readonly SasKind[] = ['service', 'user-delegation'];
const DELEGATION: readonly SasKind[] = ['user-delegation'];
/** Since 2025-07-05 tables have user delegation SAS too. */
const TABLE: readonly SasKind[] = SERVICE;

export const PARAMETERS = table<ParameterInfo>({
  sv: { means: 'service version that the token was signed for' },
  ss: { means: 'services: b blob, q queue, t table, f file', kinds: ['account'], since: '2015-04-05' },
  srt: { means: 'resource types: s service, c container, o object', kinds: ['account'], since: '2015-04-05' },
  sr: { means: 'the resource it is for', kinds: SERVICE },
  sp: { means: 'permissions' },
  st: { means: 'start, UTC' },
  se: { means: 'end, UTC' },
  spr: { means: 'protocols', since: '2015-04-05' },
  sip: { means: 'addresses of callers', since: '2015-04-05' },
  si: { means: 'stored access policy', kinds: ['service'] },
  sig: { means: 'signature' },
  skoid: { means: 'object id of the identity that signed', kinds: DELEGATION, since: '2018-11-09' },
  sktid: { means: 'tenant of that identity', kinds: DELEGATION, since: '2018-11-09' },
  skt: { means: 'start of the delegation key', kinds: DELEGATION, since: '2018-11-09' },
  ske: { means: 'end of the delegation key', kinds: DELEGATION, since: '2018-11-09' },
  sks: { means: 'service of the delegation key', kinds: DELEGATION, since: '2018-11-09' },
  skv: { means: 'version that made the delegation key', kinds: DELEGATION, since: '2018-11-09' },
  saoid: { means: 'identity for whom the signer vouches', kinds: DELEGATION, since: '2020-02-10' },
  suoid: { means: 'identity whose ACLs are checked', kinds: DELEGATION, since: '2020-02-10' },
  scid: { means: 'correlation id of the issuer', kinds: DELEGATION, since: '2020-02-10' },
  sdd: { means: 'depth of the directory', kinds: SERVICE, since: '2020-02-10' },
  ses: { means: 'encryption scope', since: '2020-12-06' },
  sduoid: { means: 'the only user who may use it', kinds: DELEGATION, since: '2025-07-05' },
  skdutid: { means: 'tenant of that user', kinds: DELEGATION, since: '2026-04-06' },
  srh: { means: 'request headers that are signed too', kinds: DELEGATION, since: '2026-04-06' },
  srq: { means: 'query parameters that are signed too', kinds: DELEGATION, since: '2026-04-06' },
  rscc: { means: 'Cache-Control of the answer', kinds: SERVICE, since: '2013-08-15' },
  rscd: { means: 'Content-Disposition of the answer', kinds: SERVICE, since: '2013-08-15' },
  rsce: { means: 'Content-Encoding of the answer', kinds: SERVICE, since: '2013-08-15' },
  rscl: { means: 'Content-Language of the answer', kinds: SERVICE, since: '2013-08-15' },
  rsct: { means: 'Content-Type of the answer', kinds: SERVICE, since: '2013-08-15' },
  tn: { means: 'table', kinds: TABLE },
  spk: { means: 'first partition key', kinds: TABLE },
  srk: { means: 'first row key', kinds: TABLE },
  epk: { means: 'last partition key', kinds: TABLE },
  erk: { means: 'last row key', kinds: TABLE },
});

/** What must be there for each kind. `sp` and `se` may come from a stored access policy instead; `sr` is asked for by service. */
export const MANDATORY: Readonly<Record<SasKind, readonly string[]>> = {
  account: ['sv', 'ss', 'srt', 'sp', 'se', 'sig'],
  service: ['sv', 'sp', 'se', 'sig'],
  'user-delegation': ['sv', 'sp', 'se', 'skoid', 'sktid', 'skt', 'ske', 'sks', 'skv', 'sig'],
};

/** Two of these are enough to call a text a SAS. */
export const TELLING = new Set([
  'sv',
  'ss',
  'srt',
  'sr',
  'sp',
  'st',
  'se',
  'spr',
  'sip',
  'si',
  'sig',
  'skoid',
  'sktid',
  'tn',
]);

/**
 * Every service version that a SAS may name, oldest first
 * (learn.microsoft.com/rest/api/storageservices/previous-azure-storage-service-versions, and Azurite 3.36's list).
 */
export const VERSIONS: readonly string[] = `
  2012-02-12 2013-08-15 2014-02-14 2015-02-21 2015-04-05 2015-07-08 2015-12-11 2016-05-31 2017-04-17 2017-07-29 2017-11-09
  2018-03-28 2018-06-17 2018-11-09 2019-02-02 2019-07-07 2019-10-10 2019-12-12 2020-02-10 2020-04-08 2020-06-12 2020-08-04 2020-10-02
  2020-12-06 2021-02-12 2021-04-10 2021-06-08 2021-08-06 2021-10-04 2021-12-02 2022-11-02 2023-01-03 2023-05-03 2023-08-03
  2023-11-03 2024-02-04 2024-05-04 2024-08-04 2024-11-04 2025-01-05 2025-05-05 2025-07-05 2025-11-05 2026-02-06 2026-04-06
  2026-06-06 2026-10-06`
  .trim()
  .split(/\s+/);
