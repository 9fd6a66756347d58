/** Which question is asked: what an expert would look at next, and never what was said. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { type Facts, factDefinition, isFactName, UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { readExamples } from '../../../knowledge/learn/examples.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { factsTold } from '../../../knowledge/words/told.ts';

const knowledge = openKnowledge();
const ask = (text: string, facts: Facts = {}) => diagnose(knowledge, redact(text), facts).question?.fact;

/** All that is asked when nobody knows anything. */
function askedInTurn(text: string): string[] {
  const facts: Facts = {};
  for (let next = ask(text, facts); next !== undefined; next = ask(text, facts)) {
    if (next in facts) return [...Object.keys(facts), next];
    facts[next] = UNKNOWN;
  }
  return Object.keys(facts);
}

test.each([
  ['the place comes before the rule', 'AuthorizationFailure', ['caller']],
  [
    'one server of many: its clock',
    'AuthenticationFailed with the account key only on one server, the same job works on all others',
    ['clockRight', 'keyEncoding'],
  ],
  [
    'a role by name does not help a sign-in that fails',
    'azcopy login fails with my private account, a page of Microsoft shows an error',
    ['signIn', 'aadsts', 'identity', 'cloud'],
  ],
])('%s', (_name, text, expected) => {
  expect(expected).toContain(ask(text));
});

test('what is only likely is asked about, where one look would tell', () => {
  const text = redact(
    'net use Z: \\\\contosofiles.file.core.windows.net\\data ends with System error 67, the network name cannot be found',
  );
  const { certainty, question } = diagnose(knowledge, text);
  expect([certainty, question?.fact]).toEqual(['likely', 'port445']);
});

test('a job that is only slow is asked for the limit in its command', () => {
  expect(askedInTurn('azcopy copies slowly at night')).toContain('limitsSet');
});

test('whose role it is comes behind how one signs in', () => {
  expect(ask('AuthorizationPermissionMismatch when the nightly job writes')).toBe('auth');
});

test('with a 404 at hand nobody is asked which refusal it is', () =>
  expect(ask('we get 404 in async code, azure blob container')).not.toBe('errorWord'));

test.each([500, 403, 401])('with a %s at hand nobody is asked which conflict it is', (status) => {
  expect(askedInTurn(`our app of a blob under a lease fails now and then, status ${status}`)).not.toContain('conflict');
});

/** What stands in the text, in whatever words, and what nobody asks for then. */
test.each([
  ["storage doesn't work", ['tool', 'whatChanged']],
  ['the azcopy job failed last night', ['whatChanged']],
])('“%s”, and the words of the error are not known: the tool and the time come next', (text, next) => {
  const given: Record<string, string> = { speaksOf: 'unknown' };
  for (const fact of next) {
    expect(diagnose(knowledge, redact(text), { ...given }).question?.fact).toBe(fact);
    given[fact] = 'unknown';
  }
});

test('an error whose words were cut off is asked for them', () => {
  const text = 'azcopy copy to our container: failed to perform copy command due to error: ... (the rest is cut off)';
  expect(diagnose(knowledge, redact(text)).question?.fact).toBe('speaksOf');
});

test.each([
  [
    'robocopy to the share stops with ERROR 1816 (0x00000718) Not enough quota is available',
    ['speaksOf', 'errorWord', 'conflict'],
  ],
  ['the sas token expired', ['summaryShows', 'sasEnds', 'auth']],
  ['azcopy copy ./x to our container with --cap-mbps 20 in the script takes ages', ['limitsSet']],
  // A link that was given away holds a SAS.
  ['the customer opens the download link that we sent and gets AuthenticationFailed', ['auth']],
  ['AuthorizationFailure from our VM', ['caller', 'location']],
  ['AuthorizationFailure on the DevOps agent', ['caller', 'location']],
  ['blobfuse2 mount fails: permission denied', ['mountKind', 'tool', 'port445', 'smbSettings']],
  [
    'azcopy copy with a SAS: 403 AuthorizationPermissionMismatch, sp=rl',
    ['auth', 'tool', 'errorWord', 'speaksOf', 'sasLetters'],
  ],
  ['Storage Explorer uploads fail with UnexpectedQuit', ['tool', 'codeTrouble', 'commandTrouble', 'numberGrows']],
  ['409 Conflict. API is not yet supported for NFSv3 enabled accounts', ['conflict', 'speaksOf']],
])('“%s” is not asked for it again', (text, said) => {
  const asked = askedInTurn(text);
  expect(said.filter((fact) => asked.includes(fact))).toEqual([]);
});

test('a table is no excuse: where the first causes would answer alike, nothing is asked', () => {
  const { question, causes } = diagnose(knowledge, redact('BlobArchived'));
  expect(causes[0]?.id).toBe('blob-archived');
  expect(question).toBeUndefined();
});

const SENTENCE_END = /(?<=[.!?。！？])\s+|\n+/;
const examples = readExamples();
const some = examples.filter(({ source }, place) => source !== undefined || place % 250 === 0);

describe('of every real report, and of many written ones', () => {
  const talks = some.map(({ text, source, file, line }) => {
    const { facts } = diagnose(knowledge, redact(text));
    const told = text
      .split(SENTENCE_END)
      .slice(0, 12)
      .map((sentence) => factsTold(sentence));
    const said = new Set([...Object.keys(facts), ...told.flatMap((one) => Object.keys(one))]);
    return { name: source ?? `${file}:${line}`, said, asked: askedInTurn(text) };
  });

  test('nothing that was said is asked', () => {
    const again = talks.flatMap(({ name, said, asked }) =>
      asked.filter((fact) => said.has(fact) && isFactName(fact)).map((fact) => `${name}: ${fact}`),
    );
    expect(again).toEqual([]);
  });

  test('nothing is asked twice, and no more than six things', () => {
    expect(talks.filter(({ asked }) => new Set(asked).size < asked.length)).toEqual([]);
    expect(Math.max(...talks.map(({ asked }) => asked.length))).toBeLessThanOrEqual(6);
  });

  test('whoever has no words for the error is asked for them once', () => {
    const wordsOf = (asked: string[]) =>
      asked.filter((fact) => isFactName(fact) && factDefinition(fact).starts === 'words');
    expect(talks.filter(({ asked }) => wordsOf(asked).length > 1).map(({ name, asked }) => [name, asked])).toEqual([]);
  });
});

test.each([
  'AzCopy job stuck at 99.9 %',
  'azcopy hangs at 45%',
  'azcopy bleibt bei 80 % stehen',
  '99%で止まっています azcopy',
])('“%s” tells what it shows last', (text) => {
  const { facts } = diagnose(knowledge, redact(text));
  expect(facts.lastLine).toBe('percent');
  expect(askedInTurn(text)).not.toContain('lastLine');
});
