import { diagnose } from '../../knowledge/diagnose.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { aCause, aCode, aKnowledge } from '../support/aKnowledge.ts';
import { SIGNATURE } from '../support/aSas.ts';

const FIX =
  '## Why\n\nBecause of {role}.\n\n## Confirm\n\nLook.\n\n## Fix\n\n1. Give **{role}** on {account}:\n\n   ```bash\n   az storage --account-name "{account}"\n   ```\n\n2. Wait.\n';

const { knowledge } = aKnowledge(
  aCode(
    'Mismatch',
    'status: 403\nmessage: not authorized using this permission\ncauses:\n  - { cause: sas-letter, when: { auth: sas } }\n  - { cause: role, when: { auth: entra }, with: { role: Reader } }',
  ),
  aCode('Failed', 'message: failed to authenticate\ncauses: [signature, expired]'),
  aCode('403', 'rank: generic\ncauses: [firewall, role]'),
  aCause('sas-letter', 'facts: { auth: sas }'),
  aCause('role', 'facts: { auth: entra }\nplaceholders: { role: Contributor }', FIX),
  aCause('signature'),
  aCause('expired', 'signs: [{ says: expiry has to be after start }]'),
  aCause('firewall', 'facts: { networkRules: yes }\nsigns: [selected networks]'),
  aCause('fine', 'benign: true\nsigns: [{ says: it all worked }]'),
);

const ask = (text: string, facts: Facts = {}) => diagnose(knowledge, redact(text), facts);
const ids = (text: string, facts: Facts = {}) => ask(text, facts).causes.map((cause) => cause.id);

test('the inner line wins over the sentence that is always printed', () => {
  const diagnosis = ask('Failed: failed to authenticate the request. Detail: expiry has to be after start.');
  expect(diagnosis.causes[0]?.id).toBe('expired');
  expect(diagnosis.certainty).toBe('certain');
});

test('a class of errors alone is never certain', () => {
  expect(ask('Failed').certainty).not.toBe('certain');
});

test.each([
  ['a SAS in the text', 'Mismatch for https://contoso.blob.core.windows.net/x?sp=r&sig=REDACTED', {}, 'sas-letter'],
  ['a login in the text', 'Authenticating to destination using Azure AD. Mismatch', {}, 'role'],
  ['the answer to a question', 'Mismatch', { auth: 'entra' }, 'role'],
  ['an answer against the text', 'Mismatch sig=REDACTED', { auth: 'entra' }, 'role'],
] as [string, string, Facts, string][])('%s tells the causes of one code apart', (_name, text, facts, cause) => {
  expect(ids(text, facts)[0]).toBe(cause);
});

test('asks the fact that separates the causes, and never again once it was asked', () => {
  const first = ask('Mismatch');
  expect(first.question).toMatchObject({ fact: 'auth' });
  expect(first.question?.answers.at(-1)).toBe('unknown');
  expect(first.question?.answers).toHaveLength(first.question?.labels.length ?? 0);
  expect(ask('Mismatch', { auth: 'unknown' }).question?.fact).not.toBe('auth');
});

test('asks nothing where the text settles it', () => {
  expect(ask('expiry has to be after start').question).toBeUndefined();
});

test('claims nothing where nothing is recognised', () => {
  expect(ask('the weather is fine today')).toMatchObject({ causes: [], certainty: 'unknown', codes: [] });
});

test('quotes the evidence with its line', () => {
  expect(ask('one\nERROR CODE: Mismatch').causes[0]?.because[0]).toBe('“ERROR CODE: Mismatch” (line 2)');
});

test('fills the fix with what the report and the code page tell', () => {
  const [first] = ask('Mismatch on https://contoso.blob.core.windows.net/reports', { auth: 'entra' }).causes;
  expect(first?.fix).toEqual([
    'Give **Reader** on contoso:\n\n```bash\naz storage --account-name "contoso"\n```',
    'Wait.',
  ]);
  expect(first?.why).toBe('Because of Reader.');
});

test('leaves a name in angle brackets where the report tells none', () => {
  expect(ask('Mismatch', { auth: 'entra' }).causes[0]?.fix[0]).toContain('"<account>"');
});

test('says which observation would change the verdict', () => {
  expect(ask('Mismatch', { auth: 'unknown' }).wouldChange).toContain('you see');
});

test('a bare status counts only where nothing better is known', () => {
  expect(ids('403 on selected networks')[0]).toBe('firewall');
  expect(ids('expiry has to be after start, 403')).toEqual(['expired']);
});

test('same text, same answer', () => {
  const answer = () => JSON.stringify(ask('403 Mismatch Failed selected networks'));
  expect(answer()).toBe(answer());
});

test('no secret of the report comes back', () => {
  const text = `Mismatch https://contoso.blob.core.windows.net/x?sp=r&sig=${encodeURIComponent(SIGNATURE)}`;
  expect(JSON.stringify(ask(text))).not.toContain(SIGNATURE.slice(8, 24));
});

test('a code that is a cause itself has a page like any cause', () => {
  const { knowledge: mover } = aKnowledge(
    aCode('AZSM1024', 'causes: [firewall]', '## What it means\n\nThe target refused the agent.\n'),
    aCause('firewall'),
  );
  expect(mover.causes.get('azsm-1024')).toMatchObject({ ofCode: 'AZSM1024', matter: { cause: 'azsm-1024' } });
  const [first, second] = diagnose(mover, redact('AZSM1024')).causes;
  expect([first?.id, first?.why, second?.id]).toEqual(['azsm-1024', 'The target refused the agent.', 'firewall']);
});

test('what people say decides where the evidence leaves it open, and a code is no guess', () => {
  const { knowledge: two } = aKnowledge(
    aCode('OddCode', 'causes: [left, right]'),
    aCause('left'),
    aCause('right'),
    aCause('elsewhere'),
  );
  const first = (text: string, scores: [string, number][]) =>
    diagnose(
      two,
      redact(text),
      {},
      {
        ranker: () => ({
          scores: new Map(scores),
          told: new Map(),
          strange: false,
          elsewhere: false,
          asks: 0,
          words: 30,
        }),
      },
    ).causes[0]?.id;
  expect(
    first('OddCode when I run my thing each night at home', [
      ['left', -0.9],
      ['right', -0.9],
    ]),
  ).toBe('left');
  expect(
    first('OddCode when I run my thing each night at home', [
      ['left', -1],
      ['right', 1.2],
    ]),
  ).toBe('right');
  expect(
    first('my words', [
      ['left', -1],
      ['right', -1],
      ['elsewhere', 0.4],
    ]),
  ).toBe('elsewhere');
  expect(
    first('my words', [
      ['no-storage', 2.5],
      ['elsewhere', -1],
    ]),
  ).toBeUndefined();
});

test('what nobody looks at is not worked out: who asks for the codes alone ranks nothing', () => {
  const asked: string[] = [];
  const ranker = (text: string) => {
    asked.push(text);
    return undefined;
  };
  const diagnosis = diagnose(knowledge, redact('403 Mismatch on azcopy copy'), {}, { ranker });
  expect(diagnosis.codes).toContain('Mismatch');
  expect(asked).toHaveLength(0);
  expect(JSON.parse(JSON.stringify(diagnosis)).causes.length).toBeGreaterThan(0);
  expect(diagnosis.certainty).not.toBe('unknown');
  expect(asked).toHaveLength(1);
});
