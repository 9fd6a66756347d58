/** The conversations with the real knowledge behind them. */
import { SYMPTOMS } from '../../dialogs/case/symptoms.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import { explain } from '../../knowledge/explain.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { cardFaults } from '../support/cardFaults.ts';
import { fakeDeps } from '../support/fakeDeps.ts';
import { buttonsOf, type Talk, talkTo, wordsOf } from '../support/talkTo.ts';

// Generous: other work may share the machine.
jest.setTimeout(30_000);

const knowledge = openKnowledge();
const withKnowledge = () =>
  talkTo(fakeDeps({ explain, diagnose: (report, facts) => diagnose(knowledge, report, facts) }));

/** Sure enough for a fix, or a few candidates that can be opened. */
const ENDING = /Did this help\?|Open one to see/;

const answers = (card: unknown) => buttonsOf(card).filter(({ verb }) => verb === 'answer');

/** Answers until nothing is asked any more; returns the facts that were asked. */
async function answerAll(talk: Talk, pick: (count: number) => number): Promise<string[]> {
  const asked: string[] = [];
  for (let turn = 0; turn < 12; turn++) {
    expect(cardFaults(talk.last().card)).toEqual([]);
    const choices = answers(talk.last().card);
    if (choices.length === 0) return asked;
    asked.push(String(choices[0]?.data.fact));
    await talk.says(String(pick(choices.length) + 1));
  }
  return asked;
}

test.each(SYMPTOMS.map(({ id }, index) => [id, index + 1] as const))(
  'the symptom %s leads to a cause, even for one who knows nothing',
  async (_id, number) => {
    const talk = withKnowledge();
    await talk.says('menu');
    await talk.says(String(number));
    const asked = await answerAll(talk, (count) => count - 1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(talk.last().text).toMatch(ENDING);
  },
);

test.each(['403 on azcopy copy', 'AZSM1024', '503', 'azcopy hangs at Scanning', 'AuthorizationPermissionMismatch'])(
  '“%s” ends at a verdict, whatever is answered',
  async (report) => {
    for (const pick of [() => 0, (count: number) => count - 1, (count: number) => count >> 1]) {
      const talk = withKnowledge();
      await talk.says(report);
      const asked = await answerAll(talk, pick);
      expect(new Set(asked).size).toBe(asked.length);
      expect(talk.last().text).toMatch(ENDING);
    }
  },
);

test.each([
  ['AADSTS50005', /sign-in policy/i],
  ['exit code 2', /./],
  ['explain 403', /403/],
  ['explain exit code 1', /exit/i],
])('“%s” is answered from the pages', async (said, answered) => {
  const talk = withKnowledge();
  await talk.says(said);
  expect(talk.last().text).toMatch(answered);
  expect(talk.last().text).not.toContain('did not recognise');
  expect(cardFaults(talk.last().card)).toEqual([]);
});

test.each(['my name is Bob', 'bananas', '12', '🦆'])('“%s” is not taken for a report', async (said) => {
  const talk = withKnowledge();
  await talk.says(said);
  expect(talk.last().text).toMatch(/did not recognise|I only diagnose/);
});

test('a log line instead of a button narrows the causes', async () => {
  const talk = withKnowledge();
  await talk.says('ERROR CODE: AuthorizationPermissionMismatch');
  expect(answers(talk.last().card)[0]?.data.fact).toBe('auth');
  await talk.says('INFO: Authenticating to destination using Azure AD');
  expect(answers(talk.last().card).map(({ data }) => data.fact)).not.toContain('auth');
  expect(wordsOf(talk.last().card)).not.toContain('Is this another problem?');
});

test.each([
  ['AADSTS53001', 'AADSTS53001: The device is not domain joined.', 'sign in another way'],
  ['AADSTS50079', 'must register for multifactor authentication', 'https://aka.ms/mfasetup'],
  ['AADSTS50053', 'locked out', 'stop what still signs in with an old password'],
  ['azcopy login: AADSTS90033: A transient error has occurred.', 'away for a moment', 'wait some minutes'],
])('%s: the card says what this code means, and begins with its own step', async (report, meaning, step) => {
  const talk = withKnowledge();
  await talk.says(report);
  expect(talk.last().text).toContain(meaning);
  expect(talk.last().text).toContain(step);
});

test.each(['AZSM1024', 'AuthorizationPermissionMismatch on upload with azcopy login'])(
  '%s: nothing is said twice',
  async (report) => {
    const talk = withKnowledge();
    await talk.says(report);
    expect(talk.last().text).not.toMatch(/(AZSM1024|AuthorizationPermissionMismatch): /);
  },
);
