/** What is answered to questions about the alert whose card stands above. */
export const shownEn = {
  shownOfSeveral: 'Of the {count} incidents here:',
  shownSince: 'Since {time}, {duration} ago; {count|# alert|# alerts} so far.',
  shownSinceUntil: 'From {time} to {until}, for {duration}.',
  shownHappened: 'It happened {time}, {duration} ago, and has no end of its own.',
  remarkNoted: 'All right; it stands here for whoever comes later.',
  shownNobody: 'Nobody has acknowledged it or taken it over here.',
  shownHas: '{who} has it.',
  shownSeen: '{who} acknowledged it, {time}; nobody has taken it over.',
  shownOthers: '{count|# other alert stands|# other alerts stand} open here; `status` lists them.',
  shownNoOthers:
    'Nothing else stands open here; what Azure tells of other regions and customers comes only where a service health alert is set up.',
  shownStill:
    'It still fires, as far as I was told: since {time} ({duration}), and no end was reported. The last news came {heard}.',
  shownOver: 'It is over since {time}, after {duration}.',
  shownExpired: 'Not known: no end was reported, and nothing was heard since {time}.',
  shownEvent: 'It happened {time} and was done with that; it neither fires nor ends.',
  shownNever: 'Of {name} I know no such alert before this one.',
  shownBefore: 'It came {count|once|# times} before on this resource, as far back as I keep it; the last time {time}.',
  shownLasted: 'It lasted {duration} then.',
  shownWithin: 'Within this incident it came {count} times.',
  shownDeed: '{what}: {time}.',
  shownDeedBy: '{what}: {time}, by {who}.',
  shownNoDeed:
    'Nobody told me of a change of {name} in the day around it. I hear only of what an activity log alert brings; the activity log itself has all:',
  graveNow: 'That is what somebody gets up for: look at it now.',
  graveSoon: 'Look at it soon. It can wait only if clients try again and get through.',
  graveLater: 'By its severity it can wait until morning, unless somebody who uses it complains.',
  graveNote: 'A note: nobody has to act on it.',
  graveOver: 'It is over; what caused it can be looked for by day.',
  whoseOurs: '**More likely us:** Azure does what it is set up to do.',
  whoseAzure: '**Azure, by its own word.** Change nothing on your side.',
  whoseEither:
    '**It may be either:** this alert alone does not tell. What settles it is Resource health of {name} in the portal: “Available” points at us or at the way there.',
  lookNow: 'How it is now:',
  lookHarmless: 'It only looks, and changes nothing.',
  lookNowhere: 'For an alert of this kind I have no command. The way to look is this:',
  clientInLogs:
    'The alert counts and names no client. The resource logs do, by address, program and identity, where they are on (`explain resource-logs`).',
  clientNowhere:
    'No client stands behind a figure like this one, and no log of single requests. The way to look is this:',
  whoseRequests:
    'Whose requests they are, in Logs of the account or its workspace (the user agent tells programs apart):',
  dataKept:
    '**Nothing is lost by this itself:** what is stored stays as it is. What was refused or timed out may not have been written: its client has to send it again.',
  dataCopied:
    '**Nothing is lost by this itself:** the source stays as it is. What failed is missing at the target until the job has run again without an error.',
  dataGone:
    '**Something is gone.** Whether it comes back depends on soft delete, versions, snapshots or a backup, some of them for days only. Stop what deletes first, and make nothing anew of the same name.',
  dataOpen: '**Nothing is deleted by this.** What it may do is let others in:',
  dataUnguarded: '**Not by this itself.** It takes a protection away: what is lost from now on may not come back.',
  endsPlanned: 'It is planned until {time}. I change the card when its end is told.',
  endsWithItsCause:
    'When it ends nobody told. It ends by itself once its cause is gone and the rule no longer finds what it looks for; I change the card then.',
  endsWithAzure: 'That is in Azure’s hands, and no time was told. Azure’s next word changes this card.',
  undoUnknown: 'For this I know no way back by a switch. What to do:',
  dataClosed: '**Not by this.** It lets nobody in who was kept out before.',
  undoNothing: 'Nobody told me of a change behind this, so there is nothing to put back. What to do:',
  deployedBefore:
    'Then it began {duration} after that ({at}; it fires since {time}). That makes it the first thing to suspect: its credentials, its addresses, how much it asks for at once. Taken back, where that can be done, it is proven or cleared.',
  deployedLongBefore:
    'That was {duration} before ({at}; it fires since {time}): too long for something that fails at once. It remains possible for what runs by schedule, or what expired since.',
  deployedAfter: 'It fires since {time}, and that was {duration} later ({at}): it did not begin with it.',
  deployedUnknown:
    'It fires since {time}. What was changed in the hour before that is the first thing to suspect; what came later did not begin it. When was it?',
  attackOpen:
    'One alert does not prove that. For it speak: addresses and programs that nobody knows, many names tried one after another, deletions or long reads at night. The usual finding is a job of one’s own, or a scanner that tries every address on the internet.',
  measuresNothing: 'It measures nothing; it tells what happened.',
  shownEndAlone: 'It ended {until}; when it began was not told.',
  endsByItsWord: 'That is in Azure’s hands. Of when, it says this:',
  noticedRefused: 'Since {time} some requests to our storage are refused.',
  noticedSlow: 'Since {time} some requests to our storage take longer than usual or have to be repeated.',
  noticedErrors: 'Since {time} some requests to our storage fail or time out.',
  noticedThen: 'From {time} to {until} some requests to our storage failed, were refused or slow. That is over.',
  customerLead: 'To be passed on as it is, or in your own words. It names no account of yours:',
  customerKept: 'What is stored is not affected; what failed to be written has to be sent again.',
  customerAzure: 'Microsoft reports trouble of its own{id} and works on it.',
  customerOurs: 'We are looking for the cause.',
  customerNothing: 'By this alert alone customers notice nothing: there is nothing to tell them so far.',
  customerNotYours:
    'Nothing yet. Who hears what of data is for its owner and for security or data protection to say: tell **them** now what it is, since when, and who did it.',
  ticketOurs:
    'Not yet: nothing here points at Azure, and support would ask first what “Start triage” asks. It is worth one if it goes on after that, with the time, the account and the request ids (`x-ms-request-id`) of a few failed requests.',
  ticketAzure:
    'Not for this: Microsoft knows of it{id} and works on it. One is worth it for a resource that its report leaves out, or where you need it in writing.',
  ticketEither:
    'Look at Resource health of {name} first. “Available”: more likely us or the way there. Anything else, or server errors that do not end: open one, with the time, the account and the request ids (`x-ms-request-id`) of a few failed requests.',
  stopCaller:
    'Ask {who} first, if that takes a minute: it may be a job that is meant to. Otherwise this lists the roles; the one that allows it, removed in Access control (IAM) of the resource, keeps just {who} out. A token goes on for up to an hour, and keys or a SAS that were read before are not touched by it.',
  stopClient:
    'Then take away just what that caller uses: its role, its SAS (by its stored access policy, or its delegation key), its address in the network rules, or stop the job itself. A regenerated key stops it too, and with it everybody else who uses that key.',
  moneyAzure:
    'Perhaps, and only if it is claimed: the SLA counts availability over a calendar month, by kind of account and redundancy. Keep what Azure tells of it{id}, your own times and some failed requests, and open a billing support request after the month; the SLA names the time limit.',
  moneyOurs:
    'Hardly: what an account’s own settings refuse, or what goes beyond its limits, counts as no outage in the SLA. It would be another matter if Resource health says that Azure was at fault.',
  moneyEither:
    'Only if Azure was at fault: Resource health and Service Health tell. Then the SLA counts availability over a calendar month, and the credit has to be claimed with a billing support request, with times and failed requests. What is refused by settings or is beyond the limits of an account does not count.',
  reportSoon:
    'That I cannot decide, and it may not wait: where it is data of people, a clock may run from the moment that somebody knows (GDPR: 72 hours). Tell its owner and security or data protection now what it is, since when, and who could reach it. Keep the logs.',
  reportNothing:
    'By this alert alone no data got out and none is gone. What a contract promises of availability is another matter.',
  graverFirst: 'The graver first:',
  graveAlike: 'By severity they are alike; the older stands first. What more people use is worse.',
  standHere: '{count|# alert stands|# alerts stand} here:',
  relatedAzure:
    'Azure reports trouble of its own ({title}); what else fires in that region is probably a consequence of it.',
  relatedSame: 'All are of {name}, so one cause for them is likely. What came first: {title}.',
  relatedKind:
    'Different resources, and the same kind of trouble within {duration}: look for what they share, such as a client, a deployment, a network or DNS change, an identity.',
  relatedNot: 'Different resources or kinds of trouble: nothing that I was told connects them.',
  notKnownOfIt: 'That does not follow from the alert. What is known of it:',
  notKnownOfThem: 'That does not follow from the alerts. Which one is meant?',
  askOfIt:
    'Ask, for example: “since when?”, “is it us or Azure?”, “can it wait?”, “which client?”, “what first?”, “what do I tell the customer?”. Another trouble: paste its error.',
  suspectedOf: 'The alert alone does not prove one cause.',
  graveDeed:
    'It was done once and does not grow, but what it shuts out or lets in stays so: ask soon whether it was meant.',
  graveGone: 'Do not leave it until tomorrow if it was not meant: what is kept of it is kept for a limited time.',
  orMeant: '**Or did you mean this?**',
  foundNoted: 'I take it as you say it; from here I cannot look. What this alert leaves to do:',
  nextNoMore: 'The card has no further step. The questions of “Start triage” lead on from here.',
  betterNoted:
    'Good. The card changes by itself as soon as the rule reports the end, mostly some minutes after the figure is fine. Whether it stays so:',
  betterDone: 'Good. It has no end that anybody would report, so close it here once it is settled.',
  worsensNoted:
    'Then do not go by Sev{severity}: what grows does not wait. Take it now, or get somebody (`escalate` after `subscribe` says whom).',
  hurtsNoted:
    '**That counts more than the Sev{severity} of the rule: treat it as urgent,** and tell its owner now. The quickest way on is the first step; what was changed last is taken back first, where that can be done.',
  hurtsAzure:
    '**That counts more than the Sev{severity} of the rule.** The trouble is Azure’s own, so nothing on the account mends it: tell the owner now, and let them decide about a second region where there is one.',
  doubtsMeasured:
    'That much is proven: the platform counted it itself. What is not proven is the cause. It counts the requests of all clients, so it may work for you while it fails for others. How it is now:',
  doubtsDone:
    'Yes: it stands in Azure’s activity log or events ({time}). Whether it was meant, only who did it can say.',
  doubtsAzure: 'It is Azure’s own word about itself, and I only pass it on. The look at it:',
  usualLook:
    'The rule’s line is what somebody once chose. What is usual there the same figure of the last week shows, hour by hour:',
  usualNowhere:
    'What is usual there, the alert does not tell, and for an alert of this kind I have no command that shows it.',
  fullLook:
    'One figure has no speed: how fast it grows, the last week shows. Above the rule’s line an account goes on taking data; a share stops at its quota.',
  tuneHow:
    'Rule: {rule}. It is changed in the portal under Monitor > Alerts > Alert rules: threshold, window, severity, dimensions. Do it by day, with a week of the figure before you; until then it can be quiet here:',
  tuneNoRule:
    'It names no rule. What sends it stands in the portal under Monitor > Alerts; until it is changed, it can be quiet here:',
  quietHow: 'Here, by a button or as `mute 1h {account}`, `mute until 8 {account}`. In Azure the rule goes on:',
  preventGone:
    'A lock on what must stay (`az lock create --lock-type CanNotDelete`), soft delete and versions with days enough, a backup elsewhere, and few who may delete. Who did it, and by which pipeline, comes first.',
  preventDone:
    'If it was not meant: who may do that is decided by roles (Access control of the account), and Azure Policy refuses the setting for all. If it was meant: tell the people on call before, and mute it for that time.',
  preventTrouble:
    'That hangs on its cause, and this alert alone names none. Once it is found, its page says what keeps it away.',
  unchangedThen:
    'Then think of what changes by itself: a SAS, secret or certificate that ended, a role that a clean-up took, a job that starts at that hour, more load, Azure itself. What others did, the activity log has:',
  maybeMeant: 'Did you mean one of these?',
  toPaste: 'To be pasted:',
};
