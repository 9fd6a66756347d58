import type { Say } from '../phrases/say.ts';
import { answerButtons, code, paragraph, title } from './elements.ts';
import { bytesOf, MOST_BYTES, type Reply, reply } from './reply.ts';

/** So many characters of the report are tried, until the card is small enough. */
const TRIES = [8_000, 5_000, 3_000, 1_500, 700];

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
  const most = TRIES.find((size) => bytesOf(draw(bundle(size))) < room) ?? 300;
  return reply(draw(bundle(most)));
}
