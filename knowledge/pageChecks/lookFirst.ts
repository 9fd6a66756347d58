/** Look first, change second: what stands under Confirm only reads. */
import { linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

const READS = new Set([
  'show',
  'peek',
  'list',
  'exists',
  'query',
  'list-deleted',
  'list-deleted-path',
  'list-handle',
  'list-changes',
  'status',
  'version',
  'check-name',
  'show-connection-string',
  'download',
  'get',
  'list-versions',
  'list-definitions',
  'list-all',
  'list-usages',
]);
/** Read in spite of their verb. */
const HARMLESS = [
  /^az rest --method get\b/,
  /^az version\b/,
  /^az network watcher\b/,
  /^az storage account hns-migration start .*--type validation/,
  /^az account get-access-token/,
];
const CMDLET_CHANGES =
  /\b(?:Set|New|Remove|Update|Add|Close|Start|Stop|Restart|Clear|Invoke-Az\w*Failover|Undo|Restore)-Az(?!StorageContext|urePortal)\w+/;
const AZCOPY_CHANGES =
  /\bazcopy (?:copy|cp|sync|remove|rm|make|set-properties|jobs (?:resume|remove|clean)|bench(?:mark)?)\b(?!.*--dry-run|.*--help)/;
/** Makes a file or variable on this machine only. */
const LOCAL = /Set-AzDataLakeGen2ItemAclObject/;

function azVerb(text: string): string | undefined {
  if (HARMLESS.some((pattern) => pattern.test(text))) return undefined;
  const words = text.split(/\s+/).slice(1);
  const end = words.findIndex((word) => word.startsWith('-') || word.startsWith('"'));
  return words.slice(0, end < 0 ? undefined : end).at(-1);
}

/** The az calls of a line, those within $(…) too. */
const azCalls = (text: string) => [...text.matchAll(/\baz (?:[a-z][\w-]* ?)+[^|;$]*/g)].map((match) => match[0]);

const changes = (text: string) =>
  azCalls(text).some((call) => {
    const verb = azVerb(call);
    return verb !== undefined && !READS.has(verb);
  }) ||
  (CMDLET_CHANGES.test(text) && !LOCAL.test(text)) ||
  AZCOPY_CHANGES.test(text);

export const checkConfirmReads: PageCheck = (page) =>
  shellFences(page)
    .filter(({ section }) => section === 'Confirm')
    .flatMap((fence) =>
      linesOf(fence).flatMap(({ text, line }): Objection[] =>
        changes(text)
          ? [{ line, says: `Confirm only reads: move what changes something to Fix.\n    ${text.slice(0, 140)}` }]
          : [],
      ),
    );
