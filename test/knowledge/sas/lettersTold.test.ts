/** The letters of a SAS that somebody tells in words, and what they are worth for the job. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import type { Facts } from '../../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { lettersToldFor } from '../../../knowledge/sas/lettersEnough.ts';
import { lettersTold } from '../../../knowledge/sas/lettersTold.ts';

test.each([
  ['sp=rl, that is all', 'rl'],
  ['the letters are rcwl', 'rcwl'],
  ['sp is just rl', 'rl'],
  ['the sas has rwdl', 'rwdl'],
  ['it has only r', 'r'],
  ['the sas has r, c and w', 'rcw'],
  ['the token has read and list', 'rl'],
  ['permissions ticked: read, add, create, write, delete, list', 'racwdl'],
  ['a read-only token', 'r'],
  ['die Buchstaben sind racwdl', 'racwdl'],
  ['SAS mit Lesen und Auflisten', 'rl'],
  ['das Token hat nur Schreiben', 'w'],
  ['SASの権限は読み取りとリストだけです', 'rl'],
  ['first it had sp=rl\nnow sp=rcwl', 'rcwl'],
])('“%s”: %s', (text, letters) => {
  expect(lettersTold(text)?.letters).toBe(letters);
});

test.each([
  'the sas is old',
  'the token has a role',
  'do I need d in the sas?',
  'a sas without w',
  'the letters lack w',
  'w is missing in the sas',
  'we read and write files there',
  'it has it all',
])('“%s” tells no letters', (text) => {
  expect(lettersTold(text)).toBeUndefined();
});

const upload: Facts = { auth: 'sas', operation: 'upload' };

test.each<[string, Facts, string | undefined]>([
  ['the sas has rcwl', upload, 'enough'],
  ['sp=w', upload, 'enough'],
  ['sp=w', { ...upload, tool: 'azcopy' }, undefined],
  ['sp=rw', { ...upload, tool: 'azcopy' }, 'enough'],
  ['sp=rl', upload, 'lacks'],
  ['it has only c', upload, 'lacks'],
  ['sp=rl', { auth: 'sas', operation: 'download' }, 'enough'],
  ['sp=w', { auth: 'sas', operation: 'download' }, 'lacks'],
  ['sp=r', { auth: 'sas', operation: 'download' }, undefined],
  ['sp=rcwl', { auth: 'sas', operation: 'remove' }, 'lacks'],
  ['sp=rl', { auth: 'sas', operation: 's2s' }, undefined],
  ['sp=rl', { auth: 'sas' }, undefined],
  ['it has only r', { auth: 'entra', operation: 'upload' }, undefined],
])('“%s” beside %j: %s', (text, known, expected) => {
  expect(lettersToldFor(text, known).sasLetters).toBe(expected);
});

test.each<[string, Facts, string | undefined]>([
  ['rl', upload, 'lacks'],
  ['it has rcw', upload, 'enough'],
  ['I gave it c', { auth: 'sas', operation: 'download' }, 'lacks'],
  ['r und w', { auth: 'sas', operation: 'remove' }, 'lacks'],
  ['w', { auth: 'sas' }, undefined],
  ['ich', upload, undefined],
  ['w is what I would expect', upload, undefined],
])('to who was asked for the letters “%s” beside %j: %s', (text, known, expected) => {
  expect(lettersToldFor(text, known, true).sasLetters).toBe(expected);
});

const NOW = new Date('2026-11-20T12:00:00Z');
const url = (letters: string) =>
  `https://contoso.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=${letters}&se=2027-01-01T00:00:00Z&sig=REDACTED`;

test.each([
  ['a pasted SAS', `azcopy copy ./x "${url('rcwl')}" --recursive`, `azcopy copy ./x "${url('rl')}" --recursive`],
  ['letters that are told', 'azcopy upload, the sas has rcwl', 'azcopy upload, the sas has rl'],
])('with every letter no letter is what lacks: %s', (_name, enough, lacks) => {
  const read = (text: string) =>
    diagnose(openKnowledge(), redact(`${text}\n403 AuthorizationPermissionMismatch`), {}, { now: NOW });
  expect(read(enough).certainty).toBe('unsure');
  expect(read(lacks)).toMatchObject({ certainty: 'certain', causes: [{ id: 'sas-missing-permission' }] });
});
