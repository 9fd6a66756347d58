/** One bot for all tests of a file; what its connector took and was told to answer is forgotten before each. */
import { type RunningBot, startBot } from './runningBot.ts';

type Parts = Parameters<typeof startBot>;

/** Started before the first test; a test may hold it from the beginning of the file. */
export function oneBot(...parts: Parts): RunningBot {
  let running: RunningBot;
  beforeAll(async () => {
    running = await startBot(...parts);
  });
  afterAll(() => running.stop());
  beforeEach(() => {
    running.connector.clear();
    running.connector.answerWith = undefined;
  });
  return new Proxy({} as RunningBot, { get: (_, name) => Reflect.get(running, name) });
}
