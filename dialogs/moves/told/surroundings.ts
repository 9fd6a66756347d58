/**
 * "Through the company VPN", "inside WSL2", "I'm a guest there": between what, on what and as whom it runs, told by the way.
 * Whatever such words are taken for, they are told, and have an answer: rows of followUps/surroundings.md. Pure.
 */
import { ANY_CAUSE, followUpsIn, SURROUNDINGS } from '../../../knowledge/followUps/followUps.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { CUE_LISTS, type CueOf } from '../../../knowledge/words/cueLists.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { deniesAState } from '../../../knowledge/words/states.ts';
import type { Reply, Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Alone } from '../message/alone.ts';
import type { About, Move } from '../message/move.ts';
import { SURELY } from '../message/nearness.ts';
import { isSettled } from '../message/tells.ts';
import { isOnThePage } from './unheard.ts';

const says = cuesOf('words/surroundings.yaml');
export type Surroundings = CueOf<'words/surroundings.yaml'>;
const KINDS = CUE_LISTS['words/surroundings.yaml'];

/** A sentence of its row. */
export const SAID_OF: Record<Surroundings, string> = {
  vpn: 'we are on a VPN',
  inspection: 'we have Zscaler',
  wsl: 'it runs inside WSL2',
  terminalServer: 'on a Citrix terminal server',
  jumpHost: 'from the jump host',
  mobileLine: "over my phone's hotspot",
  guestNetwork: 'from a hotel wifi',
  homeLine: 'from home office',
  expressRoute: 'over ExpressRoute',
  egressDevice: 'all traffic goes through Azure Firewall',
  scheduledTask: 'task runs as SYSTEM',
  sudo: 'with sudo',
  docker: 'it runs in a Docker container',
  selfHosted: 'on a self-hosted agent',
  cloudShell: 'from Cloud Shell',
  otherCloud: 'it runs on an AWS EC2 instance',
  guestUser: "I'm a guest in that tenant",
  otherTenant: 'the account is in another tenant',
  otherSubscription: 'it is in another subscription',
  nationalCloud: "it's Azure China",
  closedNetwork: 'the network is air-gapped',
};

/** Who says more tells a story, in which such a name is one thing of many. */
const MOST_WORDS = 12;

/** "Aus dem Homeoffice" comes from there, and is not off. */
const FROM = /\baus (?=de[mr]\b|(?:ein|uns|mein)\w*\b)/giu;

/** "It goes through the firewall", "läuft als Dienstkonto" tells by what way, and of no success. */
const BY_THAT_WAY =
  /\b(?:goes|go|going|routed|gets|comes) through\b|\b(?:läuft|laufen|geht|gehen)(?= (?:alles )?(?:über|durch|auf|in|im|als|unter|hinter|mit|bei|per)\b)/giu;

interface Named {
  kind: Surroundings;
  /** It is not so: "we use no VPN". */
  isDenied: boolean;
}

/** Nothing of where it goes, and where not. */
function named(said: string): Named | undefined {
  const text = said.replace(FROM, '').replace(BY_THAT_WAY, ' ');
  if (wordCount(text) > MOST_WORDS) return undefined;
  if (givesAway('works', text) || givesAway('fails', text) || givesAway('stillSame', text)) return undefined;
  const kind = KINDS.find((one) => says(one, text));
  if (!kind) return undefined;
  // "The server has no internet" is just what is told.
  const isSo = kind === 'closedNetwork';
  return { kind, isDenied: !isSo && (deniedWords(text).length > 0 || deniesAState(text) || givesAway('isOff', text)) };
}

/** Whether words tell of such surroundings, be it that there are none. */
export const tellsSurroundings = (text: string): boolean => named(text) !== undefined;

/** What somebody answers who knows such surroundings; it holds whatever the cause is. */
export function answerOf(kind: Surroundings, { cause = ANY_CAUSE }: Pick<Triage, 'cause'>): Reply | undefined {
  const [row] = followUpsIn(SAID_OF[kind], [SURROUNDINGS, ANY_CAUSE]);
  return row && row.near >= SURELY ? { says: row.followUp.says, of: cause, any: true, read: true } : undefined;
}

/** What is answered from words that are only like those of a question. */
const GUESSED = new Set<About>([
  'page-says',
  'possible',
  'guess',
  'limits',
  'doubt',
  'other-tool',
  'another-way',
  'which-exactly',
  'other-side',
  'who-can',
  'what-else',
  'also-for',
]);
const NOT_HEARD = new Set<Move['kind']>(['nothing', 'says', 'newCase', 'backTo', 'another', 'question', 'human']);
const isOpenStill = (move: Move) =>
  move.kind === 'told'
    ? !move.answered
    : NOT_HEARD.has(move.kind) || (move.kind === 'asks' && !move.isSure && !move.answered && GUESSED.has(move.about));

/** While it may be several things, a row of one that is not the likeliest is mostly like the words by chance. */
const isOfAnotherCause = (triage: Triage, move: Move): boolean =>
  move.kind === 'told' && !isSettled(triage) && !move.answered?.any && move.answered?.of !== triage.cause;

const readAnyway = (move: Move): Move =>
  move.kind === 'told' && move.answered?.any ? { ...move, answered: { ...move.answered, read: true } } : move;

/** The same with its answer, where the words tell such surroundings, and nobody has a better one; else as it was. */
export function inItsSurroundings(triage: Triage, alone: Alone, move: Move, diagnose: Deps['diagnose']): Move {
  const { text, news, ofFacts, asks, diagnosis } = alone;
  const told = asks || diagnosis.codes.length > 0 ? undefined : named(text);
  if (!told) return move;
  if (!isOpenStill(move) && !isOfAnotherCause(triage, move)) return readAnyway(move);
  if (told.isDenied) return { kind: 'told', text, facts: news, beside: true };
  // Where the page of what stands speaks of just that, its sentences are shown.
  if (move.kind === 'told' && isOnThePage(triage, text, diagnose)) return move;
  const answered = answerOf(told.kind, triage);
  return answered ? { kind: 'told', text, facts: news, ofFacts, answered } : move;
}
