/** Wishes and questions in other words than anybody taught find their page; trouble and other matters do not. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ASKED_FILE, ONLY_ASKS, whatIsAsked } from '../../../knowledge/answers/asked.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { askedAndPlanned, NO_PAGE_OF } from '../../../knowledge/learn/asked.ts';
import { fingerprint } from '../../../knowledge/learn/lessons.ts';
import { unpack } from '../../../knowledge/learn/model.ts';
import { ASKED_ROOT } from '../../../knowledge/learn/sayingRoots.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const lessons = askedAndPlanned();

test('the trained file is of today’s questions', () => {
  expect(unpack(readFileSync(ASKED_FILE)).learnedFrom).toBe(fingerprint(lessons));
});

test('what is asked stands below the name of a page', () => {
  const names = new Set([...knowledge.answers.map(({ name }) => name), ...NO_PAGE_OF]);
  expect(readdirSync(ASKED_ROOT).filter((file) => !names.has(basename(file, '.md')))).toEqual([]);
});

/** Written before the ranker was, and learned by nobody. */
test.each([
  ['need to give a vendor read access to one folder until Friday', 'outside-partner'],
  ['is it worth moving 4 TB of old backups to cold or archive, and how fast do I get them back', 'tiers'],
  ['network team asks which hosts and ports azcopy talks to', 'endpoints'],
  ['is there a way to measure how fast my line to azure is with azcopy before the real migration', 'benchmark'],
  ['run azcopy from a jenkins box with no browser, what is the right way to authenticate', 'sign-in'],
  ['how big is this container and how many objects are in it', 'list-and-count'],
  ['can a single blob be 6 TB', 'largest-sizes'],
  ['Job wurde nachts abgebrochen, kann man da weitermachen wo er aufgehört hat?', 'resume-job'],
  ['Was kostet mich das, wenn ich 2 TB im Monat herunterlade?', 'price'],
  ['wie kann ich azcopy beschleunigen', 'faster'],
  ['azcopy soll unseren Firmenproxy umgehen, wie stelle ich das ein', 'bypass-proxy'],
  ['kann ich nachvollziehen wer am Dienstag die Dateien entfernt hat', 'who-deleted'],
  ['ブラウザーから直接アップロードできるようにしたい。CORSはどこで設定しますか', 'cors-rules'],
  ['アーカイブ層から読めるようになるまで何時間かかりますか', 'tiers'],
  ['azcopyの最新版はどこから入手できますか', 'get-azcopy'],
  ['how do I see deleted containers in storage explorer', 'restore'],
])('“%s” is answered by %s', (text, page) => {
  expect(lessons.some((lesson) => lesson.text === text)).toBe(false);
  expect(diagnose(knowledge, redact(text)).answer).toMatchObject({ kind: 'page', name: page });
});

test('what is not surely found gets the pages that come nearest', () => {
  const { answer } = diagnose(knowledge, redact('how do I list the blobs that were undeleted in cyberduck'));
  expect(answer?.kind).toBe('links');
  expect(answer?.see.map(({ name }) => name)).toContain('restore');
});

test.each([
  'azcopy copy to the new account stops after two minutes with 403',
  'why is nobody able to open the share since Monday',
  'Hochladen in den Container geht seit gestern nicht mehr',
  'マウントしようとするとエラー 13 になります',
  'we get AuthorizationPermissionMismatch on every upload',
])('“%s” tells trouble', (text) => {
  expect(whatIsAsked(text)?.asks).toBeLessThan(ONLY_ASKS);
  expect(diagnose(knowledge, redact(text)).answer).toBeUndefined();
});

test.each([
  'Can anybody recommend a decent ramen place near the Shibuya office?',
  'How do I share a calendar with my assistant?',
])('“%s” is not answered by a page', (text) => {
  expect(diagnose(knowledge, redact(text)).answer?.kind).not.toBe('page');
});

/** Written before that was taught of all reports in a few words. */
test.each(['share is read only suddenly', 'old TLS clients cut off', 'SAS のリンクが開けない'])(
  '“%s” tells trouble in a few words and is no question',
  (text) => {
    expect(lessons.some((lesson) => lesson.text === text)).toBe(false);
    expect(whatIsAsked(text)?.asks).toBeLessThan(0.5);
  },
);

test('a long text tells a story', () => {
  expect(whatIsAsked('how do I make a SAS '.repeat(20))).toBeUndefined();
});

test.each(['6 TB', '25%', '512Mi', '~ 200 GB', '1,5 Mio.', '3 回', '10 Mbit/s'])(
  'an amount asks nothing: %s',
  (text) => {
    expect(whatIsAsked(text)).toBeUndefined();
  },
);
