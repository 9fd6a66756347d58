/**
 * Where a code has several causes and the words tell what goes with another one, nobody is certain of the usual one: two
 * identities beside a missing role, a retry beside "exists already". What is told so decides nothing; it only keeps
 * the first cause from being called certain, so that the question is asked.
 */
import type { WeighedCause } from './weigh.ts';

interface Story {
  of: readonly string[];
  /** In lower case. */
  told: RegExp;
}

const STORIES: readonly Story[] = [
  {
    of: ['rbac-role-missing', 'data-role-wrong-service'],
    told: /(?:system|user)[- ]assigned|\b(?:two|three|several|both|second|another) (?:managed |user )?identit|[a-z]_client_id\b|logged in as|\beligible\b|\b(?:created|assigned|granted) (?:today|now|\d+ (?:s|sec|min))|付けた|systemseitig/,
  },
  {
    of: ['sas-signature-invalid', 'sas-expired'],
    told: /\b(?:issued|made|generated|created) (?:for|on) |same (?:token|sas)\b|another (?:account|container|share)|\bstaging\b|\bdecod|by hand|max sas lifetime|signedencryptionscope|\bonly si=/,
  },
  {
    of: ['throttled'],
    told: /partition|prefix|\b(?:single|one|same) (?:blob|queue|container|table|file)\b|other (?:blobs|queues|containers|partitions)|account limit is(?: not|n't)|only at \d/,
  },
  {
    of: ['already-exists', 'lease-active', 'changed-during-transfer'],
    told: /\bretr(?:y|ies|ied)|\btry ?(?:=|#)|time[ds]? ?-?out|reset by peer|single writer|nobody else|only (?:one|client|writer|process)|flaky|no other/,
  },
  {
    of: ['container-not-found', 'share-not-found', 'resource-not-found', 'blob-not-found'],
    told: /\bnever awaited|creat(?:ed|ing)\b[^\n]{0,80}(?:later|same second|at once)|first (?:\d+ ms|run|start)|second (?:start|run)|undelete|show versions|-secondary\.|\bretr(?:y|ies|ied)/,
  },
  {
    of: ['being-deleted'],
    told: /\b(?:re)?creat(?:e|es|ed|ing)\b|\bmade? (?:it )?again|declare|drop &|provision/,
  },
  {
    of: ['firewall-blocked'],
    told: /private (?:endpoint|link)|privatelink|service endpoint|databricks|unity|integrationruntime|seconds ago|just (?:added|changed)|after (?:a|one|two) minutes?|sleep \d/,
  },
  {
    of: ['network-unstable'],
    told: /withtimeout|timeout ?[:=]|configured timeout|\b(?:exactly|precisely|always) (?:after|at)?\s?\d|to the second|sharp\b|sftp/,
  },
  { of: ['dns-no-such-host'], told: /from outside|from (?:home|my laptop)|chinaeast|chinanorth|usgov|on 10\.\d/ },
  {
    of: ['sas-missing-permission'],
    told: /skoid|user delegation|ユーザー委任|transfers failed: 0|completed and exit 0|permission sddl/,
  },
  { of: ['emulator-setup'], told: /published|azurewebsites|app service|only in (?:the )?cloud/ },
  { of: ['clock-skew'], told: /expiry time of assertion|federated|\bstep\b/ },
];

const isExact = ({ because }: WeighedCause) => because.some(({ over }) => over !== undefined);

/** The words of the report go with another cause of the same code. @param folded the report in lower case */
export const tellsRival = (folded: string, first: WeighedCause | undefined): boolean =>
  first !== undefined &&
  !isExact(first) &&
  STORIES.some(({ of, told }) => of.includes(first.cause) && told.test(folded));
