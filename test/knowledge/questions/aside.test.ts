/** What people tell by the way, without being asked: what it rules out comes less into question, whatever words it holds. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { clauseAround } from '../../../knowledge/questions/aside.ts';
import { isNonsense, makesSense } from '../../../knowledge/questions/sense.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const NOW = new Date('2026-11-26T00:00:00Z');

function chanceOf(cause: string, text: string): number {
  const { causes } = diagnose(knowledge, redact(text), {}, { now: NOW });
  return causes.find(({ id }) => id === cause)?.confidence ?? 0;
}

/** What is shown is rounded to whole hundredths. */
const ROUNDED = 0.005;

const SIGNED =
  'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.';

test.each([
  ['azcopy upload fails with 403 AuthorizationFailure.', 'The firewall is off.', 'firewall-blocked'],
  ['azcopy upload fails with 403 AuthorizationFailure.', 'The account is open to all networks.', 'firewall-blocked'],
  ['azcopy upload endet mit 403 AuthorizationFailure.', 'Die Firewall ist aus.', 'firewall-blocked'],
  [SIGNED, 'The SAS has not expired.', 'sas-expired'],
  [SIGNED, 'Our SAS is valid until next year.', 'sas-expired'],
  [SIGNED, 'The same key works on Windows.', 'key-invalid'],
  [
    'mount error(13): Permission denied when mounting the Azure file share on Ubuntu.',
    'The same key works on Windows.',
    'key-invalid',
  ],
])('%s %s: less %s', (report, aside, cause) => {
  expect(chanceOf(cause, `${report} ${aside}`)).toBeLessThan(0.95 * chanceOf(cause, report) + ROUNDED);
});

test.each([
  ['The blob download hangs on our server.', 'There is no proxy.', 'proxy-misconfigured'],
  ['403 when I list blobs with az cli and my login.', 'It is enabled from all networks.', 'firewall-blocked'],
])('%s %s: the word in it speaks for nothing', (report, aside, cause) => {
  const { causes } = diagnose(knowledge, redact(`${report} ${aside}`), {}, { now: NOW });
  expect(causes[0]?.id).not.toBe(cause);
});

test('what works only under a condition is not what is so', () => {
  const open = 'If I set it to enabled from all networks it works.';
  expect(diagnose(knowledge, redact(`403 AuthorizationFailure. ${open}`)).facts.networkRules).toBe('yes');
});

test.each([
  ['It fails. There is no proxy, the clock is right.', 'no proxy', ' There is no proxy'],
  ['403 although the firewall is off', 'firewall is off', 'although the firewall is off'],
  ['no proxy', 'no proxy', 'no proxy'],
])('of "%s" the clause with "%s"', (text, phrase, clause) => {
  const { at, length } = clauseAround(text, { at: text.indexOf(phrase), length: phrase.length });
  expect(text.slice(at, at + length)).toBe(clause);
});

test('whether a SAS has ended is asked after it is known to be one', () => {
  const asked: string[] = [];
  const facts: Record<string, string> = { errorWord: 'authentication-failed', keysRotated: 'no' };
  for (const value of ['sas', 'yes']) {
    const { question } = diagnose(knowledge, redact('My copy fails with 403.'), facts, { now: NOW });
    asked.push(question?.fact ?? '');
    if (question) facts[question.fact] = value;
  }
  expect(asked).toEqual(['auth', 'sasEnds']);
});

const OF_SAS = { onlyIf: { auth: ['sas'] } };

test.each([
  ['nothing is known', {}, { makes: false, nonsense: false }],
  ['it is a SAS', { auth: 'sas' }, { makes: true, nonsense: false }],
  ['it is a login', { auth: 'entra' }, { makes: false, nonsense: true }],
])('a question after a SAS where %s', (_name, known, { makes, nonsense }) => {
  expect(makesSense(OF_SAS, known)).toBe(makes);
  expect(isNonsense(OF_SAS, known)).toBe(nonsense);
});
