import { handOffText } from '../../../dialogs/case/handOff.ts';
import { newTriage, saying } from '../../../dialogs/case/triage.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { fakeDeps, fakeDiagnose } from '../../support/fakeDeps.ts';
import { talkTo, wordsOf } from '../../support/talkTo.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

function bundleOf(report: string, most?: number) {
  const begun = saying(newTriage('C1', NOW), { kind: 'report', text: redact(report) });
  const triage = saying(begun, { kind: 'answer', fact: 'auth', value: 'entra' });
  const diagnosis = {
    ...fakeDiagnose(redact(report), { auth: 'entra' }),
    requestIds: ['r-1'],
    times: ['2026-01-01T00:00:00Z'],
  };
  return handOffText({ triage, diagnosis, version: '1.2.3', now: NOW }, most);
}

test.each([
  ['the case and its time', /Case: C1, begun 2026-01-02T03:04:05\.000Z/],
  ['the verdict', /Verdict: rbac-role-missing \(60 %, likely\)/],
  ['the rivals', /Rivals: \n- sas-missing-permission/],
  ['the answers', /Answers: \n- auth = entra/],
  ['the evidence', /Evidence: \n- “rbac-role-missing line”/],
  ['request ids', /Request ids: \n- r-1/],
  ['times', /Times: \n- 2026-01-01T00:00:00Z/],
  ['versions', /Versions: storagebot 1\.2\.3/],
  ['the report', /Report \(secrets masked\):\n403 on azcopy copy$/],
])('a bundle holds %s', (_name, words) => {
  expect(bundleOf('403 on azcopy copy')).toMatch(words);
});

test('a long report is cut in the middle, and says so', () => {
  const text = bundleOf(`403 first ${'x'.repeat(5_000)} last`, 1_000);
  expect(text.length).toBeLessThan(2_000);
  expect(text).toMatch(/403 first[\s\S]*characters left out[\s\S]*last$/);
});

describe('as a file', () => {
  const sent: [string, string][] = [];
  const upload = async (url: string, text: string) => {
    sent.push([url, text]);
    return 'taken' as const;
  };
  beforeEach(() => sent.splice(0));

  async function offered(deps = fakeDeps({ upload })) {
    const talk = talkTo(deps);
    await talk.says('403');
    await talk.says('hand off');
    return talk;
  }

  test('it is given once the person agreed', async () => {
    const talk = await offered();
    expect((await talk.presses('As a file')).says).toContain('Teams asks below');
    expect(wordsOf(talk.last().attachment)).toContain('file.consent');
    await talk.consents('accept', { case: 'C1' });
    expect(sent).toEqual([['https://contoso.sharepoint.com/up', expect.stringContaining('storagebot hand-off')]]);
    expect(talk.messages.at(-1)).toBeDefined();
  });

  test('a no is accepted', async () => {
    const talk = await offered();
    await talk.consents('decline', { case: 'C1' });
    expect(sent).toEqual([]);
    expect(talk.last().text).toContain('no file');
  });

  test.each([
    ['whose place has expired', async () => 'expired' as const, 'took too long'],
    ['that is not taken', async () => Promise.reject(new Error('500')), 'did not take the file'],
  ])('a file %s is offered once more', async (_name, failing, says) => {
    const talk = await offered(fakeDeps({ upload: failing }));
    await talk.consents('accept', { case: 'C1' });
    expect(talk.messages.at(-2)?.text).toContain(says);
    expect(wordsOf(talk.last().attachment)).toContain('file.consent');
  });

  test('a case that is over is given no more', async () => {
    const talk = await offered();
    await talk.says('cancel');
    await talk.consents('accept', { case: 'C1' });
    expect(sent).toEqual([]);
  });

  test('it is not offered in a channel', async () => {
    const talk = talkTo(fakeDeps({ upload }));
    await talk.says('403', { scope: 'channel' });
    await talk.says('hand off', { scope: 'channel' });
    expect(wordsOf(talk.last().card)).not.toContain('As a file');
    await talk.says('as a file', { scope: 'channel' });
    expect(talk.last().text).toContain('personal chat');
  });
});
