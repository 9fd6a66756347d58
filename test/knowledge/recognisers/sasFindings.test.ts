import { findAzcopyCommands } from '../../../knowledge/azcopy/azcopyCommand.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { readSasFindings } from '../../../knowledge/recognisers/sasFindings.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { readText } from '../../../knowledge/text/text.ts';

const url = (parameters: string) => `https://contoso.blob.core.windows.net/c?sv=2024-11-04&${parameters}&sig=REDACTED`;
const read = (report: string, now?: string) => {
  const text = readText(report);
  return readSasFindings(text, {}, findAzcopyCommands(text.clean), now ? new Date(now) : undefined);
};
const causes = (report: string, now?: string) => [
  ...new Set(read(report, now).flatMap((one) => one.causes.map(({ cause }) => cause))),
];

test.each([
  [
    'an upload with a SAS that only reads',
    `azcopy copy "./x" "${url('sr=c&sp=rl&se=2030-01-01')}" --recursive`,
    ['sas-missing-permission'],
  ],
  ['an upload with what it needs', `azcopy copy "./x" "${url('sr=c&sp=racwl&se=2030-01-01')}" --recursive`, []],
  [
    'an account SAS for another service',
    `azcopy copy "./x" "${url('ss=q&srt=sco&sp=rwlac&se=2030-01-01')}" --recursive`,
    ['sas-missing-service'],
  ],
  [
    'a SAS that demands https',
    'GET http://contoso.blob.core.windows.net/c?sv=2024-11-04&sr=c&sp=r&spr=https&se=2030-01-01&sig=REDACTED',
    ['sas-https-required'],
  ],
])('%s', (_name, report, expected) => {
  expect(causes(report)).toEqual(expected);
});

test('a SAS is judged against the time of the report and not against today', () => {
  const line = (time: string) => `${time} ==> REQUEST\n   PUT ${url('sr=c&sp=racwl&se=2026-11-20T12:00:00Z')}`;
  expect(causes(line('2026/11/20 11:00:00'), '2027-01-01T00:00:00Z')).toEqual([]);
  expect(causes(line('2026/11/20 13:00:00'), '2020-01-01T00:00:00Z')).toEqual(['sas-expired']);
});

test('without a time of its own an old report gives no more than a hint', () => {
  expect(read(url('sr=c&sp=r&se=2020-01-01'), '2026-11-21T00:00:00Z').map((one) => one.rank)).toEqual(['symptom']);
});

test('what ended some weeks ago had ended when somebody tells of it now', () => {
  expect(read(url('sr=c&sp=r&se=2026-11-01'), '2026-11-21T00:00:00Z').map((one) => one.rank)).toEqual(['code']);
});

test.each([
  [
    'the service speaks of the time',
    `${url('sr=c&sp=rl&se=2020-01-01')}: Signature not valid in the specified time frame`,
    'no',
  ],
  [
    'of two sides one has ended',
    `azcopy copy "${url('sr=c&sp=rl&se=2026-11-01')}" "${url('sr=c&sp=racwl&se=2027-11-01')}"`,
    'no',
  ],
  ['it ends next year', `${url('sr=c&sp=rl&se=2027-01-01')}: 403`, 'yes'],
  ['no end stands there', `${url('sr=c&sp=rl')}: 403`, undefined],
])('nobody is asked for a date that stands there: %s', (_name, report, sasEnds) => {
  const { facts } = recognise(openKnowledge(), redact(report), {}, new Date('2026-11-21T00:00:00Z'));
  expect(facts.sasEnds).toBe(sasEnds);
});

test.each([
  [
    'of one container, over https',
    `${url('sr=c&sp=rl&se=2027-01-01')}: 403`,
    { sasKind: 'resource', sasLimits: 'neither', sasReach: 'all' },
  ],
  [
    'of an account, which lacks containers for a list',
    `listing fails: ${url('ss=b&srt=o&sp=rl&se=2027-01-01')}`,
    { sasKind: 'account', sasLimits: 'neither', sasReach: 'no-type' },
  ],
  [
    'of an account, whose job nobody tells',
    `${url('ss=b&srt=o&sp=rl&se=2027-01-01')}: 403`,
    { sasKind: 'account', sasLimits: 'neither', sasReach: undefined },
  ],
  [
    'with an address',
    `${url('sr=c&sp=rl&se=2027-01-01&sip=203.0.113.7')}: 403`,
    { sasKind: 'resource', sasLimits: undefined, sasReach: 'all' },
  ],
  [
    'of two kinds',
    `${url('sr=c&sp=rl&se=2027-01-01')} ${url('ss=b&srt=sco&sp=rl&se=2027-01-01')}: 403`,
    { sasKind: undefined, sasLimits: 'neither', sasReach: undefined },
  ],
  [
    'of which a part is told',
    'the sas has sp=rl, upload gives 403',
    { sasKind: undefined, sasLimits: undefined, sasReach: undefined },
  ],
])('nobody is asked what a SAS shows: %s', (_name, report, answers) => {
  const { facts } = recognise(openKnowledge(), redact(report), {}, new Date('2026-11-21T00:00:00Z'));
  const { sasKind, sasLimits, sasReach } = facts;
  expect({ sasKind, sasLimits, sasReach }).toEqual(answers);
});

test.each([
  ['why does this not work', 'certain'],
  ['seit heute geht das nicht mehr:', 'certain'],
  ['it copies slowly with', 'unsure'],
])('a SAS that has ended is the reason of what fails without another: “%s …”', (says, certainty) => {
  const report = redact(`${says} ${url('sr=c&sp=rl&se=2026-11-01')}`);
  expect(diagnose(openKnowledge(), report, {}, { now: new Date('2026-11-21T00:00:00Z') }).certainty).toBe(certainty);
});

test('where the service speaks of the time, an end that is past decides', () => {
  const report = `${url('sr=c&sp=rl&se=2020-01-01')}: Signature not valid in the specified time frame`;
  const { certainty, causes } = diagnose(
    openKnowledge(),
    redact(report),
    {},
    { now: new Date('2026-11-21T00:00:00Z') },
  );
  expect([certainty, causes[0]?.id]).toEqual(['certain', 'sas-expired']);
});

test('without any clock nothing is called expired', () => {
  expect(causes(url('sr=c&sp=r&se=2020-01-01'))).toEqual([]);
});

test('a parameter that is only spoken of is no token that was cut off', () => {
  expect(causes('sv=2015-04-05 does not match the version of the Storage Client Library')).toEqual([]);
});
