/** Under load a second core judges ahead; whether it does, the answer is the same. */
import { diagnoseWith } from '../../bot/judging.ts';
import { toText } from '../../bot/secondCore/carried.ts';
import { openSecondCore, type SecondCore } from '../../bot/secondCore/secondCore.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact.ts';

const knowledge = openKnowledge();
const now = () => new Date('2026-11-27T00:00Z');
const REPORT = redact('403 AuthorizationPermissionMismatch on azcopy copy');

/** Answers with what it is told to, and keeps what it was asked. */
function second(answer: () => Promise<string | undefined> | undefined) {
  const asked: string[] = [];
  const core: SecondCore = {
    ask(question) {
      asked.push(question());
      return answer();
    },
    close: async () => undefined,
  };
  return { core, asked };
}

const OTHER = toText(diagnose(knowledge, redact('AZSM1024')));

test('what was judged ahead is what the next one gets, and is asked for once', async () => {
  const { core, asked } = second(async () => OTHER);
  const { diagnose, judgeAhead } = diagnoseWith(knowledge, now, { second: core });
  await judgeAhead(REPORT);
  await judgeAhead(REPORT);
  expect(asked).toHaveLength(1);
  expect(diagnose(REPORT).causes[0]?.id).toBe('azsm-1024');
  expect(diagnose(REPORT, { auth: 'sas' }).causes[0]?.id).not.toBe('azsm-1024');
});

test.each([
  ['has no answer', second(async () => undefined)],
  ['takes no more', second(() => undefined)],
])('where the second core %s, the first one judges', async (_name, { core }) => {
  const { diagnose: ask, judgeAhead } = diagnoseWith(knowledge, now, { second: core });
  await judgeAhead(REPORT);
  expect(ask(REPORT).causes[0]?.id).toBe(diagnose(knowledge, REPORT).causes[0]?.id);
});

test('the second core comes to the same, as a thread of its own', async () => {
  const quickly = { look: 200, busyLooks: 1, quietLooks: 1_000, patience: 20_000, rest: 0 };
  const core = openSecondCore({ info: () => undefined, warn: () => undefined }, { pace: quickly, load: () => 1 });
  while (core.ask(() => '') === undefined) await new Promise((later) => setTimeout(later, 5));
  const { diagnose: ask, judgeAhead } = diagnoseWith(knowledge, now, { second: core });
  const given = { auth: 'sas' };
  await judgeAhead(REPORT, given);
  const came = ask(REPORT, given);
  await core.close();
  expect(JSON.parse(JSON.stringify(came))).toEqual(
    JSON.parse(JSON.stringify(diagnose(knowledge, REPORT, given, { now: now() }))),
  );
});
