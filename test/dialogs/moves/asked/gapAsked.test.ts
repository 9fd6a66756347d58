/** Which gap of a command somebody asks for. */
import { gapAsked } from '../../../../dialogs/moves/asked/gapAsked.ts';

test.each([
  ['what do I put for <subnet>?', /az network vnet list/],
  ['<object id>?', /az ad signed-in-user show/],
  ['what goes into resource group', /resourceGroup/],
  ['was kommt bei <GiB> rein?', /1024/],
  ['what do I write for name-of-the-lock?', /az lock list/],
  ['what should I enter for the tenant id?', /tenantId/],
  ['was muss ich bei <SAS> eintragen', /question mark/],
])('%s', (text, find) => expect(gapAsked(text)?.find).toMatch(find));

test.each([
  'what do I tell my boss',
  'what is the account key',
  'what do we do for the weekend?',
  'what do I put in the ticket',
])('no gap: %s', (text) => expect(gapAsked(text)).toBeUndefined());
