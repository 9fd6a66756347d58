import { answersItself, heardOtherwise } from '../../../../dialogs/moves/message/heardOtherwise.ts';

test.each([
  ["function is idempotent? no it isn't", true],
  ["sftp is enabled? let me look... it's disabled", true],
  ['Versionierung an? nein', true],
  ['is it enabled? I cannot find it', false],
  ['the SAS expired? we made it yesterday', false],
  ['the SAS expired?', false],
  ['snapshots? we have 60 daily ones', true],
])('“%s” is answered by who asks it: %s', (text, isOwn) => expect(answersItself(text)).toBe(isOwn));

test.each<[string, string, number, string, number]>([
  ['staging and prod have the same AzureWebJobsStorage', 'still-fails', 0.86, 'fact', 0.7],
  ['on the share we have the same error', 'still-fails', 0.86, 'still-fails', 0.86],
  ['must be throttling', 'not-it', 0.63, 'guess', 0.8],
  ["bet there's no private endpoint for dfs", 'fact', 0.94, 'guess', 0.8],
  ['it must be run as admin', 'fact', 0.94, 'fact', 0.94],
  ["filter on a column that's not a key", 'correction', 0.81, 'fact', 0.7],
  ["it's a queue, not a table", 'correction', 0.81, 'correction', 0.81],
  ['base64 on top', 'new-case', 0.8, 'new-case', 0.3],
  ['nochmal ganz von vorn', 'new-case', 0.8, 'new-case', 0.8],
])('“%s”, heard as %s (%f), is %s (%f)', (text, intent, sure, isIntent, isSure) => {
  expect(heardOtherwise({ intent, sure }, text)).toEqual({ intent: isIntent, sure: isSure });
});
