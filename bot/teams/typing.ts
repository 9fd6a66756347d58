/** Shows that somebody is at work on what takes longer than a second. */
import type { TurnContext } from '../../dialogs/turn/channel.ts';

const AFTER_MS = 1_000;
/** Teams shows it for a few seconds; so few calls stay far below what a conversation may have. */
const AGAIN_MS = 4_000;

/** In a channel Teams draws no typing. What cannot be sent is no fault: nobody waits for it. */
export async function whileTyping<T>(context: TurnContext, work: () => Promise<T>): Promise<T> {
  if (context.activity.conversation?.conversationType === 'channel') return work();
  let over = false;
  const type = () => {
    if (!over) context.sendActivity({ type: 'typing' }).catch(() => undefined);
  };
  const first = setTimeout(type, AFTER_MS);
  const more = setInterval(type, AGAIN_MS);
  try {
    return await work();
  } finally {
    over = true;
    clearTimeout(first);
    clearInterval(more);
  }
}
