/** What people say is found in the words of the pages. */
import { withSynonyms } from '../../../knowledge/words/synonyms.ts';

test.each([
  ['geht das auch ohne dass nachts jemand da ist, also unbeaufsichtigt', /unattended/],
  ['it runs headless from cron', /unattended/],
  ['can I just edit the se= in the url myself', /signature/],
  ['リンクの期限を書き換えればいい', /signature/],
  ['was ist mit dem Schlüssel', /\bkey\b/],
  ['フォルダごと消えた', /folder.*deleted|deleted.*folder/],
  ['how do I get them back', /undelete/],
  ['one backup file is 400 GB big, a 400 GB file', /large/],
  ['もっと早くできませんか', /faster/],
])('%s', (said, means) => {
  expect(withSynonyms(said)).toMatch(means);
});

test.each([
  ['it is a machine with 16 GB of RAM', /large/],
  ['please help', /./],
])('%s adds no %s', (said, means) => {
  expect(withSynonyms(said).slice(said.length)).not.toMatch(means);
});
