import { lookPasted, settingsTold } from '../../../knowledge/looks/lookCommand.ts';

test.each<[string, string | undefined]>([
  [
    'az role assignment list --assignee me shows: Contributor, scope /subscriptions/x',
    'az role assignment list --assignee me\nContributor, scope /subscriptions/x',
  ],
  ['az role assignment list -> empty', 'az role assignment list\n[]'],
  ['az storage account show --query networkRuleSet sagt leer', 'az storage account show --query networkRuleSet\n[]'],
  ['az storage blob upload says 403', undefined],
  ['the role list shows Contributor', undefined],
])('“%s” as it would have been pasted', (text, pasted) => expect(lookPasted(text)).toBe(pasted));

test.each<[string, string | undefined]>([
  ['allowSharedKeyAccess is true', 'allowSharedKeyAccess: true'],
  ['bypass None, defaultAction Deny says the json', 'bypass: None\ndefaultAction: Deny'],
  [
    'publicNetworkAccess = Disabled und allowBlobPublicAccess steht auf false',
    'publicNetworkAccess: Disabled\nallowBlobPublicAccess: false',
  ],
  ['the firewall is enabled', undefined],
  ['it is true that AuthorizationFailure shows', undefined],
])('settings in “%s”', (text, settings) => expect(settingsTold(text)).toBe(settings));
