/** What is asked of any cause beside its step, answered from its nature (knowledge/pages/nature.ts): why others are not hit, how often, in which log. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import type { Reach } from '../../../knowledge/pages/nature.ts';
import { lookAndProof } from '../../../knowledge/snippets/logProof.ts';
import type { PhraseName } from '../../phrases/say.ts';
import { type Element, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import { phraseOf } from '../parts/phraseOf.ts';
import { type Asked, sentencesThatName } from './aboutParts.ts';
import { firstCommand } from './firstCommand.ts';
import { logOfProgram } from './logOfProgram.ts';
import { notOnPage } from './pageSays.ts';

/** "Why does it work for my colleague?" */
export const whyOthers = (cause: DiagnosedCause, asked: Asked): Element[] => [
  ...(cause.reach ? [paragraph(asked.say(phraseOf('others', cause.reach)))] : []),
  ...firstCommand([lookAndProof(cause.confirm).look], asked.shell),
];

const A_RHYTHM =
  /\b(?:once|twice|every|each|per) (?:an? )?(?:\w+ )?(?:minutes?|hours?|days?|nights?|weeks?|months?)\b|\b(?:hourly|daily|weekly|monthly)\b/i;
/** Who asks what he has to do himself asks of the step. */
const OF_ONESELF = /\b(?:i|we|me|us|my|our)\b|(?<!\p{L})(?:ich|wir|muss|müssen)(?!\p{L})|必要|しなければ|やる|行う/iu;
/** What happens by itself is none of what somebody does. */
const ITS_OWN =
  /\b(?:it|they|that|this|rules?|service)\b.*\b(?:run|runs|check\w*|update\w*|refresh\w*|happen\w*)\b|läuft|laufen|aktualisiert/iu;
const MOST = 2;

/** "How often does it run?" wants the rhythm that the page names; "how often do I have to do it?", whether it stays done. */
export function howOften(cause: DiagnosedCause, { text, say }: Asked): Element[] {
  const rhythm = OF_ONESELF.test(text) ? [] : sentencesThatName(A_RHYTHM, cause).slice(0, MOST);
  if (rhythm.length > 0) return rhythm.map((one) => paragraph(one));
  const [first] = ITS_OWN.test(text) ? [] : cause.since;
  return first ? [paragraph(say(phraseOf('often', first)))] : notOnPage(cause, say);
}

const IN_LOG: Record<Reach, PhraseName> = {
  account: 'logResource',
  service: 'logResource',
  container: 'logResource',
  item: 'logResource',
  identity: 'logResource',
  token: 'logResource',
  signin: 'logSignin',
  management: 'logActivity',
  network: 'logNetwork',
  machine: 'logMachine',
  program: 'logProgram',
  command: 'logProgram',
};

/** What Entra ID refuses never reaches the account. */
const OF_ENTRA = /^AADSTS\d/;

function logOf({ reach, id }: DiagnosedCause, { diagnosis: { codes } }: Asked): PhraseName {
  if (codes.some((code) => OF_ENTRA.test(code)) || id.startsWith('login-')) return 'logSignin';
  return reach ? IN_LOG[reach] : 'logResource';
}

/** What a program writes itself, whichever it is. */
const OF_A_PROGRAM = new Set<PhraseName>(['logProgram', 'logMachine']);
/** They send to the account's own logs as well. */
const WITH_THE_ACCOUNT = new Set<PhraseName>([
  'logProgram',
  'logExplorer',
  'logFactory',
  'logFunctions',
  'logRclone',
  'logBrowser',
]);

/** The program's own log says first what failed; where it went to, what was refused. */
function logsOf(
  cause: DiagnosedCause | undefined,
  { told, diagnosis: { facts } }: Asked,
  known: PhraseName,
): PhraseName[] {
  const own = logOfProgram(`${told}\n${cause?.because.join('\n') ?? ''}`, facts);
  const isSaid = OF_A_PROGRAM.has(known) || (own && known === 'logResource' && WITH_THE_ACCOUNT.has(own));
  return [...new Set(own ? [own, ...(isSaid ? [] : [known])] : [known])];
}

/** While it may be several things: the program's own log, and where the account writes down what it refuses. */
export const whichLogOpen = (asked: Asked): Element[] =>
  logsOf(asked.diagnosis.causes[0], asked, 'logResource').map((name) => paragraph(asked.say(name)));

/** A page may know the very file. */
const A_LOG_FILE = /\/var\/log\/|\.log\b|\bjournalctl\b|\blog file\b|\bEvent Viewer\b/i;

/** What a page's query may find. */
const OF_THE_ACCOUNT = new Set<PhraseName>(['logResource', 'logMachine', 'logProgram', 'logNetwork']);

/** "Where is the log of that?": where it is written down, and the page's query. */
export function whichLog(cause: DiagnosedCause, asked: Asked): Element[] {
  const own = sentencesThatName(A_LOG_FILE, cause).slice(0, MOST);
  if (own.length > 0) return own.map((one) => paragraph(one));
  const known = logOf(cause, asked);
  const query = OF_THE_ACCOUNT.has(known) ? lookAndProof(cause.confirm).proof : '';
  return [
    ...logsOf(cause, asked, known).map((name) => paragraph(asked.say(name))),
    ...(query ? markdown(query, 'proof', '', asked.shell) : []),
  ];
}
