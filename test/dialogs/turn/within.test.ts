import { within } from '../../../dialogs/turn/within.ts';

const late = () => new Error('too late');

describe.each<[string, (ms: number) => AbortSignal | number]>([
  ['milliseconds', (ms) => ms],
  ['a signal', (ms) => AbortSignal.timeout(ms)],
])('by %s', (_name, end) => {
  test('what comes in time is handed on', async () => {
    await expect(within(end(1000), Promise.resolve('answer'), late)).resolves.toBe('answer');
  });

  test('what fails in time fails as it did', async () => {
    await expect(within(end(1000), Promise.reject(new Error('refused')), late)).rejects.toThrow('refused');
  });

  test('what never comes ends at the limit', async () => {
    await expect(within(end(5), new Promise(() => undefined), late)).rejects.toThrow('too late');
  });
});

test('no timer outlives the work', async () => {
  const [made, cleared] = [jest.spyOn(globalThis, 'setTimeout'), jest.spyOn(globalThis, 'clearTimeout')];
  const work = within(60_000, Promise.resolve('answer'));
  const timer = made.mock.results[0]?.value;
  expect(timer).toBeDefined();
  expect(cleared).not.toHaveBeenCalledWith(timer);
  await work;
  expect(cleared).toHaveBeenCalledWith(timer);
});

afterEach(() => void jest.restoreAllMocks());

test('what fails after the limit is heard by nobody', async () => {
  let fail = (_fault: Error) => {};
  const work = new Promise((_, reject) => (fail = reject));
  await expect(within(5, work, late)).rejects.toThrow('too late');
  fail(new Error('unheard'));
  await expect(work).rejects.toThrow('unheard');
});
