import { cluesIn } from '../../../knowledge/phrases/clues.ts';
import { Finder } from '../../../knowledge/phrases/lexicon.ts';
import { LexiconBuilder } from '../../../knowledge/phrases/lexiconBuilder.ts';
import { like, literal, type Phrase, pattern } from '../../../knowledge/phrases/phrase.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { readText } from '../../../knowledge/text/text.ts';
import { aCause, aKnowledge } from '../../support/aKnowledge.ts';

function shows(phrase: Phrase, report: string): boolean {
  const terms = new LexiconBuilder();
  const term = terms.add(phrase);
  const lexicon = terms.build();
  const { folded } = readText(report);
  return new Finder(lexicon, cluesIn(lexicon, folded), folded).first(term) !== undefined;
}

describe('a phrase as people write it', () => {
  test.each([
    ['plain words', 'stuck at scanning', 'it is Stuck  at scanning', true],
    ['only whole words', 'ip rule', 'the zip rules', false],
    ['an alternative', '(stuck|hangs) at scanning', 'it hangs at scanning', true],
    ['no alternative fits', '(stuck|hangs) at scanning', 'it waits at scanning', false],
    ['words in between', 'stuck ... scanning', 'stuck for two hours in the scanning phase', true],
    ['not over the end of a sentence', 'stuck ... scanning', 'It is stuck. Then I see scanning', false],
    ['a file name is no end of a sentence', 'azcopy ... hangs', 'azcopy.exe 10.2.1 hangs', true],
    ['any ending', 'rotat* ... key', 'after rotating the key', true],
    ['an ending inside an alternative', '(rotat*|renew*) ... keys', 'we renewed both keys', true],
    ['alternatives within one', '(twice|# times) (as (long|slow)|the time)', 'it takes 3 times as long', true],
    ['and the one beside them', '(twice|# times) (as (long|slow)|the time)', 'it takes twice the time', true],
    ['a number', '# files', 'about 23,000 files', true],
    ['an empty alternative', '(storage |)account is locked', 'the account is locked', true],
    ['an optional word in the middle', 'between two (storage |)accounts', 'between two storage accounts', true],
    ['an optional word in the middle, left out', 'between two (storage |)accounts', 'between two accounts', true],
    ['the same with the word', '(storage |)account is locked', 'the storage account is locked', true],
    ['not for n’t', 'does not work', "it doesn't work", true],
    ['n’t for not', "doesn't work", 'it does not work', true],
    ['cannot, can not and can’t', 'cannot mount', "I can't mount it", true],
    ['other letters than English ones', 'gestern abgelaufen', 'der Token ist gestern abgelaufen', true],
  ])('%s', (_name, phrase, report, expected) => {
    expect(shows(like(phrase), report)).toBe(expected);
  });
});

describe('a literal message', () => {
  test.each([
    ['any case', 'The specified blob does not exist.', 'the SPECIFIED blob does not exist', true],
    ['contractions', 'The specified blob does not exist.', "The specified blob doesn't exist.", true],
    ['broken over lines', 'The specified blob does not exist.', 'The specified blob\n   does not exist.', true],
    ['curly quotes', "storage account's settings", 'storage account’s settings', true],
    [
      'within JSON',
      'The specified blob does not exist.',
      '{"message":"The specified blob does not exist.\\nRequestId:1"}',
      true,
    ],
    [
      'within escaped XML',
      'over the account limit',
      '&lt;Message&gt;Egress is over the account limit.&lt;/Message&gt;',
      true,
    ],
    [
      'non-breaking spaces of a chat',
      'over the account limit',
      'Egress is over\u00a0the\u00a0account\u00a0limit',
      true,
    ],
    ['another sentence', 'The specified blob does not exist.', 'The specified share does not exist.', false],
  ])('%s', (_name, message, report, expected) => {
    expect(shows(literal(message), report)).toBe(expected);
  });
});

describe('a regular expression', () => {
  test.each([
    ['over single and many blanks', 'x509: certificate (signed|is valid)', 'x509:   certificate signed by', true],
    ['alternatives at the top', 'no such host|name or service not known', 'Name or service not known', true],
    [
      'an optional word beside a long one',
      'lookups? [a-z.]+ on',
      'dial tcp: lookup contoso.blob.core.windows.net on 10.0.0.1',
      true,
    ],
    ['a word that goes on behind it', 'sasforazcopy\\w{0,20}', 'si=SasForAzCopy2026', true],
    ['a blank within a class', 'code[ :]403', 'Code 403', true],
    ['a class right behind a word', 'error\\(\\d+\\)', 'mount error(115): Operation now in progress', true],
  ])('%s', (_name, source, report, expected) => {
    expect(shows(pattern(source), report)).toBe(expected);
  });
});

test.each([
  ['all of its parts', 'I am Contributor and get 403', 1],
  ['a part is missing', 'I am Contributor', 0],
  ['something that must not stand there', 'I am Storage Blob Data Contributor and get 403', 0],
])('a sign of several parts: %s', (_name, report, expected) => {
  const sign = "{ all: [contributor, '(403|denied)'], unless: blob data contributor }";
  const { knowledge } = aKnowledge(aCause('role', `signs: [${sign}]`));
  expect(recognise(knowledge, redact(report)).observations.filter(({ id }) => id === 'role!1')).toHaveLength(expected);
});
