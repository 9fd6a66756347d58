/** What an answer has to hold to be one. */
import { holdsWanted, wantedIn } from '../../../knowledge/answers/wanted.ts';

test.each<[question: string, wanted: string[]]>([
  ['how many snapshots can a share have', ['number']],
  ['what is the maximum block size', ['number']],
  ['Wie viele Dateien passen in eine Freigabe?', ['number']],
  ['1ファイルの最大サイズは?', ['number']],
  ['how long does a failover take', ['span']],
  ['wie lange dauert das', ['span']],
  ['反映までどのくらいかかりますか', ['span']],
  ['what does soft delete cost', ['price']],
  ['is it free', ['price']],
  ['was kostet das', ['price']],
  ['料金はいくらですか', ['price']],
  ['can microsoft raise the limit', []],
  ['how do I list the shares', []],
  ['why does it fail', []],
  ['how much longer does it take', []],
])('“%s” wants %p', (question, wanted) => expect(wantedIn(question)).toEqual(wanted));

test.each<[question: string, sentence: string, holds: boolean]>([
  ['how many snapshots can a share have', 'A share has at most 200 snapshots.', true],
  ['how many snapshots can a share have', 'A snapshot is a read-only state of a share.', false],
  ['how many stored policies', 'Five policies for each container.', true],
  ['how long does it take', 'The conversion takes up to three days.', true],
  ['how long does it take', 'It counts at once.', true],
  ['how long does it take', 'Changing it needs no downtime.', false],
  ['what does it cost', 'Reading from archive is billed by the gigabyte.', true],
  ['what does it cost', 'The second copy lags behind by minutes.', false],
  ['where is it', 'Portal: the account > Networking.', true],
])('“%s”: %s', (question, sentence, holds) => expect(holdsWanted(wantedIn(question), sentence)).toBe(holds));
