/** Trouble that is named as a topic is a case with what may be behind it and a question; what is asked for is a page. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import { isTroubleNamed } from '../../knowledge/words/troubleNamed.ts';

const knowledge = openKnowledge();
const ask = (text: string) => diagnose(knowledge, redact(text));

describe('a status or a word of failing beside what is done is a case', () => {
  test.each([
    ['409 when creating a container', 'already-exists', 'conflict'],
    ['409 on creating a queue', 'already-exists', 'conflict'],
    ['409 beim Umbenennen eines Ordners', 'already-exists', 'conflict'],
    ['412 overwriting a blob', 'lease-active', 'conflict'],
    ['timeouts uploading large files', 'client-timeout', 'breaksAfter'],
    ['403 vpn', 'firewall-blocked', 'errorWord'],
    ['permission denied listing a share', 'files-share-role-missing', 'errorWord'],
  ])('%s', (text, cause, question) => {
    const { answer, certainty, causes, question: asked } = ask(text);
    expect(answer).toBeUndefined();
    expect(certainty).toBe('unsure');
    expect(causes.slice(0, 3).map(({ id }) => id)).toContain(cause);
    expect(asked?.fact).toBe(question);
  });

  test.each([
    'duplicate files after copy',
    'AKS mount read-only',
    'コピー中にタイムアウト',
    'Kopie bricht ab bei 80 %',
    'コンテナー一覧が空',
    'name resolution fails in container app',
  ])('%s: no page is shown, and something is asked', (text) => {
    const { answer, question } = ask(text);
    expect(answer).toBeUndefined();
    expect(question).toBeDefined();
  });
});

test.each([
  ['"access denied" mapping a drive', 'speaksOf'],
  ['Authentifizierungsfehler rclone', 'speaksOf'],
  ['sync deletes too much', 'speaksOf'],
  ['duplicate files after copy', 'speaksOf'],
])('%s: nobody is asked for what the words tell', (text, told) => {
  expect(ask(text).question?.fact).not.toBe(told);
});

test.each([
  'SAS 期限切れではないのに403',
  'SAS not expired but 403',
  '403 mit SAS, nicht abgelaufen',
  'アップロードが途中で止まる',
])('%s: none of dozens of causes is called likely', (text) => {
  expect(ask(text).certainty).toBe('unsure');
});

describe('who asks how it is fixed tells it, and is answered as if nothing had been asked', () => {
  test.each([
    ['how do I fix 409 when creating a container', 'already-exists'],
    ['how do I fix cors errors', 'cors-blocked'],
    ['how to get rid of 412 on overwrite', 'changed-during-transfer'],
    ['wie behebe ich den 409 beim Anlegen eines Containers', 'already-exists'],
    ['was hilft gegen Timeouts beim Upload', 'client-timeout'],
    ['コンテナー作成時の409を解決するには', 'already-exists'],
  ])('%s', (text, cause) => {
    const { answer, causes } = ask(text);
    expect(answer).toBeUndefined();
    expect(causes.slice(0, 3).map(({ id }) => id)).toContain(cause);
  });

  test.each(['how do I set up an alert on throttling', 'Benachrichtigung bei 403 einrichten'])(
    '%s wants a page',
    (text) => {
      expect(ask(text).answer?.kind).toBe('page');
    },
  );
});

describe('what is wanted of troubles names none', () => {
  test.each([
    'list of error codes',
    'alert on failed requests of a storage account',
    'ping us in Teams when we are throttled',
    'retry just the failed transfers of a job',
    'timeout settings of the storage client library',
    'turn off a setting without breaking anything',
    'mount a share read-only',
    'do 409 answers hurt availability',
    'Liste der Fehlernummern beim Einbinden',
    'benachrichtigen wenn das Konto nicht erreichbar ist',
    'マウントエラー 13 の意味',
    '三か月より古いものは自動で消えてほしい',
    'how do I create a container',
    'upload 500 files at once',
  ])('%s', (text) => {
    expect(isTroubleNamed(text)).toBe(false);
  });
});
