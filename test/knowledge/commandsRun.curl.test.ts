/** Every curl line of a page that asks the blob service, with its pipes, as bash runs it, against the emulator. */
import { execFile, spawnSync } from 'node:child_process';
import { BlobServiceClient } from '@azure/storage-blob';
import { openKnowledge } from '../../knowledge/open.ts';
import { fill, fillings } from '../../knowledge/text/render.ts';
import { accountToken, credential } from '../support/aSas.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { hasAzurite } from '../support/emulator.ts';
import { describeWith } from '../support/parts.ts';
import { type FrontEnd, startFrontEnd } from '../support/storageFrontEnd.ts';

const TOKEN = accountToken('sco', 'rl', new Date(Date.now() + 3_600_000));
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const FENCE = /^[ \t]*```bash\n([\s\S]*?)^[ \t]*```$/gm;
/** TLS and real proxies are nothing that the emulator has. */
const BEYOND = /--tls-max| -x "http|\.(?:file|dfs|queue|table)\.core/;

/** Each line with its page, placeholders filled, over plain http. */
function curlLines(): [page: string, line: string][] {
  const knowledge = openKnowledge();
  const names = {
    account: 'contoso',
    container: 'box',
    sas: TOKEN,
    sourceSas: TOKEN,
    path: 'one.txt',
    blob: 'one.txt',
  };
  const given = { ...names, sourceUrl: 'https://contoso.blob.core.windows.net/box/one.txt' };
  const lines = [...knowledge.causes.values(), ...knowledge.codePages, ...knowledge.answers].flatMap((page) =>
    page.sections.flatMap(({ text }) =>
      [...fill(text, fillings(names, page.matter.placeholders, given)).matchAll(FENCE)].flatMap((match) =>
        (match[1] ?? '')
          .split('\n')
          .filter((line) => /\bcurl\b.*contoso\.blob\./.test(line) && !BEYOND.test(line))
          .map((line): [string, string] => [
            page.file,
            line.replaceAll('https://', 'http://').replaceAll(TOKEN, '<SAS>'),
          ]),
      ),
    ),
  );
  return [...new Map(lines.map(([page, line]) => [line, [page, line] as [string, string]])).values()];
}

describeWith({ Azurite: hasAzurite(), curl: hasCurl })('a curl line gets an answer of the service', () => {
  let azurite: Azurite;
  let frontEnd: FrontEnd;

  beforeAll(async () => {
    azurite = await startAzurite();
    frontEnd = await startFrontEnd(azurite.port);
    const box = new BlobServiceClient(`http://127.0.0.1:${azurite.port}/contoso`, credential).getContainerClient('box');
    await box.create();
    await box.getBlockBlobClient('one.txt').upload('one', 3);
  });
  afterAll(async () => {
    await frontEnd?.stop();
    await azurite?.stop();
  });

  const run = (line: string) =>
    new Promise<{ code: number; says: string }>((done) => {
      const env = { PATH: process.env.PATH, http_proxy: frontEnd.proxy };
      execFile(
        '/bin/bash',
        ['-c', line.replaceAll('<SAS>', TOKEN)],
        { env, timeout: 20_000 },
        (fault, stdout, stderr) => done({ code: fault ? Number(fault.code ?? 1) : 0, says: stdout + stderr }),
      );
    });

  test.each(curlLines())('%s: %s', async (_page, line) => {
    const { code, says } = await run(line);
    // The emulator has no tenant to name in this header.
    const wanted = /grep -i "\^www-authenticate"/.test(line) ? [0, 1] : [0];
    expect(wanted).toContain(code);
    if (code === 0) expect(says).not.toBe('');
  });
});
