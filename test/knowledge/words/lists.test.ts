/** Words that authors write in YAML: how an entry is read, and what is said of one that cannot be. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openKnowledge } from '../../../knowledge/open.ts';
import { listFaults } from '../../../knowledge/pageChecks/lists.ts';
import { sourceOf } from '../../../knowledge/phrases/wordList.ts';
import { abroadSchema } from '../../../knowledge/words/compileAbroad.ts';
import { belongingSchema } from '../../../knowledge/words/compileBelonging.ts';
import { glossarySchema } from '../../../knowledge/words/compileGlossary.ts';
import { rivalsSchema } from '../../../knowledge/words/compileRivals.ts';
import { toldSchema } from '../../../knowledge/words/compileTold.ts';
import { readList } from '../../../knowledge/words/lists.ts';

test.each([
  ['pip', 'pip install torch', true],
  ['pip', 'a pipeline', false],
  ['imagepull*', 'ImagePullBackOff', true],
  ['*blob*', 'myblobs', true],
  ['(file|file )share', 'the fileshare', true],
  ['cosmos( |)(db|exception|)', 'CosmosDB', true],
  ['cosmos( |)(db|exception|)', 'cosmos', true],
  ["container '...' (was|is)", "Container 'api' was terminated", true],
  ['first (# ms|run)', 'in the first 20 ms', true],
  ['on 10.#', 'on 10.4', true],
  ['on 10.#', 'on 10x4', false],
  ['new blob\\(', 'new Blob([data])', true],
  ['/dev/(sd|nvme)*', 'on /dev/nvme1n1', true],
  ['ファイルサーバ', '社内のファイルサーバーの共有', true],
])('“%s” in “%s”: %s', (entry, text, stands) => {
  expect(new RegExp(sourceOf(entry), 'i').test(text)).toBe(stands);
});

function faultsOf(yaml: string, schema: Parameters<typeof readList>[1]): string[] {
  const file = join(tmpdir(), `list-${process.pid}.yaml`);
  writeFileSync(file, yaml);
  const path = relative(join(import.meta.dirname, '../../../knowledge'), file);
  return readList(path, schema).faults.map(({ line, says }) => `${line} ${says}`);
}

test.each([
  ['a list that is not known', 'ours: { a: [blob] }\ntheirs: { a: [s3] }\n', belongingSchema, /theirs/],
  [
    'brackets that do not close',
    '- of: [throttled]\n  told:\n    - "(a|b"\n',
    rivalsSchema,
    /^3 .*brackets do not close/,
  ],
  ['a story of nothing', '- of: []\n  told: [a]\n', rivalsSchema, /of/],
  [
    'a word that means two things',
    'german:\n  share: [freigabe]\n  released:\n    - freigabe\njapanese: { key: [キー] }\n',
    abroadSchema,
    /^4 .*"freigabe" means "share" already/,
  ],
  [
    'a word in capital letters',
    'german: { share: [Freigabe] }\njapanese: { key: [キー] }\n',
    abroadSchema,
    /small letters/,
  ],
  [
    'a fact that is none',
    'unasked: {}\nimplied: {}\nwords: {}\nfacts: { colour: { red: [red] } }\n',
    toldSchema,
    /colour/,
  ],
  [
    'an answer that is none',
    'unasked: {}\nimplied: {}\nwords: {}\nfacts:\n  proxy:\n    perhaps: [maybe]\n',
    toldSchema,
    /^6 .*"perhaps" is no answer of facts\/proxy\.md/,
  ],
  [
    'a word that is none',
    'unasked: {}\nimplied: {}\nwords: { no: (no|not) }\nfacts:\n  proxy:\n    no:\n      - "{no} proxy"\n      - "{nope} proxy"\n',
    toldSchema,
    /^8 .*does not stand under words/,
  ],
  ['a meaning in two languages only', 'SAS: { names: [sas], en: a, de: b }\n', glossarySchema, /SAS\.ja/],
  [
    'a name with two meanings',
    'SAS: { names: [token], en: a, de: b, ja: c }\nJWT:\n  names:\n    - token\n  en: a\n  de: b\n  ja: c\n',
    glossarySchema,
    /^4 .*"token" is a name of "SAS" already/,
  ],
  ['no YAML', 'a: [', belongingSchema, /not valid YAML/],
])('%s is a fault', (_name, yaml, schema, says) => {
  expect(faultsOf(yaml, schema).join('\n')).toMatch(says);
});

test('the lists themselves have none', () => {
  expect(listFaults(openKnowledge())).toEqual([]);
});
