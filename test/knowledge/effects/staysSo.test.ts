/** What was done already and opened something stays so, and is told where it went well; what harmed nothing is not. */
import { staysSo } from '../../../knowledge/effects/staysSo.ts';

test.each([
  ['wideRole', 'ok gave it Owner on the subscription, now it works'],
  ['opensFirewall', 'we switched the firewall off, works'],
  ['opensToEveryone', 'chmod -R 777 did it'],
  ['skipsCheck', 'disabled ssl verification, works'],
  ['plain', 'we turned secure transfer off and the mount works'],
  ['public', 'hab den Container öffentlich geschaltet, jetzt geht es'],
  ['opensFirewall', 'すべてのネットワークを許可したら動きました'],
])('%s: %s', (plan, said) => {
  expect(staysSo(said, 'inTalk')).toBe(plan);
});

test.each([
  'gave it Storage Blob Data Contributor on the container, works now',
  'added our IP to the firewall, works',
  'turned on soft delete, works',
  'renewed the client secret, works',
  'put the root certificate into the store, works',
  'hab die Rolle Storage Blob Data Contributor am Container vergeben, geht',
  'opened the firewall for all networks, still 403',
])('nothing stays open: %s', (said) => {
  expect(staysSo(said, 'inTalk')).toBeUndefined();
});
