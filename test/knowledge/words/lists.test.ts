/** Words that authors write in YAML: how an entry is read, and what is said of one that cannot be. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openKnowledge } from '../../../knowledge/open.ts';
import { listFaults } from '../../../knowledge/pageChecks/lists.ts';
import { sourceOf } from '../../../knowledge/phrases/wordList.ts';
import { abroadSchema } from '../../../knowledge/words/compileAbroad.ts';
import { belongingSchema } from '../../../knowledge/words/compileBelonging.ts';
import { cuesSchema } from '../../../knowledge/words/compileCues.ts';
import { glossarySchema } from '../../../knowledge/words/compileGlossary.ts';
import { rivalsSchema } from '../../../knowledge/words/compileRivals.ts';
import { toldSchema } from '../../../knowledge/words/compileTold.ts';
import { CUE_LISTS } from '../../../knowledge/words/cueLists.ts';
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
  ['(lösch*|leeren)', 'wir löschten es', true],
  ['(lösch*|leeren)', 'sie leerend', false],
  ['öffnen', 'wir öffnen es', true],
  ['öffnen', 'das Veröffnen', false],
  ['(azure|アズール)側', 'アズール側', true],
  ["won't do", 'it wont do', true],
  ["won't do", 'it won’t do', true],
  ['open ~ port', 'open that port', true],
  ['open ~ port', 'open port', false],
  ['open ~~ port', 'open port', true],
  ['open ~~ port', 'open one more big port', true],
  ['open ~~ port', 'open one more very big port', false],
  ['keep .. on', 'we keep the lock of the account on', true],
  ['keep .. on', 'we keep it, on purpose', false],
  ['keep .. on', 'we keep it once', false],
  ['keep ... on', 'we keep it, on purpose', true],
  ['nicht (!nur|mehr) löschen', 'nicht löschen', true],
  ['nicht (!nur|mehr) ~', 'nicht nur löschen', false],
  ['nicht (!nur|mehr)', 'nicht nurmehr', true],
  ['move* (!on)', 'it moves on', false],
  ['rule (!... and)', 'the rule stays, and then it goes', false],
  ['(!if|when) deleted', 'when deleted', false],
  ['(!if ..|when ..) deleted', 'when all of it is deleted', false],
  ['(!if|when) deleted', 'what is deleted', true],
  ['^delete it', 'ok, and then delete it', true],
  ['^delete it', 'he may delete it', false],
  ['as usual$', 'it ran as usual.', true],
  ['as usual$', 'as usual it ran', false],
  ['is it\\?$', 'is it', false],
  ['user(s|)$', 'the users!', true],
  ['owner*$', 'we are owners', true],
  ['ge*t', 'es ist gelöscht', true],
  ['ge*t', 'das get', false],
  ['hat .. *ge*t', 'hat es abgeschaltet', true],
  ['we (!need*) *ed', 'we needed', false],
  ['we (!need*) *ed', 'we opened', true],
  ['does (!*ing)', 'does deleting', false],
  ['(!(if|when) ~) deleted', 'when all deleted', false],
  ['(!(if|when) ~) deleted', 'all deleted', true],
])('“%s” in “%s”: %s', (entry, text, stands) => {
  expect(new RegExp(sourceOf(entry), 'i').test(text)).toBe(stands);
});

const NOT_MISSED = CUE_LISTS['effects/notMissed.yaml']
  .filter((name) => name !== 'ranOut')
  .map((name) => `${name}: { says: [gone], unless: [found] }`)
  .join('\n');

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
  [
    'a line that a comment cuts off',
    'ours:\n  a:\n    - at # percent\n',
    belongingSchema,
    /^3 .*put this line in quotes/,
  ],
  [
    'a cue that nobody asks for',
    `${NOT_MISSED}\nranOut: [gone]\nours: [a]`,
    cuesSchema('effects/notMissed.yaml'),
    /ours: nobody asks/,
  ],
  [
    'a cue that is asked for and missing',
    'isGone: [a]',
    cuesSchema('effects/notMissed.yaml'),
    /notYet: this list is asked/,
  ],
  [
    'a list that is named and missing',
    `${NOT_MISSED}\nranOut: ["{ours}"]`,
    cuesSchema('effects/notMissed.yaml'),
    /no plain list \{ours\}/,
  ],
])('%s is a fault', (_name, yaml, schema, says) => {
  expect(faultsOf(yaml, schema).join('\n')).toMatch(says);
});

test('the lists themselves have none', () => {
  expect(listFaults(openKnowledge())).toEqual([]);
});
