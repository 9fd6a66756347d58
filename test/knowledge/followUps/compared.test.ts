/** Of two quantities that are told, how much of the limit is used. */
import { comparedIn } from '../../../knowledge/followUps/compared.ts';
import { followUpsIn } from '../../../knowledge/followUps/followUps.ts';

test.each<[text: string, compared: string | undefined]>([
  ['quota is 5 TiB and it holds 3', 'used<limit'],
  ['quota is 5 TiB and it holds 4.9', 'used>=limit'],
  ['the share has a quota of 100 GiB, usage is 99.5 GiB', 'used>=limit'],
  ['quota 100 GB, 40 used', 'used<limit'],
  ['3 of 5 TB used', 'used<limit'],
  ['4.9/5 TiB are in use', 'used>=limit'],
  ['usage shows 60 percent', 'used<limit'],
  ['the share is 97 % full', 'used>=limit'],
  ['there are still 2 TB free of 5 TB', 'used<limit'],
  ['900 GB stored, the limit is 1 TB', 'used>=limit'],
  ['timeout 5 minutes, work takes 20 seconds', 'used<limit'],
  ['the call takes 90 seconds and the timeout is one minute', 'used>=limit'],
  ['the sas is valid for 8 hours, the job takes 2', 'used<limit'],
  ['token lives an hour, the copy needs three days, 72 hours', 'used>=limit'],
  ['Kontingent 5 TB, belegt sind 3', 'used<limit'],
  ['Kontingent 5 TB, belegt sind 4,9 TB', 'used>=limit'],
  ['SAS gilt eine Stunde, die Kopie dauert 3 Stunden', 'used>=limit'],
  ['Timeout 5 Minuten, der Lauf dauert 20 Sekunden', 'used<limit'],
  ['上限5TBで3TB使用', 'used<limit'],
  ['クォータは5TB、使用は4.9TB', 'used>=limit'],
  ['タイムアウトは5分、処理は20秒', 'used<limit'],
  ['有効期限は1時間、コピーは3時間かかる', 'used>=limit'],
  ['end to end 640 ms, server latency 15 ms', 'used<limit'],
  ['SuccessServerLatency=820 ms, SuccessE2ELatency=850 ms', 'used>=limit'],
  ['3 of 5 files fail', undefined],
  ['azcopy 10.16 on windows 11', undefined],
  ['403 since 9:30', undefined],
  ['the quota is 5 TiB', undefined],
  ['two vms, 10.0.0.4 and 10.0.0.5', undefined],
])('“%s”: %s', (text, compared) => expect(comparedIn(text)).toBe(compared));

test.each<[cause: string, text: string, says: RegExp]>([
  ['quota-exceeded', 'the quota is 5 TiB and it holds 3', /not the one that is full/],
  ['quota-exceeded', 'the quota is 5 TiB and it holds 4.95', /less than what is to be written/],
  ['quota-exceeded', 'Kontingent 2 TB, davon sind 1,98 belegt', /less than what is to be written/],
  ['sas-expired', 'the sas is valid for 4 hours, the job takes 30 minutes', /does not end under the job/],
  ['sas-expired', 'our sas is valid for 2 hours and the job takes 5', /ended while the job|cannot take a new SAS/],
])('%s, “%s”', (cause, text, says) => expect(followUpsIn(text, [cause])[0]?.followUp.says).toMatch(says));
