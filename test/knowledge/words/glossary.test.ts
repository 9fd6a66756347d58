import { termAsked } from '../../../knowledge/words/glossary.ts';

test.each([
  ['what do you mean by SAS?', 'SAS'],
  ['sorry, what does HNS mean?', 'Hierarchical namespace'],
  ['what the hell is a private endpoint', 'Private endpoint'],
  ["I don't know what a tenant is", 'Tenant'],
  ['never heard of a service principal', 'Service principal'],
  ['HNS?', 'Hierarchical namespace'],
  ['what are ACLs?', 'ACL'],
  ['was ist denn eine SAS?', 'SAS'],
  ['was meinst du mit „Datenrolle“?', 'Data role'],
  ['was bedeutet HNS', 'Hierarchical namespace'],
  ['SASって何ですか?', 'SAS'],
  ['プライベート エンドポイントとは', 'Private endpoint'],
  ["what's skv mean?", 'skoid, sktid, skt, ske, sks, skv'],
  ['was heißt eigentlich sr=b?', 'sr'],
  ['sp=rwって何ですか', 'sp'],
  ['SASっていうのは何ですか', 'SAS'],
  ['sp=rl って書いてあります', undefined],
  ['HNS って出ています', undefined],
  // These name a word and ask something else.
  ['is it a SAS?', undefined],
  ['which SAS?', undefined],
  ['what is wrong with the SAS?', undefined],
  ['what about the SAS?', undefined],
  ['was ist mit der SAS?', undefined],
  ['sas or key?', undefined],
  ['SAS', undefined],
])('“%s” asks for %s', (said, term) => {
  expect(termAsked(said)?.term).toBe(term);
});
