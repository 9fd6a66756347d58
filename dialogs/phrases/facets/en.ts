/** What people ask of any cause: whom it reaches, why only now, what it costs, how urgent it is, and the like. */
export const facetsEn = {
  // The whole account, or one container?
  reachAccount: 'It holds for the whole account: every container and share in it, and everybody who calls it that way.',
  reachService:
    'It holds for one service of the account with all that lies in it; blobs, files, queues and tables have a setting each.',
  reachContainer: 'It holds for that one container or share. The others of the account are not touched.',
  reachItem:
    'It holds for single files, folders or blobs: those that it is true of. What lies beside them is not touched.',
  reachIdentity:
    'It holds for this one identity (user, app or managed identity), wherever its right is missing. Others who have it are not touched.',
  reachToken: 'It holds for all that is done with this one SAS, key or secret. Other credentials go on.',
  reachSignin: 'It holds for every sign-in that the tenant’s rule or limit covers, and not for storage alone.',
  reachManagement:
    'It holds for calls of management (create, change, delete) in the account, group or subscription that it is set on. Data is read and written all the same, as far as no key is fetched for it.',
  reachNetwork:
    'It holds for everybody who comes from that network or address, and for every container. From elsewhere the same account may answer.',
  reachMachine: 'It holds for this machine (or container) alone. The account, and other machines, are not touched.',
  reachProgram: 'It holds for this program or service, with its version and settings. Others reach the same data.',
  reachCommand: 'It holds for this one command or request, as it was written. Nothing is set at the account.',
  reachUnknown: 'My page does not say how far it reaches.',

  // Why only some files?
  whySome:
    'So put one that works beside one that fails: name and path (case, signs, length), size, type and tier, date, rights, lease. `az storage blob show` (files: `az storage file show`) of both shows it; what differs is the reason mostly.',
  whySomeOther:
    'So if only some files fail, they differ in something: who or what sends them, from where, when (before or after it began), or there is a second reason. Compare one that works with one that fails, and tell me what differs.',

  // Why only now?
  sinceExpires:
    'Something ran out by itself (its date, its life, a password, a time that was set). Nobody had to change anything.',
  sinceChanged:
    'Somebody changed something: a setting, a rule, a role, a key or a policy, perhaps far above the account. The account > Activity log shows who and when, for 90 days; look at the hour it began.',
  sinceGrows: 'It grew: more data, more files or more load, until a limit was reached. Below it all went well.',
  sinceFirst:
    'Nothing has to have changed: it was never done just so before. Another operation, path, flag, tool, identity or kind of data than what worked until then is enough.',
  sinceUpdate: 'A version: a program, driver or system was updated, or the service ended an old one.',
  sincePassing:
    'By chance: a state of the moment, at the network, the machine or the service. It can pass, and come back.',
  sinceOthers: 'Somebody or something else acts on the same data: a job, a rule, a program, another person.',
  sinceNetwork: 'The way there changed: another address, network, proxy, DNS or machine than when it worked.',
  sinceOr: 'Or this:',

  // How is it prevented?
  preventExpires:
    'Put its end in a calendar with an owner, weeks ahead, or better use what does not run out: a managed identity in place of secrets and SAS.',
  preventChanged:
    'An alert on the Activity log of the account (writes, deletes, role assignments), and settings that stand in a template (Bicep, Terraform) in place of the portal: then a change is seen and reviewed. Note at the setting who relies on it.',
  preventGrows:
    'A metric alert at 80 % of the limit (used capacity, transactions, throttled requests, disk), so that there is time to act.',
  preventFirst:
    'Keep the command or setting that works in a script that all use, and try the next new one with one small file first.',
  preventUpdate: 'Pin the version that works, try a new one on one machine, and read its release notes for what ends.',
  preventPassing:
    'Let the program try again, a few times and with growing pauses, and make each step such that it can be run twice.',
  preventOthers:
    'Agree who writes when, and let only one change the same data: a lease or ETag condition guards it, soft delete and versions bring back what went.',
  preventNetwork:
    'A fixed way: a NAT gateway or fixed outgoing address, a subnet or a private endpoint, and a short check after each change of network, proxy or DNS.',
  preventSeen:
    'To hear of it first: a metric alert on Transactions with ResponseType other than Success, and resource logs to a Log Analytics workspace.',

  // How urgent is it?
  urgentNow:
    'Do not wait: a date or a term runs here, and after it less can be done. Stop first what goes on changing or deleting, then take the step.',
  urgentGrows: 'Soon: it does not pass by itself, and gets worse with every file or request that comes.',
  urgentPasses: 'No: it may pass by itself. If it comes again, mend it.',
  urgentStays:
    'It does not get worse by waiting, and it does not pass by itself: what fails now goes on failing. What decides is who waits for it. A backup, or data that is kept nowhere else, is for today; a job that can be run again is not.',
  urgentNot: 'Not at all: nothing is broken.',

  // Does it hold for files, Data Lake, another region, premium?
  alsoYes: 'Yes, for {services} as well.',
  alsoNo: 'No: that is of {services} only.',
  alsoAll: 'It is the same for blobs, Data Lake, files, queues and tables.',
  alsoOnly: 'It is of {services}.',
  alsoRegion: 'The region makes no difference to it. In the clouds of governments and of China hosts have other names.',
  alsoPremium: 'My page names no difference for premium accounts.',
  serviceBlob: 'blobs',
  serviceDfs: 'Data Lake (hierarchical namespace)',
  serviceFiles: 'files',
  serviceQueue: 'queues',
  serviceTable: 'tables',

  // How long until it takes effect?
  takesRole:
    'A role counts after up to ten minutes; through a group or for a managed identity it can be hours. Then sign in again: a program that runs keeps its old token.',
  takesSetting: 'A setting of the account counts after up to a minute, a network rule after a minute or two.',
  takesSas: 'A new SAS counts at once.',
  takesSecret:
    'At once: the new one counts, and the old one ends, in the same moment. What keeps the old one has to be given the new one.',
  takesMachine: 'At once, for what is started from then on. What runs has to be started again.',
  takesCopy:
    'It counts at once. How long the copy then runs depends on the amount: gigabytes times 8,000 by Mbit/s are the seconds, and many small files take longer.',
  takesNetwork: 'As soon as it is done at the network; names stay cached for some minutes.',
  takesNext: 'At once: the next try shows it. There is nothing to wait for.',

  // What does it cost?
  costsNothing:
    'The step itself costs nothing: roles, keys, SAS, network rules and settings are free. Requests and data are billed as before.',
  costsCopy:
    'The copy costs its requests, and traffic where data leaves the region or Azure. Prices: https://azure.microsoft.com/pricing/details/storage.',
  costsData: 'Only its requests and the room that the data takes: https://azure.microsoft.com/pricing/details/storage.',
  costsPaid:
    'It takes a service that has a price of its own: https://azure.microsoft.com/pricing. Changing the settings is free.',
  costsMachine: 'Nothing at Azure: it is a matter of your machine or program.',

  // Will it interrupt others?
  disturbsYes: 'It can.',
  disturbsNo: 'No: it needs no downtime, and nobody else is interrupted.',
  disturbsHere: 'Nobody else: only what runs on this machine or in this program.',

  // Does a restart help?
  restartVain:
    'A restart changes nothing: the reason does not lie in a machine or program. What is mended counts from the next request on.',
  restartHere: 'A restart alone hardly mends it. But what runs reads changed settings only when it is started again.',

  // What if I am not allowed?
  notAllowed:
    'Then somebody else does that step. Say “what do I ask them for?”, and I write it for them; whoever is Owner in IAM of the account can name somebody who may.',
  inYourHands: 'What takes other rights, perhaps ones that you have:',
  notInYourHands: 'My page knows no way without that right.',

  // What is the best option?
  bestFirst: 'I would take this: of the ways that are left it is the first that mends the reason itself.',
  bestThen: 'If that cannot be: “is there another way?” shows the others.',
  bestNone:
    'All ways that my page knows are ruled out. Say “hand off”, and I write it all down for somebody who can help.',

  // Can it be automated, can it be tried?
  automateYes:
    'Yes, these lines run in a script as they are. Unattended it signs in by a managed identity (`az login --identity`, `azcopy login --identity`) or a service principal, and no key stands in the script.',
  noRoleLacks: 'It is not for want of a role. What I advise takes this:',
  eachOfThem: 'One after the other: a name a line in `names.txt`, first with two of them.',
  automateNo: 'That step is done by hand, once. What can run by itself is the look whether it is still so:',
  tryRole: 'Give the role on one container to one identity; it is taken away by one command, and nothing else changes.',
  trySetting:
    'A setting of the account cannot be tried on a part of it. Take a test account with the same settings, or a quiet hour with the present value noted.',
  tryNetwork:
    'For one machine or one network first (a line in its hosts file, one linked network): the others keep their way.',
  trySas: 'Make one that ends in an hour, for one container, and try with one file.',
  tryCopy: 'Take one small file, or a test container, first; `--dry-run` lists what AzCopy would do and does nothing.',
  tryData: 'Try it on a copy, or on one thing that nobody needs. Look first what the same filter lists.',
  tryMachine: 'On one machine, and in one new shell: the others do not notice.',
  tryLook: 'Yes: it only looks. Run it as it stands.',
  tryNext: 'Yes, with one small file or request: it changes nothing for others.',
  lookBefore: 'Before that, this look changes nothing:',

  // How many? Where in the portal?
  amountWithin: 'That is within what my page names:',
  amountBeyond: 'No, that is more than it may be:',
  amountShort: 'That may be too little:',
  amountNamed: 'What my page names of that kind:',
  limitsNone:
    'No number decides here. What accounts, files and requests may at most be stands in “explain account-limits” and “explain largest-sizes”.',
  notInPortal: 'That is not done in the portal, but where the program or the command runs:',
  noPlaceInPortal:
    'My page knows no place in the portal for it. The command does it, also in the Cloud Shell of the portal:',
} as const;
