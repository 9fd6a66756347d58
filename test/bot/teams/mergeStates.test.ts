import { mergeStates } from '../../../bot/teams/mergeStates.ts';

const state = (people: object, answered: string[] = []) => ({ answered, thread: { format: 1, people } });
const ann = { name: 'Ann', lastAt: 1, triage: { case: 'A', said: ['403'] } };
const bob = { name: 'Bob', lastAt: 1, triage: { case: 'B', said: ['404'] } };

test.each<[string, object, object, object, object]>([
  ['nothing of theirs', state({ ann }), state({ ann, bob }), state({ ann }), state({ ann, bob })],
  ['nothing of ours', state({ ann }), state({ ann }), state({ ann, bob }), state({ ann, bob })],
  ['each another person', state({}), state({ ann }), state({ bob }), state({ bob, ann })],
  [
    'each a message that was answered',
    state({}, ['0']),
    state({}, ['0', '1']),
    state({}, ['0', '2']),
    state({}, ['0', '2', '1']),
  ],
  [
    'each another thing of one person',
    state({ ann }),
    state({ ann: { ...ann, shell: 'bash' } }),
    state({ ann: { ...ann, lang: 'de' } }),
    state({ ann: { ...ann, lang: 'de', shell: 'bash' } }),
  ],
  [
    'both the same case: what came later saw ours',
    state({ ann }),
    state({ ann: { ...ann, triage: { ...ann.triage, card: 'x' } } }),
    state({ ann: { ...ann, triage: { case: 'A', said: ['403', 'more'] } } }),
    state({ ann: { ...ann, triage: { case: 'A', said: ['403', 'more'] } } }),
  ],
  [
    'what we took away',
    state({ ann, bob }),
    state({ bob }),
    state({ ann, bob: { ...bob, lastAt: 2 } }),
    state({ bob: { ...bob, lastAt: 2 } }),
  ],
  [
    'what they took away',
    state({ ann, bob }),
    state({ ann, bob: { ...bob, lastAt: 2 } }),
    state({ bob }),
    state({ bob: { ...bob, lastAt: 2 } }),
  ],
])('%s', (_name, before, ours, theirs, expected) => {
  expect(mergeStates(before, ours, theirs)).toEqual(expected);
});
