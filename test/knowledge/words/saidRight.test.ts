import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { notThereIn, saidRightIn } from '../../../knowledge/words/saidRight.ts';

test.each([
  ['copy stops at noon, the proxy is ok', ['the proxy is ok']],
  ['our account key is correct and the clock is right', ['our account key is correct', 'the clock is right']],
  ['Anmeldung schlägt fehl, das Zertifikat stimmt', ['das Zertifikat stimmt']],
  ['403 になります。キーは正しいです', ['キーは正しいです']],
  ['if the proxy is fine, why does it stop', []],
  ['the proxy is not ok', []],
  ['which key is right?', []],
  ['everything is fine', []],
  ['the proxy is fine-grained', []],
])('“%s” says to be right: %j', (text, clauses) => {
  expect(saidRightIn(text).map(({ at, length }) => text.slice(at, at + length))).toEqual(clauses);
});

test.each([
  ['409 on delete, nothing has a lease', ['nothing has a lease']],
  ['timed out twice, there is no proxy', ['there is no proxy']],
  ['timed out twice, no proxy in between', ['no proxy in between']],
  ['403, am Konto gibt es keine Firewall', ['gibt es keine Firewall']],
  ['削除できません。リースはありません', ['リースはありません']],
  ['there is no role on the account', []],
  ['the share has no space left', []],
  ['the blob has a lease', []],
])('“%s” says not to be there: %j', (text, clauses) => {
  expect(notThereIn(text).map(({ at, length }) => text.slice(at, at + length))).toEqual(clauses);
});

const knowledge = openKnowledge();

test.each([
  ['azcopy upload stops with a time-out, our proxy is ok', 'proxy-misconfigured'],
  ['the certificate is correct, and azcopy does not connect', 'tls-untrusted-certificate'],
  ['Download bricht ab, der Proxy ist in Ordnung', 'proxy-misconfigured'],
  ['I am Owner and cannot delete the storage account, blobs go, nothing has a lease', 'lease-active'],
])('“%s” makes not likely what is right: %s', (text, cause) => {
  const { certainty, causes } = diagnose(knowledge, redact(text));
  expect(causes[0]?.id === cause && certainty !== 'unsure').toBe(false);
});
