/**
 * How something stands that is a risk by itself, whatever the trouble is: a SAS for ten years, a key that all share. Nobody is
 * about to do anything, so it is said beside the answer, in English here; other languages stand in dialogs/phrases/plans.
 * What tells of it stands in risks.yaml. Pure.
 */

import { isShort } from '../answers/short.ts';
import { belongingOf } from '../learn/strange.ts';
import { CUE_LISTS } from '../words/cueLists.ts';
import { cuesOf } from '../words/cuesOf.ts';
import type { Where } from './plans.ts';
import { isPersons, sentencesOf } from './sentencesSaid.ts';

const says = cuesOf('effects/risks.yaml');
const ALL = CUE_LISTS['effects/risks.yaml'];

export type Risk = (typeof ALL)[number];

export const RISKS: Record<Risk, string> = {
  openToRead:
    'A public container is read by everybody on the internet, and such data does not belong there. Turn its anonymous access off first (the container > Change access level > Private), then see in the resource logs who was there.',
  keyInFiles:
    'A key or SAS in files or code is read by everybody who sees them, and history keeps it. A managed identity with a data role needs none; else Key Vault. Once nothing uses it there, renew the key (`explain rotate-keys`).',
  sharedKey:
    'Whoever has the account key can do everything, nobody can tell who it was, and it cannot be taken from one alone. A login with a data role each needs no key (`explain no-keys`).',
  neverRenewed:
    'Whoever had that key still has all of the account. Move what uses it to the other key first, then renew it (`explain rotate-keys`).',
  sharedSas:
    'One SAS for all cannot be taken from one of them. A SAS each, short and with few letters, or a login can (`explain revoke-sas`).',
  longSas:
    'A SAS that runs for years is open to whoever finds it, and nothing ends it but its policy, its signer or its key (`explain revoke-sas`). Weeks and few letters do; a stored access policy makes it revocable.',
  ownersAll:
    'Each Owner or Contributor can delete the account and read its keys. For work on data a data role on the container or share is enough.',
  noWayBack:
    'Without soft delete, versions or a backup nothing brings back what is deleted or overwritten. Turn them on before anything is changed there (`explain turn-on-protection`).',
  openEmulator:
    'The emulator’s key is public, so whoever reaches that port reads and changes everything there. Let it listen on 127.0.0.1, and keep real data out.',
  anyOrigin:
    'With * any page on the internet may use what its reader holds for your account, a SAS above all. Name the one origin and the methods that it needs.',
  goesPlain:
    'Then data and SAS may cross the network in plain. Once the logs show nobody who needs it, require secure transfer again.',
};

/** "The new one runs until 2036" is said of a SAS where the trouble is one's. */
const OF_A_SAS = /\bsas\b|token|トークン/i;

function isMeant(risk: Risk, text: string, beside: readonly string[]): boolean {
  return risk !== 'longSas' || OF_A_SAS.test(text) || beside.some((words) => OF_A_SAS.test(words));
}

/** @param beside in a talk: what the words may be said of */
export function riskIn(text: string, where: Where, beside: readonly string[] = []): Risk | undefined {
  if (where === 'anywhere' && belongingOf(text).elsewhere) return undefined;
  const isAll = isShort(text);
  const told = sentencesOf(text).filter((sentence) => isPersons(sentence, isAll));
  return ALL.find((risk) => isMeant(risk, text, beside) && told.some((sentence) => says(risk, sentence)));
}

/** Before it is said. */
export const APART = 'Apart from this trouble:';
