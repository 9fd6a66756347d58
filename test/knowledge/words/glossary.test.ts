import { termAsked, termInPassing, termsCompared } from '../../../knowledge/words/glossary.ts';

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
  ["I'm new here, what is a tenant?", 'Tenant'],
  ['Anfängerfrage: was ist eine SAS?', 'SAS'],
  ['初心者ですみません。SASとは何ですか？', 'SAS'],
  ["i was told to put a file in the 'container' but i have no idea what that is", 'Container'],
  ['ich soll eine Datei in den Container legen, weiß aber nicht was das ist', 'Container'],
  ['コンテナーに入れてと言われましたが、コンテナーが何かわかりません', 'Container'],
  ['now it says tenant, what does tenant mean', 'Tenant'],
  ["what's a storage account anyway", 'Storage account'],
  ['what is a firewall in this case', 'Firewall'],
  ['what does mount mean', 'Mount'],
  ['ロールって何ですか', 'Data role'],
  ['was heißt eigentlich MFA', 'MFA'],
  ['what is powershell?', 'Command line'],
  ['powershell?', undefined],
  ['terraform?', undefined],
  ['what is my ip address', undefined],
  ['what is the error', undefined],
  ['the copy into the container fails and I have no idea what that is', undefined],
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

test.each<[text: string, terms: string[]]>([
  ["isn't Contributor the same as Storage Blob Data Contributor?", ['Management role', 'Data role']],
  ['is a private endpoint the same as a service endpoint?', ['Private endpoint', 'Service endpoint']],
  ['was ist der Unterschied zwischen Private Endpoint und Service Endpoint?', ['Private endpoint', 'Service endpoint']],
  ['アカウント キーと SAS は同じですか', ['Account key', 'SAS']],
  ['is a legal hold the same as a retention policy?', ['Legal hold', 'Retention policy']],
  ['is it the same error as before?', []],
  ['is the owner the same as before?', []],
  ['the private endpoint and the service endpoint are in the same region', []],
])('“%s” compares %j', (text, terms) => expect(termsCompared(text).map(({ term }) => term)).toEqual(terms));

test.each([
  ['and a container?', 'Container'],
  ['und ein Container?', 'Container'],
  ['コンテナーは？', 'Container'],
  ['oder eine SAS', 'SAS'],
  ['and in powershell?', undefined],
  ['and how do I make a container in it?', undefined],
  ['still the same', undefined],
])('behind the meaning of another word “%s” names %s', (said, term) => {
  expect(termInPassing(said)?.term).toBe(term);
});
