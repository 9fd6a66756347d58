import { within } from '../../../dialogs/turn/within.ts';

const late = () => new Error('too late');

test('what comes in time is handed on', async () => {
  await expect(within(AbortSignal.timeout(1000), Promise.resolve('answer'), late)).resolves.toBe('answer');
});

test('what fails in time fails as it did', async () => {
  await expect(within(AbortSignal.timeout(1000), Promise.reject(new Error('refused')), late)).rejects.toThrow(
    'refused',
  );
});

test('what never comes ends at the limit', async () => {
  await expect(within(AbortSignal.timeout(5), new Promise(() => undefined), late)).rejects.toThrow('too late');
});

test('what fails after the limit is heard by nobody', async () => {
  let fail = (_fault: Error) => {};
  const work = new Promise((_, reject) => (fail = reject));
  await expect(within(AbortSignal.timeout(5), work, late)).rejects.toThrow('too late');
  fail(new Error('unheard'));
  await expect(work).rejects.toThrow('unheard');
});
