import { nearestShell } from '../../../../dialogs/cards/parts/nearestShell.ts';
import { shellIn, toolNamed } from '../../../../dialogs/moves/message/tools.ts';

test.each([
  ['how do I do that in PowerShell?', 'powershell'],
  ['geht das auch im Portal?', 'portal'],
  ['ポータルではどこですか', 'portal'],
  ["I don't have az, only PowerShell", 'powershell'],
  ['no azure cli here, bash only', 'bash'],
  ['and for cmd.exe', 'cmd'],
  ['same in python?', 'python'],
  ['and with the C# SDK?', 'code'],
  ['do you have that for terraform', 'template'],
  ['in Storage Explorer?', 'explorer'],
  ['the az command please', 'cli'],
  ['on windows please', 'powershell'],
  ['and in go, please', 'code'],
  ['renew them all in one go', undefined],
  ["let's go with the first one", undefined],
  ['what else?', undefined],
])('“%s” asks for %s', (text, tool) => {
  expect(toolNamed(text)).toBe(tool);
});

test.each([
  ['net use X: \\\\contoso.file.core.windows.net\\data\nSystem error 53', 'powershell'],
  ['curl https://contoso.blob.core.windows.net/box gives 403', undefined],
  ['azcopy sync "https://contoso.blob.core.windows.net/web" "D:\\mirror"', 'powershell'],
  [`C:\\jobs>azcopy copy a b\n${'x'.repeat(500)}`, 'cmd'],
  [`azcopy.exe copy a b\n${'x'.repeat(500)}`, 'powershell'],
  ['me@vm:~$ azcopy copy /data "https://contoso.blob.core.windows.net/box"', 'bash'],
  ['on ubuntu: https://contoso.file.core.windows.net refuses', 'bash'],
])('“%s” was seen in %s', (text, shell) => {
  expect(shellIn(text)).toBe(shell);
});

test.each([
  ['cmd', ['bash', 'powershell'], 'powershell'],
  ['cmd', ['bash', 'cmd', 'powershell'], 'cmd'],
  ['powershell', ['bash'], undefined],
  [undefined, ['bash'], undefined],
] as const)('somebody at %s is shown, of %j, %s', (shell, has, shown) => {
  expect(nearestShell((one) => (has as readonly string[]).includes(one), shell)).toBe(shown);
});
