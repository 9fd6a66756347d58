/** What Storage Mover's statuses say is told in words as often as by code. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const diagnosed = (text: string) => diagnose(knowledge, redact(text));
const FIRST = 3;

test.each([
  ['azsm-1001', 'Storage Mover: agent cannot mount our NAS share'],
  ['azsm-1003', 'Storage Mover, access to the source directory denied for the agent user'],
  ['azsm-1024', 'We created the Storage Mover endpoints by script and the run is refused at the container'],
  ['azsm-1028', 'Storage Mover needs the SMB password from a vault and is not let in'],
  ['azsm-1045', 'Storage Mover job interrupted as the VM with the agent was patched'],
  ['azsm-2021', 'Storage Mover left out named pipes'],
])('%s comes into question: %s', (cause, text) => {
  const { causes, certainty } = diagnosed(text);
  expect(causes.slice(0, FIRST).map(({ id }) => id)).toContain(cause);
  // Only its code proves it.
  expect(certainty).not.toBe('certain');
});

test('the code itself is proof', () => {
  const { causes, certainty } = diagnosed('Storage Mover job run: AZSM1001');
  expect([causes[0]?.id, certainty]).toEqual(['azsm-1001', 'certain']);
});

test.each(['mount of the source share fails on ubuntu', 'the target is busy, another copy runs into that container'])(
  'without the mover it is none of its statuses: %s',
  (text) => {
    expect(diagnosed(text).causes.filter(({ id }) => id.startsWith('azsm-'))).toEqual([]);
  },
);
