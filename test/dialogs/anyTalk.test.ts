/** Whatever several people say and press, in whatever order: nothing breaks, nobody is answered twice. */
import fc from 'fast-check';
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { buttonsOf, type Place, type Talk, talkTo } from '../support/talkTo.ts';

const WORDS = [
  '403',
  'ERROR CODE: AuthorizationPermissionMismatch',
  'ServerBusy',
  'azcopy hangs',
  'azcopy login',
  'bananas',
  'SAS',
  'Entra ID',
  '1',
  '2',
  '3',
  '7',
  'yes',
  'no',
  'partly',
  "I don't know",
  'help',
  'back',
  'start over',
  'menu',
  'cancel',
  'explain AZSM1024',
  'explain nothing',
  'hand off',
  'as a file',
  'check sas',
  'subscribe',
  'thanks',
  'hello',
  '',
];

const step = fc.record({
  who: fc.constantFrom('Ana', 'Ben'),
  word: fc.constantFrom(...WORDS),
  /** Where set, a button is pressed instead. */
  press: fc.option(fc.record({ message: fc.nat(30), button: fc.nat(12), submit: fc.boolean() }), { freq: 1 }),
  days: fc.constantFrom(0, 0, 0, 0, 2, 9),
});

async function take(talk: Talk, { who, word, press }: Step, place: Place): Promise<number> {
  const at = { ...place, who };
  const before = talk.messages.length;
  const message = press && talk.messages[press.message % Math.max(1, talk.messages.length)];
  const all = buttonsOf(message?.card).filter(({ type }) => type === 'Action.Execute');
  const button = press && all[press.button % Math.max(1, all.length)];
  if (!message || !button) await talk.says(word, at);
  else if (press?.submit) await talk.submits(button.title, at, message);
  else await talk.presses(button.title, at, message, { symptom: 'slow' });
  return talk.messages.length - before;
}

interface Step {
  who: string;
  word: string;
  press: { message: number; button: number; submit: boolean } | null;
  days: number;
}

test.each<[string, Place]>([
  ['a personal chat', { scope: 'personal' }],
  ['a channel', { scope: 'channel', channel: 'msteams' }],
])(
  'in %s',
  async (_name, place) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps: Step[]) => {
        const deps = fakeDeps();
        const talk = talkTo(deps);
        for (const one of steps) {
          deps.clock.now = new Date(deps.clock.now.getTime() + one.days * 24 * 60 * 60 * 1000);
          const came = await take(talk, one, place);
          expect(came).toBeLessThanOrEqual(1);
        }
        for (const { card } of talk.messages) if (card) expect(cardFaults(card)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);
