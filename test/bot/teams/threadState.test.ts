/** State of a conversation: what is written, how often, and what a turn's end may rely on. */
import { type Activity, MemoryStorage, type Storage, TestAdapter, TurnContext } from 'botbuilder';
import { threadState } from '../../../bot/teams/threadState.ts';

interface Counting extends Storage {
  reads: number;
  writes: number;
}

function counting(): Counting {
  const inner = new MemoryStorage();
  const storage: Counting = {
    reads: 0,
    writes: 0,
    read: (keys) => {
      storage.reads++;
      return inner.read(keys);
    },
    write: (changes) => {
      storage.writes++;
      return inner.write(changes);
    },
    delete: (keys) => inner.delete(keys),
  };
  return storage;
}

const aTurn = (id = 'room') =>
  new TurnContext(new TestAdapter(async () => undefined), {
    type: 'message',
    channelId: 'test',
    conversation: { id } as Activity['conversation'],
  } as Activity);

/** A state with one property, on a store that counts. */
function keptWords() {
  const storage = counting();
  const state = threadState(storage);
  return { storage, state, words: state.createProperty<string[]>('words') };
}

/** Writes a first word in a turn of its own. */
async function writeOne({ state, words }: ReturnType<typeof keptWords>): Promise<void> {
  const first = aTurn();
  await words.set(first, ['one']);
  await state.saveChanges(first);
}

test('is read once a turn, and written only when something has changed', async () => {
  const { storage, state, words } = keptWords();
  const turn = aTurn();
  (await words.get(turn, [])).push('one');
  await state.saveChanges(turn);
  await state.saveChanges(turn);
  await state.load(turn);
  expect([storage.reads, storage.writes]).toEqual([1, 1]);

  (await words.get(turn, [])).push('two');
  await state.saveChanges(turn);
  expect([storage.reads, storage.writes]).toEqual([1, 2]);
  expect(await words.get(aTurn(), [])).toEqual(['one', 'two']);
});

test('a turn that changes nothing writes nothing', async () => {
  const kept = keptWords();
  const { storage, state, words } = kept;
  await writeOne(kept);
  const second = aTurn();
  await words.get(second, []);
  await state.saveChanges(second);
  expect(storage.writes).toBe(1);
});

test('what is cleared is written as empty', async () => {
  const kept = keptWords();
  const { state, words } = kept;
  await writeOne(kept);
  const second = aTurn();
  await state.load(second);
  await state.clear(second);
  await state.saveChanges(second);
  expect(await words.get(aTurn(), [])).toEqual([]);
});

test('a proxy of a context is the same turn', async () => {
  const { storage, state, words } = keptWords();
  const turn = aTurn();
  await words.set(turn, ['one']);
  await state.saveChanges(turn);
  await state.saveChanges(new Proxy(turn, {}));
  expect(storage.writes).toBe(1);
});

test('nothing loaded, nothing to save', async () => {
  const storage = counting();
  await threadState(storage).saveChanges(aTurn());
  expect(storage.writes).toBe(0);
});
