/**
 * A log that was sent as a file, or pasted whole. Teams hands files to a bot in personal chats only; elsewhere the
 * message says nothing of them but that there is one.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat
 */

import type { Redacted } from '../knowledge/redact/redact.ts';
import { logCard } from './cards/logCard.ts';
import type { Reply } from './cards/parts/reply.ts';
import { plainCard } from './cards/plainCards.ts';
import type { Deps, LogFile, LogRead } from './deps.ts';
import { offerFailedPaths } from './handOffFile.ts';
import type { Say } from './phrases/say.ts';
import type { Activity, TurnContext } from './turn/channel.ts';
import { messageOf, showAside } from './turn/show.ts';
import { turnOf } from './turn/turn.ts';

const SENT = 'application/vnd.microsoft.teams.file.download.info';
const PICTURE = /^image\//i;
const MENTIONED = /<attachment\s+id=/i;

export type Sent =
  | { kind: 'file'; file: Extract<LogFile, { kind: 'sent' }> }
  | { kind: 'picture' }
  /** There is a file, and Teams does not give it. */
  | { kind: 'elsewhere' };

/** The first file that came with a message. */
export function sentFile({ attachments = [], conversation }: Activity): Sent | undefined {
  const given = attachments.find(({ contentType }) => contentType === SENT);
  const address = (given?.content as { downloadUrl?: unknown } | undefined)?.downloadUrl;
  if (given && typeof address === 'string')
    return { kind: 'file', file: { kind: 'sent', name: String(given.name ?? 'log').slice(0, 200), address } };
  if (attachments.some(({ contentType }) => PICTURE.test(String(contentType)))) return { kind: 'picture' };
  const isGroup = conversation?.isGroup === true || conversation?.conversationType === 'channel';
  const html = attachments.find(({ contentType }) => contentType === 'text/html')?.content;
  // A quoted message is written like a file.
  const isQuote = attachments.some(({ contentType }) => contentType === 'messageReference');
  return isGroup && !isQuote && MENTIONED.test(String(html)) ? { kind: 'elsewhere' } : undefined;
}

const STAMPED =
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?:AzcopyVersion|==> REQUEST|Job-Command |(?:INFO|ERR|WARN): \[P#)/gm;
const HEAD = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d AzcopyVersion/m;
const WHOLE = 20;

/** A log from its head on: there counts matter, not a single line. The last lines of one are a report like any other. */
export const isWholeLog = (text: string) => HEAD.test(text) && (text.match(STAMPED)?.length ?? 0) >= WHOLE;

const WHY_NOT = { tooLarge: 'fileTooLarge', refused: 'fileRefused', foreign: 'fileForeign' } as const;

/** What reading a log came to, as a card; text that is no log goes on as a report. */
export function sayRead(
  read: LogRead,
  name: string,
  say: Say,
  offersPaths = false,
): { reply: Reply } | { report: Redacted } {
  if (read.kind === 'read') return { reply: logCard(read.report, name, say, offersPaths) };
  if (read.kind === 'foreign' && read.text.trim() !== '' && !read.text.includes('\0')) return { report: read.text };
  const isEmpty = read.kind === 'foreign' && read.text.trim() === '';
  const text = say(isEmpty ? 'fileEmpty' : WHY_NOT[read.kind]);
  return { reply: plainCard({ say, head: say('fileNotRead', { name }), text }) };
}

/**
 * Takes what came as a file, or is a whole log by itself. False: the words are for the others to hear.
 * @param hear takes up the text of a file that is no log, as if it had been written.
 */
export async function takeLog(
  deps: Deps,
  context: TurnContext,
  sent: Sent | undefined,
  text: Redacted,
  hear: (context: TurnContext) => Promise<void>,
): Promise<boolean> {
  if (sent?.kind === 'file') await readSentLog(deps, context, sent.file, hear);
  else if (sent && deps.diagnose(text).codes.length === 0)
    await showAside(context, cannotTake(sent, turnOf(context).say));
  else if (deps.readLog && isWholeLog(text)) return showPasted(deps.readLog, context, text);
  else return false;
  return true;
}

async function showPasted(
  readLog: NonNullable<Deps['readLog']>,
  context: TurnContext,
  text: Redacted,
): Promise<boolean> {
  const { say } = turnOf(context);
  const outcome = sayRead(await readLog({ kind: 'pasted', text }), say('logPasted'), say);
  if ('report' in outcome) return false;
  await showAside(context, outcome.reply);
  return true;
}

type SentFile = Extract<LogFile, { kind: 'sent' }>;

/** After the turn, because it may take a minute; the person hears so at once. */
async function readSentLog(
  deps: Deps,
  context: TurnContext,
  file: SentFile,
  hear: (context: TurnContext) => Promise<void>,
) {
  const { say } = turnOf(context);
  const name = deps.redact(file.name);
  const { channelId, from, locale } = context.activity;
  const turn = turnOf(context);
  const work = async (later: TurnContext) => {
    const tell = progress(later, waiting?.id, (mb) => say('fileProgress', { name, mb }));
    const read: LogRead = deps.readLog ? await deps.readLog(file, tell) : { kind: 'refused' };
    const offer =
      read.kind === 'read' && read.failedPaths ? await offerFailedPaths(deps, turn, read.failedPaths) : undefined;
    const outcome = sayRead(read, name, say, offer !== undefined);
    if ('reply' in outcome) {
      await later.sendActivity(messageOf(outcome.reply, channelId));
      if (offer) await later.sendActivity(offer);
      return;
    }
    Object.assign(later.activity, { type: 'message', text: outcome.report, from, locale });
    await hear(later);
  };
  const waiting = await context.sendActivity(say('fileReading', { name }));
  if (deps.later) deps.later(context, work);
  else await work(context);
}

/** A conversation may have 60 calls in half a minute; this takes six of them. */
const TELL_MS = 5_000;
const MEGABYTE = 1024 * 1024;

/** Says from time to time how much has been read, in the message that said that it is being read. */
export function progress(
  context: TurnContext,
  message: string | undefined,
  words: (mb: number) => string,
  now: () => number = Date.now,
): (bytes: number) => void {
  const { conversation } = context.activity;
  let told = now();
  return (bytes) => {
    if (!message || now() - told < TELL_MS) return;
    told = now();
    const text = words(Math.round(bytes / MEGABYTE));
    context.updateActivity({ type: 'message', id: message, text, conversation }).catch(() => undefined);
  };
}

/** Where a file cannot be taken: what to do instead. */
function cannotTake(sent: Exclude<Sent, { kind: 'file' }>, say: Say): Reply {
  if (sent.kind === 'picture') return plainCard({ say, head: say('pictureTitle'), text: say('pictureInstead') });
  return plainCard({ say, head: say('fileElsewhereTitle'), text: say('fileElsewhere') });
}
