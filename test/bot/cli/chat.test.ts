import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStoragebot } from '../../support/botProcess.ts';

jest.setTimeout(30_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const chat = (...said: string[]) =>
  runStoragebot(['chat'], { env: { STORAGEBOT_DATA: folder }, stdin: said.map((line) => `${line}\n`).join('') });

test('greets, answers, takes the number of an answer, and ends with the input', async () => {
  const { code, stdout, stderr } = await chat('403 on azcopy copy', '1');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /storagebot[\s\S]+403 on azcopy copy[\s\S]+\(1\)[\s\S]+Seen: Authori[zs]ationPermissionMismatch/,
  );
});

test('ends when it is told to', async () => {
  const { code, stdout } = await chat('exit', 'AZSM1024');
  expect(code).toBe(0);
  expect(stdout).not.toContain('Case');
});

test('shows no secret', async () => {
  const signature = 'c2VjcmV0LXNpZ25hdHVyZS10aGF0LW5vYm9keS1zZWVz';
  const { stdout } = await chat(
    `AuthenticationFailed https://contoso.blob.core.windows.net/c?sv=2022-11-02&sp=r&sig=${signature}%3D`,
  );
  expect(stdout).toContain('Case');
  expect(stdout).not.toContain(signature);
});
