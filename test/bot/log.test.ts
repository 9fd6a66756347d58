import { openLog } from '../../bot/log.ts';

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  write(openLog('info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

const SIGNATURE = 'c2VjcmV0LXNpZ25hdHVyZS10aGF0LW5vYm9keS1zZWVz';
const URL_WITH_SAS = `https://contoso.blob.core.windows.net/c?sv=2022-11-02&sp=r&sig=${SIGNATURE}%3D`;

test.each<[string, (log: ReturnType<typeof openLog>) => void]>([
  ['a message', (log) => log.info(`asked ${URL_WITH_SAS}`)],
  ['a field', (log) => log.info({ url: URL_WITH_SAS }, 'asked')],
  ['an error', (log) => log.error({ err: new Error(URL_WITH_SAS) }, 'failed')],
  ['the cause of an error', (log) => log.error({ err: new Error('x', { cause: new Error(URL_WITH_SAS) }) }, 'failed')],
])('a secret in %s is masked', (_name, write) => {
  expect(logged(write)).toContain('contoso.blob.core.windows.net');
  expect(logged(write)).not.toContain(SIGNATURE);
});

test.each<[string, (log: ReturnType<typeof openLog>, text: string) => void]>([
  ['a message', (log, text) => log.info(text)],
  ['a field', (log, text) => log.info({ text }, 'asked')],
  ['an error', (log, text) => log.error({ err: new Error(text) }, 'failed')],
  ['the code of an error', (log, text) => log.error({ err: Object.assign(new Error('x'), { code: text }) }, 'failed')],
])('a token over several lines, within JSON within JSON, is masked in %s', (_name, write) => {
  const token = '0.AXoA7Xk2LmN0pQrStUvWx\nYz9AbC1dEf2GhI3jKlM4nOpQ';
  const text = JSON.stringify(JSON.stringify({ error: JSON.stringify({ refresh_token: token }) }));
  for (const part of ['Xk2LmN0pQrSt', '9AbC1dEf2GhI']) expect(logged((log) => write(log, text))).not.toContain(part);
});

test('what an SDK hangs on its error stays out of the log', () => {
  const fault = Object.assign(new Error('refused'), { statusCode: 403, dialogContext: { words: 'a private report' } });
  const line = logged((log) => log.error({ err: fault }, 'failed'));
  expect(line).toContain('"statusCode":403');
  expect(line).not.toContain('private report');
});

test('each line is one JSON object', () => {
  const line = logged((log) => log.warn({ answer: 42 }, 'two\nlines'));
  expect(JSON.parse(line)).toMatchObject({ level: 40, answer: 42, msg: 'two\nlines' });
});
