/** Whoever has lost data is never told to make, to copy or to sync something first. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';

test.each([
  'I deleted a container by mistake!!! prod data! help',
  'somebody removed our production file share, how do we get it back',
  'accidentally deleted the wrong container, is it recoverable',
  'files disappear from the container after 30 days, nobody deletes them',
  'wir haben versehentlich den falschen Container gelöscht und brauchen die Daten',
  'robocopy /MIR to azure file share deleted the folders of the other team. Previous versions?',
  'コンテナーを誤って削除しました。復元したいです',
  'someone deleted the blobs, versioning on',
])('%s', (text) => {
  const { causes, certainty } = diagnose(openKnowledge(), redact(text));
  const [first] = causes;
  if (['certain', 'likely'].includes(certainty)) expect(first?.id).toBe('data-deleted');
  else expect(causes.map(({ id }) => id)).toContain('data-deleted');
  if (first?.id === 'data-deleted') expect(first.fix[0]).not.toMatch(/\b(?:create|azcopy sync|azcopy copy)\b/);
});

test.each([
  'azcopy sync deleted files at the destination',
  'our nightly sync emptied the share last night',
  'azcopy sync で宛先のファイルが消えてしまいました',
])('a loss comes before what took it: %s', (text) => {
  const [first] = diagnose(openKnowledge(), redact(text)).causes;
  expect(first?.id).toBe('data-deleted');
  expect(first?.fix[0]).not.toMatch(/azcopy sync/);
});

test.each(['誤って上書きしてしまいました', 'hab den Storage Account gelöscht, war doch noch was drauf'])(
  'who lost data is not asked what the error says: %s',
  (text) => {
    const { causes, certainty, question } = diagnose(openKnowledge(), redact(text));
    expect([causes[0]?.id, certainty, question?.fact]).toEqual(['data-deleted', 'likely', undefined]);
  },
);

test('of a story only the sentence that tells of the loss is its reason', () => {
  const told = 'All the scans are gone since the clean-up.';
  const { causes } = diagnose(openKnowledge(), redact(`We moved offices last week and it was a mess. ${told}`));
  expect([causes[0]?.id, causes[0]?.because]).toEqual(['data-deleted', [`“${told}”`]]);
});

test('whoever restores already and does not get it back is told why', () => {
  const text = 'we ran undelete on the blob that was removed by mistake, versioning is on, it is still not back';
  expect(diagnose(openKnowledge(), redact(text)).causes[0]?.id).toBe('versioning-restore');
});

test.each([
  ['azcopy sync does not delete files at the destination', 'azcopy-sync-comparison'],
  ['azcopy sync copies everything again although nothing has changed', 'azcopy-sync-comparison'],
  [
    'azcopy sync copies everything again each night, the blobs have no checksum as another program put them there',
    'azcopy-sync-comparison',
  ],
])('where nothing is lost, the tool is spoken of: %s', (text, cause) => {
  expect(diagnose(openKnowledge(), redact(text)).causes[0]?.id).toBe(cause);
});

test.each([
  ['how do I open the storage account to everyone', 'outside-partner'],
  ['how can a vendor upload to our container?', 'outside-partner'],
  ['will anything break if I set the minimum TLS version to 1.2?', 'old-tls-clients'],
  ['account key shown in our public GitHub repo by GitGuardian. on call, 3 am. what do i do FIRST', 'rotate-keys'],
  ['someone pasted our storage key in github, what now', 'rotate-keys'],
  ['can I set public network access to enabled for ten minutes so that the migration finishes', 'allow-address'],
  ['SAS for the customer should never expire, how', 'sas-times'],
  ['customer asks: how long until a new network rule is active and is there downtime?', 'allow-address'],
  ['how to regenerate the storage key? someone pasted it in github', 'rotate-keys'],
])('%s: is answered with what opens or ends the least', (text, page) => {
  expect(diagnose(openKnowledge(), redact(text)).answer?.name).toBe(page);
});

test.each(['my copy fails with 403, what now', 'azcopy says ServerBusy. what do I do'])(
  '%s: trouble is no question',
  (text) => {
    expect(diagnose(openKnowledge(), redact(text)).answer).toBeUndefined();
  },
);
