import type { Say } from '../phrases/say.ts';
import { answerButtons, code, note, paragraph, title } from './parts/elements.ts';
import { bytesOf, MOST_BYTES, type Reply, reply } from './parts/reply.ts';

/** So many characters of the report are tried, until the card is small enough. */
const TRIES = [8_000, 5_000, 3_000, 1_500, 700];
/** Where cards follow each other: more than a message of Teams holds, and less than a whole log. */
const MOST_IN_PIECES = 30_000;

export interface HandOff {
  say: Say;
  /** The text with at most so many characters of the report. */
  bundle(most: number): string;
  lead: string;
  /** Where the client takes files. */
  asFile?: boolean;
}

export function handOffCard({ say, bundle, lead, asFile }: HandOff): Reply {
  const ways = [...(asFile ? [{ title: say('asFile'), verb: 'file' }] : []), { title: say('startOver'), verb: 'menu' }];
  const draw = (text: string) => ({
    speak: say('notSolvedTitle'),
    cut: say('cutPlain'),
    lang: say.lang,
    body: [title(say('notSolvedTitle')), paragraph(lead), code(text), ...answerButtons(ways)],
  });
  const room = MOST_BYTES - 3_000;
  const fits = (text: string) => bytesOf(draw(text)) < room;
  if (!asFile) return inPieces(bundle(MOST_IN_PIECES), fits, (text) => reply(draw(text)), say);
  const most = TRIES.find((size) => fits(bundle(size))) ?? 300;
  return reply(draw(bundle(most)));
}

/** Where no file can be given, nothing of a message is left out: what one card does not hold follows on the next. */
function inPieces(text: string, fits: (text: string) => boolean, first: (text: string) => Reply, say: Say): Reply {
  const [head = '', ...rest] = piecesOf(text, fits);
  const more = rest.map((piece, at) => {
    const lead = `${at + 2}/${rest.length + 1}`;
    return reply({ speak: lead, cut: say('cutPlain'), lang: say.lang, body: [note(lead), code(piece)] });
  });
  return { ...first(head), ...(more.length > 0 && { more }) };
}

/** Broken at the ends of lines, each as large as fits. */
function piecesOf(text: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of text.split('\n').flatMap((one) => one.match(/.{1,2000}/gs) ?? [''])) {
    const longer = piece === '' ? line : `${piece}\n${line}`;
    if (piece !== '' && !fits(longer)) {
      pieces.push(piece);
      piece = line;
    } else piece = longer;
  }
  return [...pieces, piece];
}
