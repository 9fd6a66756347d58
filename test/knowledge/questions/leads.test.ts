/** By what an answer begins, as people write it. */
import { asksWhereToSee, leadOf, leavesItToOthers } from '../../../knowledge/questions/leads.ts';

test.each([
  ['yes, since Monday', 'yes'],
  ['could be, we scale to eight pods', 'yes'],
  ['I think so', 'yes'],
  ['pretty sure, yes', 'yes'],
  ['kann gut sein, das machen mehrere', 'yes'],
  ['ich glaube schon', 'yes'],
  ['たぶんそうです', 'yes'],
  ['あると思います', 'yes'],
  ['nope, nothing was deleted', 'no'],
  ['pretty sure not, it is a plain account', 'no'],
  ['not that I know of', 'no'],
  ["I don't think so", 'no'],
  ["shouldn't be", 'no'],
  ['eher nicht', 'no'],
  ['meines Wissens nicht, aber ich frage mal', 'no'],
  ['していないと思います', 'no'],
  ['ないはずです。誰も触っていません', 'no'],
  ["don't think so, somebody else wrote it", 'no'],
  ['doubt it', 'no'],
  ['a cleanup job runs every night, so maybe yes', 'yes'],
  ['das läuft auf einem Server, also eher nein', 'no'],
  ['it fails, probably', undefined],
  ['neither, some days it is fast', 'neither'],
  ['none of these, it says TooManyRequests', 'neither'],
  ['weder noch, die App startet zwar', 'neither'],
  ['どちらでもありません', 'neither'],
  ['both, a SAS at the source and a login at the target', 'both'],
  ['mal so, mal so', 'both'],
  ['beides', 'both'],
  ['両方です', 'both'],
  // What is only supposed to be the cause, or not known, agrees with nothing.
  ['probably the SAS', undefined],
  ['could be the firewall', undefined],
  ['no idea', undefined],
  ['stimmt nicht, ich sehe die Datei', undefined],
  ['only the destination', undefined],
  ['さっぱりわかりません', undefined],
])('“%s”: %s', (said, lead) => {
  expect(leadOf(said)).toBe(lead);
});

test.each([
  ["our admin does that, I can't", true],
  ['the network team handles this', true],
  ["I can't see that, no rights", true],
  ["we don't know, I'd have to ask our provider", true],
  ['das macht bei uns der Admin', true],
  ['keine Ahnung, da muss ich den Kollegen fragen', true],
  ['da habe ich keinen Zugriff', true],
  ['管理者が担当なので分かりません', true],
  ['私には確認できません', true],
  ['ネットワーク担当に聞かないと分かりません', true],
  ['the admin gave me Contributor', false],
  ['our admin rotated the keys yesterday', false],
  ["I can't mount it", false],
  ['das hat gestern noch funktioniert', false],
])('left to others: “%s”: %s', (said, isLeft) => {
  expect(leavesItToOthers(said)).toBe(isLeft);
});

test.each([
  ['where do I see that?', true],
  ['how can I check this', true],
  ['no idea, where would I find that?', true],
  ['wo sehe ich das?', true],
  ['und wie finde ich das heraus?', true],
  ['Wo steht das denn?', true],
  ['エラーの詳細は画面に出ません。どこで見られますか？', true],
  ['それはどうやって確認すればいいですか', true],
  // These name what they look for.
  ['where do I see the skipped files?', false],
  ['スキップされたファイルはどこで見られますか', false],
  ['wo sehe ich die Serverlatenz', false],
  ['how do I mount it?', false],
])('asks where it is seen: “%s”: %s', (said, asks) => {
  expect(asksWhereToSee(said)).toBe(asks);
});
