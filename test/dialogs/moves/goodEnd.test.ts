import { endsInGood, isAnotherWay } from '../../../dialogs/moves/goodEnd.ts';

test.each([
  ['oh wrong account in the connection string, works now', true],
  ['removed it, backup ok', true],
  ['changed to 3.1.1, works', true],
  ['set to Hot on Friday, reads fine now', true],
  ['reduced concurrency to 8, it runs through', true],
  ['it reads slowly', false],
  ['aha, st is in UTC, removing it works', true],
  ['umbenannt, geht', true],
  ['from the office, works', false],
  ['using the key works', false],
  ['renamed to backups, ok now', true],
  ['new one with srt=sco works', true],
  ['the other key works', false],
  ['purge did it', true],
  ['no_proxy was missing, works after adding it', true],
  ['Rolle vergeben, läuft jetzt', true],
  ['キーを入れ直したら動きました', true],
  ['works from the office', false],
  ['the second one works now', false],
  ['nothing did it', false],
  ['it works now only as admin', false],
  ['läuft jetzt nicht mehr', false],
  ['what was it', false],
])('“%s” ends in good: %s', (text, isGood) => expect(endsInGood(text)).toBe(isGood));

test.each([
  ['--auth-mode key geht', true],
  ['with the account key it works', true],
  ['mit dem Schlüssel klappt es', true],
  ['with the new key it works now', false],
  ['it works', false],
])('“%s” tells of another way: %s', (text, isOther) => expect(isAnotherWay(text)).toBe(isOther));
