import { lateClient } from '../../../bot/teams/lateClient.ts';

interface Calls {
  greet(name: string): Promise<string>;
  end(): Promise<void>;
}

/** Counts how often it is made; fails so many times before. */
function maker(failures = 0) {
  const made = { times: 0 };
  const make = async (): Promise<Calls> => {
    made.times++;
    if (made.times <= failures) throw new Error('No token.');
    return { greet: async (name) => `Hello ${name}`, end: async () => undefined };
  };
  return { made, make };
}

test('a client is made at its first call, and once', async () => {
  const { made, make } = maker();
  const client = lateClient(make);
  expect(made.times).toBe(0);
  expect(await Promise.all([client.greet('A'), client.greet('B')])).toEqual(['Hello A', 'Hello B']);
  await client.end();
  expect(made.times).toBe(1);
});

test('it can be awaited itself', async () => {
  const { made, make } = maker();
  const client = await Promise.resolve(lateClient(make));
  expect(made.times).toBe(0);
  expect(await client.greet('A')).toBe('Hello A');
});

test('what could not be made is made anew at the next call', async () => {
  const { made, make } = maker(1);
  const client = lateClient(make);
  await expect(client.greet('A')).rejects.toThrow('No token.');
  expect(await client.greet('B')).toBe('Hello B');
  expect(made.times).toBe(2);
});

test('a method of its own stands before that of the client', async () => {
  const { made, make } = maker();
  const client = Object.assign(lateClient(make), { greet: async () => 'Own' });
  expect(await client.greet('A')).toBe('Own');
  expect(made.times).toBe(0);
});
