/**
 * The hand-off bundle as a file. Teams lets a bot give a file in personal chats only, and only after the person agreed:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */

import { handOffCard } from './cards/handOffCard.ts';
import type { Reply } from './cards/reply.ts';
import { handOffText } from './case/handOff.ts';
import { diagnoseCase, type Triage } from './case/triage.ts';
import type { Deps } from './deps.ts';
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

export function askConsent(deps: Deps, say: Say, triage: Triage): Partial<Activity> {
  const sizeInBytes = Buffer.byteLength(textOfCase(deps, triage)());
  const context = { case: triage.case };
  return {
    type: 'message',
    attachments: [
      {
        contentType: CONSENT,
        name: `storagebot-${triage.case}.txt`,
        content: { description: say('handOffReady'), sizeInBytes, acceptContext: context, declineContext: context },
      },
    ],
  };
}

/** What follows the answer to `askConsent`. The bundle is made anew: nothing was kept for it. */
export async function giveFile(
  deps: Deps,
  say: Say,
  triage: Triage | undefined,
  { action, context, uploadInfo }: FileConsent,
): Promise<Partial<Activity>> {
  const sentence = (name: PhraseName) => ({ type: 'message', text: say(name) });
  if (action !== 'accept') return sentence('fileDeclined');
  const { uploadUrl, contentUrl, name, uniqueId, fileType } = uploadInfo ?? {};
  if (!triage || context?.case !== triage.case || !uploadUrl || !deps.upload) return sentence('caseIsOver');
  await deps.upload(uploadUrl, textOfCase(deps, triage)());
  const content = { uniqueId, fileType };
  return { type: 'message', attachments: [{ contentType: INFO, contentUrl, name, content }] } as Partial<Activity>;
}
