/** What people tell by the way, without being asked: what it rules out comes less into question, whatever words it holds. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { clauseAround } from '../../../knowledge/questions/aside.ts';
import { toldByTheWay } from '../../../knowledge/questions/said.ts';
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

test.each([
  [
    'The firewall is not it',
    'The upload to our container ends with 403 This request is not authorized to perform this operation. AuthorizationFailure, on each of our build servers. Firewall: all networks.',
    'firewall-blocked',
  ],
  [
    'nor the proxy',
    'Reading large blobs behind our corporate proxy stops with a timeout after a while. We bypassed the proxy for a day, and it was as before.',
    'proxy-misconfigured',
  ],
])('%s: who says so is not told that it certainly is', (_name, report, cause) => {
  const { causes, certainty } = diagnose(knowledge, redact(report), {}, { now: NOW });
  expect(causes[0]?.id === cause && certainty === 'certain').toBe(false);
});

test.each([
  ['goroutine 1 [running]: /home/runner/azcopy/common/lifecyleMgr.go:375', 'otherNetworkWorks'],
  ['Signed expiry time [Wed, 22 Apr 2026 04:45:57 GMT] has to be after signed start time', 'sasEnds'],
  [
    "Try adding your client IP address, or allow access from 'all networks' instead of 'selected networks'.",
    'networkRules',
  ],
  ['You may need to be assigned one of the following roles: "Storage Blob Data Owner"', 'dataRole'],
])('“%s” is printed, and nobody tells %s by it', (line, fact) => {
  expect(toldByTheWay(line)).not.toHaveProperty(fact);
});

test.each([
  ['At home I cannot map the drive. With the hotspot of my phone it mounts at once.', 'yes'],
  ["Over my phone's hotspot the same laptop connects.", 'yes'],
  ['I tried it from home, and it is the same.', 'no'],
])('“%s” tells whether another network goes: %s', (report, value) => {
  expect(toldByTheWay(report).otherNetworkWorks).toBe(value);
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
