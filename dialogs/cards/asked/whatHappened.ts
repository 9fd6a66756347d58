/** What is asked of the trouble itself: whose fault it is, who did it, whether data is lost, whether something has to start anew. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { effectsOf } from '../../../knowledge/effects/effectsOf.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import type { Say } from '../../phrases/say.ts';
import { inCharge } from '../parts/effectParts.ts';
import { code, type Element, note, paragraph, quote } from '../parts/elements.ts';
import type { Asked } from './aboutParts.ts';

const MOST = 3;

const bullet = (sentence: string) => paragraph(`• ${sentence}`, { spacing: 'Small' });

export const onPage = (sentences: string[], say: Say): Element[] => [
  note(say('pageSays')),
  ...sentences.slice(0, MOST).map(bullet),
];

const textOf = ({ fix, worked, why, notHelping, undo }: DiagnosedCause) =>
  [...fix, worked, why, notHelping, undo].join('\n');

/** Who makes the program that is at fault. */
const THEIRS = /azcopy team/i;

/** "Is it my side or theirs?", where no Microsoft is meant: a partner, a customer, another team. */
const BETWEEN_TWO =
  /\btheirs?\b|\bthey\b|\b(?:partner|customer|vendor|supplier|client|provider|other (?:company|team|side))(?:['’]?s)?\b|\b(?:deren|bei denen|partner\w*|kunden?|lieferant\w*|dienstleister\w*|gegenseite)\b|先方|取引先|相手|パートナー|顧客/i;

const MICROSOFT = /microsoft|azure|マイクロソフト/i;
const lookOf = ({ tell }: DiagnosedCause): Element[] => (tell ? [quote(tell)] : []);

/** "Is it us or Microsoft?" @param cause undefined while it may still be several things */
export function whoseFault(cause: DiagnosedCause | undefined, { say, text }: Pick<Asked, 'say' | 'text'>): Element[] {
  if (cause && BETWEEN_TWO.test(text) && !MICROSOFT.test(text))
    return [paragraph(say('faultBetween')), ...inCharge(cause, say), ...lookOf(cause)];
  const side = !cause ? 'faultOpen' : THEIRS.test(cause.owner) ? 'faultTheirs' : 'faultYours';
  const first = cause ? sentencesIn(cause.why).slice(0, 1) : [];
  return [
    paragraph(say(side)),
    ...first.map((one) => paragraph(one)),
    ...(cause ? inCharge(cause, say) : []),
    paragraph(say('faultLook')),
  ];
}

const ACCOUNT = /--(?:account-name|name) "([a-z0-9]{3,24})"/;

/** The account's name as the page's commands were filled with it. */
function accountIn(causes: readonly DiagnosedCause[]): string {
  const named = causes.flatMap(({ fix, confirm }) => ACCOUNT.exec([confirm, ...fix].join('\n'))?.[1] ?? []);
  return named[0] ?? '<account>';
}

/** "Who deleted it?": what the management plane and the data plane wrote down. */
export function whoDid(causes: readonly DiagnosedCause[], say: Say): Element[] {
  const account = accountIn(causes);
  const changes = `az monitor activity-log list --resource-id "$(az storage account show --name "${account}" --query id --output tsv)" --offset 30d --max-events 1000 --query "[].{when:eventTimestamp, who:caller, what:operationName.value, result:status.value}" --output table`;
  const data = [
    'union isfuzzy=true StorageBlobLogs, StorageFileLogs, StorageQueueLogs, StorageTableLogs',
    `| where AccountName == "${account}" and StatusCode startswith "2"`,
    '| where OperationName matches regex "^(Delete|Put|Set|Create|Undelete)"',
    '| project TimeGenerated, OperationName, Uri, CallerIpAddress, AuthenticationType, RequesterObjectId, UserAgentHeader',
    '| order by TimeGenerated desc',
  ].join('\n');
  return [paragraph(say('whoDidSettings')), code(changes, 'bash'), paragraph(say('whoDidData')), code(data, 'kusto')];
}

const RESTARTS =
  /\b(re-?starts?|restarted|restarting|re-?boots?|remount|(?:mount|sign in|log in|start|connect) (?:it )?(?:again|anew)|(?:in a|needs? a|fetch\w* a|takes? a) new (?:token|session|shell|window)|unmount|recreate[sd]?|redeploy\w*|picks? (?:it |them )?up|resume)\b/i;

const ASKS_A_RESTART = /\b(?:re-?start\w*|re-?boot\w*)|neu ?start|再起動/i;
const OF_A_RESTART = /\b(?:re-?start\w*|re-?boot\w*|start (?:it |them )?(?:again|anew))\b/i;

/** Of these, what starts a program or a mount, and no mere session. */
const STARTS_ANEW =
  /\b(?:re-?starts?\b|restarting|re-?boots?\b|remount|unmount|redeploy|start (?:it |them )?(?:again|anew))/i;

/** Where the reason lies in a machine or program, which reads its settings when it starts. */
const isHere = ({ reach }: DiagnosedCause) => reach === 'machine' || reach === 'program';

/** "Do I have to restart, would it help?": what follows from where the reason lies and what the step does, and the page's own words. */
export function restartNeeded(
  cause: DiagnosedCause,
  advice: string,
  { say, text }: Pick<Asked, 'say' | 'text'>,
): Element[] {
  // Who asks for a restart is not told of mounts.
  const meant = ASKS_A_RESTART.test(text) ? OF_A_RESTART : RESTARTS;
  const sentences = sentencesIn(textOf(cause)).filter((one) => meant.test(one));
  const nearest = sentencesIn(advice).filter((one) => meant.test(one));
  const named = [...new Set([...nearest, ...sentences])];
  const page = named.length > 0 ? onPage(named, say) : [];
  if (effectsOf(advice).includes('gives')) return [paragraph(say('restartToken')), ...page];
  if (isHere(cause)) return page.length > 0 ? page : [paragraph(say('restartHere'))];
  // Whoever else holds the data may let go of it by being started anew; and what is advised may end with a restart.
  const isHeld = (cause.since[0] === 'others' && page.length > 0) || named.some((one) => STARTS_ANEW.test(one));
  return [...(isHeld ? [] : [paragraph(say('restartVain'))]), ...page];
}

const LOSES =
  /\b(lost|loses?|losing|restor(?:e[sd]?|ing)|undelet\w*|recover\w*|soft[- ]delete\w*|corrupt\w*|come back|brings? (?:it|them|data) back|damaged)\b/i;

/** What may take data away, and is no warning of something else that goes. */
const TAKES_AWAY =
  /\b(overwrit\w*|replac\w*|undelet\w*|soft delete|versions?|data|content|files?|blobs?|corrupt\w*|damaged)\b/i;

/** "Is my data gone?" */
export function dataLost(cause: DiagnosedCause, { say }: Pick<Asked, 'say'>): Element[] {
  const named = [...new Set(sentencesIn(textOf(cause)).filter((one) => LOSES.test(one)))];
  const isOfData = cause.hurry || cause.since.includes('others') || named.some((one) => TAKES_AWAY.test(one));
  return isOfData && named.length > 0 ? onPage(named, say) : [paragraph(say('nothingLost'))];
}
