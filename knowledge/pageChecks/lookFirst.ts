/**
 * Look first, change second: what stands under Confirm only reads, what is looked at is read before the harm is done, and
 * the first step, which is all that many people see, does none.
 */
import { dryFlagIn, isGrave, kindsOfCommand } from '../effects/effectsOf.ts';
import { stepsOfSection } from './steps.ts';
import { type Fence, linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

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

const isLook = (text: string) => /^(?:az|Get-Az)/.test(text) && !changes(text);
const isHarm = (text: string) => !dryFlagIn(text) && kindsOfCommand(text).some(isGrave);

/** People paste a fence whole: a look that stands before the harm in it is read when it is too late. */
function harmAfterLook(fence: Fence): Objection[] {
  const lines = linesOf(fence);
  const look = lines.findIndex(({ text }) => isLook(text));
  const harm = look < 0 ? undefined : lines.slice(look + 1).find(({ text }) => isHarm(text));
  if (!harm) return [];
  return [
    { line: harm.line, says: `people paste a fence whole: end it after the look.\n    ${harm.text.slice(0, 140)}` },
  ];
}

export const checkLookApart: PageCheck = (page) => shellFences(page).flatMap(harmAfterLook);

/** Logs, cards and the terminal show the first step alone. */
export const checkHarmlessFirst: PageCheck = (page) => {
  if (page.kind !== 'cause') return [];
  const [above, first] = stepsOfSection(page, 'Fix');
  const harm = [above, first].flatMap((step) => step?.said ?? []).find(({ kinds }) => kinds.some(isGrave));
  if (!harm) return [];
  return [
    {
      line: harm.line,
      says: `the first step is harmless: put a look, or the gentler way, before it.\n    ${harm.text.slice(0, 140)}`,
    },
  ];
};
