/**
 * The hand-off bundle as a file. Teams lets a bot give a file in personal chats only, and only after the person agreed:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */

import { handOffCard } from './cards/handOffCard.ts';
import type { Reply } from './cards/parts/reply.ts';
import { diagnoseCase } from './case/diagnoseCase.ts';
import { handOffText } from './case/handOff.ts';
import type { Triage } from './case/triage.ts';
import type { Deps, FailedList } from './deps.ts';
import type { PhraseName, Say } from './phrases/say.ts';
import type { Activity, FileConsent } from './turn/channel.ts';
import type { Turn } from './turn/turn.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

function textOfCase(deps: Deps, triage: Triage): (most?: number) => string {
  const diagnosis = diagnoseCase(triage, deps.diagnose);
  return (most) => handOffText({ triage, diagnosis, version: deps.version, now: deps.now() }, most);
}

export function mayGiveFile(deps: Deps, { inGroup }: Turn): boolean {
  return deps.upload !== undefined && !inGroup;
}

export function handOffReply(deps: Deps, turn: Turn, triage: Triage, lead: PhraseName): Reply {
  const { say } = turn;
  return handOffCard({ say, bundle: textOfCase(deps, triage), lead: say(lead), asFile: mayGiveFile(deps, turn) });
}

interface Offered {
  name: string;
  description: string;
  text: string;
  /** Comes back with the answer. */
  context: Record<string, string>;
}

function consentCard({ name, description, text, context }: Offered): Partial<Activity> {
  const sizeInBytes = Buffer.byteLength(text);
  const content = { description, sizeInBytes, acceptContext: context, declineContext: context };
  return { type: 'message', attachments: [{ contentType: CONSENT, name, content }] };
}

export function askConsent(deps: Deps, say: Say, triage: Triage): Partial<Activity> {
  const name = `storagebot-${triage.case}.txt`;
  const text = textOfCase(deps, triage)();
  return consentCard({ name, description: say('handOffReady'), text, context: { case: triage.case } });
}

/** The list of what failed in a log; undefined where no file can be given. */
export async function offerFailedPaths(
  deps: Deps,
  turn: Turn,
  { text, count }: FailedList,
): Promise<Partial<Activity> | undefined> {
  const file = mayGiveFile(deps, turn) && (await deps.keptFiles?.keep(text));
  if (!file) return undefined;
  const { say } = turn;
  const context = { file };
  return consentCard({ name: 'failed-paths.txt', description: say('failedPathsOffered', { count }), text, context });
}

/** What was offered. The bundle is made anew: nothing was kept for it. */
async function textOffered(deps: Deps, triage: Triage | undefined, context: FileConsent['context']) {
  if (typeof context?.file === 'string') return deps.keptFiles?.find(context.file);
  return triage && context?.case === triage.case ? textOfCase(deps, triage)() : undefined;
}

/** What follows the answer to a file that was offered. */
export async function giveFile(
  deps: Deps,
  say: Say,
  triage: Triage | undefined,
  { action, context, uploadInfo }: FileConsent,
): Promise<Partial<Activity>[]> {
  const sentence = (name: PhraseName) => ({ type: 'message', text: say(name) });
  const settled = () => (typeof context?.file === 'string' ? deps.keptFiles?.drop(context.file) : undefined);
  if (action !== 'accept') {
    await settled();
    return [sentence('fileDeclined')];
  }
  const { uploadUrl, contentUrl, name, uniqueId, fileType } = uploadInfo ?? {};
  const text = await textOffered(deps, triage, context);
  if (text === undefined) return [sentence(context?.file ? 'fileGone' : 'caseIsOver')];
  if (!uploadUrl || !deps.upload) return [sentence('fileUnavailable')];
  const upload = await deps.upload(uploadUrl, text).catch(() => 'failed' as const);
  if (upload === 'expired' || upload === 'failed') {
    const again = consentCard({
      name: name ?? 'storagebot.txt',
      description: say('fileAgain'),
      text,
      context: context as Record<string, string>,
    });
    return [sentence(upload === 'expired' ? 'fileExpired' : 'fileNotStored'), again];
  }
  await settled();
  const content = { uniqueId, fileType };
  return [{ type: 'message', attachments: [{ contentType: INFO, contentUrl, name, content }] } as Partial<Activity>];
}
