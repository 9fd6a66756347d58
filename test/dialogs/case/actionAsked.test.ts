import { actionAsked } from '../../../dialogs/case/actionAsked.ts';
import type { Effect } from '../../../knowledge/effects/effectsOf.ts';

const PUBLIC =
  'Allow it:\n\n```bash\naz storage account update --name "<account>" --allow-blob-public-access true\n```';
const LOCK = 'Ask the owner, then:\n\n```bash\naz lock delete --ids "<id>"\n```';
const LEASE = 'Only when the holder is gone: break the lease.';
const SAS = '```bash\naz storage container generate-sas --name "<container>"\n```';

test.each<[question: string, steps: string[], action: string | undefined]>([
  ['is it dangerous to switch that on?', [SAS, PUBLIC], 'opensToAll'],
  ['ist das gefährlich, wenn ich das freigebe?', [SAS, PUBLIC], 'opensToAll'],
  ['有効にしても大丈夫ですか', [SAS, PUBLIC], 'opensToAll'],
  ['may I just delete the lock?', ['Find it.', LOCK], 'breaksLock'],
  ['wer darf die Sperre entfernen?', ['Find it.', LOCK], 'breaksLock'],
  ['will I lose the file if I break it?', ['Find the holder.', LEASE], 'breaksLease'],
  ['could I turn the firewall off for a minute?', [SAS], 'opensWide'],
  ['ist es schlimm, die sichere Übertragung auszuschalten?', [SAS], 'goesPlain'],
  ['証明書を無視したら危険ですか', [SAS], 'skipsCheck'],
  ['what happens when I lift the legal hold', [SAS], 'endsHold'],
  ['is it safe to run?', [SAS, PUBLIC], undefined],
  ['is the firewall safe?', [SAS], undefined],
])('“%s”', (question, steps, action) => expect(actionAsked(question, steps)).toBe(action));

test.each<[question: string, switched: Effect, action: string | undefined]>([
  ['can I just turn it back on', 'weakens', 'weakens'],
  ['kann ich das einfach wieder einschalten?', 'weakens', 'weakens'],
  ['can we switch it off for a minute', 'opensWide', 'opensWide'],
  ['may I delete the container', 'weakens', 'deletes'],
  ['I will flip the default action to deny', 'opensWide', 'shutsOut'],
  ['turn soft delete off before the cleanup', 'weakens', 'weakens'],
  ['how long does that take', 'weakens', undefined],
  ["can I allow just the agent's subnet", 'opensWide', undefined],
  ['kann ich nur diese eine Adresse freigeben', 'opensWide', undefined],
])('“%s”, where the switch of the cause %s', (question, switched, action) =>
  expect(actionAsked(question, [SAS], switched)).toBe(action),
);
