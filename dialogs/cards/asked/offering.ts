/** The same answer, and below it what else may be meant: each is said by pressing it. */
import type { Say } from '../../phrases/say.ts';
import { buttons, container, type Element, note, saying } from '../parts/elements.ts';
import { type Reply, reply } from '../parts/reply.ts';

export function offering(answer: Reply, offers: readonly string[], say: Say): Reply {
  const { body = [], speak = '', lang } = answer.card as { body?: Element[]; speak?: string; lang?: string };
  const whole = reply({
    body: [...body, note(say('doYouMean')), container(offers.map((one) => buttons([saying(one)])))],
    speak,
    cut: say('cutPlain'),
    ...(lang && { lang }),
  });
  return { ...whole, ...(answer.more && { more: answer.more }) };
}
