import type { Activity } from '../../dialogs/turn/channel.ts';

export type Answer =
  | { kind: 'answered'; status: number; body: unknown }
  | { kind: 'refused'; status: number }
  | { kind: 'silent'; why: string };

export type BotDoor = (activity: Partial<Activity>) => Promise<Answer>;

/** Teams waits this long for a bot before it says that the message did not arrive. */
const PATIENCE_MS = 15_000;

/** Hands activities to the bot over real HTTP, as Teams does, so that nothing of its way in is skipped. */
export function botDoor(address: () => string): BotDoor {
  return async (activity) => {
    try {
      const response = await fetch(`${address()}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(activity),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      if (!response.ok) return { kind: 'refused', status: response.status };
      return { kind: 'answered', status: response.status, body: text ? JSON.parse(text) : undefined };
    } catch (fault) {
      return { kind: 'silent', why: (fault as Error).name === 'TimeoutError' ? 'no answer in 15 s' : 'no connection' };
    }
  };
}

/** For the person at the page; undefined when all went well. */
export function whyUndelivered(answer: Answer): string | undefined {
  if (answer.kind === 'answered') return undefined;
  if (answer.kind === 'silent') return `The bot gave ${answer.why}.`;
  return answer.status === 413
    ? 'It is too long for a chat; for a whole log use: npx storagebot log FILE'
    : `The bot answered ${answer.status}.`;
}
