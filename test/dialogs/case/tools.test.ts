import { toolNamed } from '../../../dialogs/case/tools.ts';

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
  ['what else?', undefined],
])('“%s” asks for %s', (text, tool) => {
  expect(toolNamed(text)).toBe(tool);
});
