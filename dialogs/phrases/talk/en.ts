/** What is said when somebody asks back: is it safe, who can do it, is there another way, could it be this? */
export const talkEn = {
  ifItIs: 'If it is this: {title}',
  asSaid: 'As said:',
  whatIGoBy: 'What I go by:',

  // Is it safe?
  safeReads: 'The commands only look. They change nothing.',
  safeWords: 'There is no command in this step; it is done by hand.',
  safeThen: 'The step after it is another matter.',
  safeSoFar: 'Nothing that I asked for so far changes anything: it only looks.',

  // Who can do it?
  whoYou: 'You yourself.',
  whoNobody: 'Nobody has to do anything.',
  whoOwner: 'In charge: {owner}.',
  whoAdministrator: 'An administrator of the machine (root, or an elevated shell).',
  whoGives:
    'Giving roles takes Owner, User Access Administrator or Role Based Access Control Administrator on the account or above it. Contributor cannot.',
  whoSettings:
    'Settings of the account take Contributor or Storage Account Contributor on it. Nobody needs a global administrator.',
  whoRotates: 'Keys are renewed by Contributor, Storage Account Contributor or Storage Account Key Operator.',
  whoLocks: 'Locks are set and removed by Owner or User Access Administrator.',
  whoSas: 'A SAS is made by whoever has the account key; one signed by a login takes a data role and no key.',
  whoData:
    'The commands themselves take what the data takes: a SAS with the letters, or a data role. No administrator.',
  roleMay: 'As {role} on the account or above it you may do that yourself; the role alone changes nothing.',
  roleNoMatter:
    'No role in Azure matters here: what is to be done is done on the machine, in the program or in its network.',
  askFor: 'Ask for this, as it stands here:',
  askWhich: 'It is not settled yet. Ask them which of these it shows:',
  whoHandOn: 'For whoever does it: say “hand off”, and I write it all down.',

  // Another way
  nextStep: 'Then comes this:',
  thenTryAgain: 'Then try it again.',
  ifItStillFails: 'If it still fails then:',
  nextWorked: 'What shows that it worked:',
  wayAlso: 'The page knows these ways as well:',
  wayOfOthers: 'My page knows no other way for just this. For other cases it has these:',
  wayNone: 'My page knows no other way for this cause.',

  // A theory of the person's own
  guessFits: 'It may be. You would see this then:',
  guessElse: 'Nothing that you showed points there. You would see this then:',
  guessUnknown: 'What you showed says neither yes nor no to that. What I go by:',
  guessIsIt: 'Yes, that is what I think.',

  // What does it cost? Why do you ask? What is wrong with this command?
  askedSince: 'I ask, since the answer decides what comes next:',
  askedPlain: 'I ask, since without it I would have to guess.',
  askedThen: '{answer} speaks for: {titles}',
  commandRead: 'Your command, as I read it:',
  commandPlaces: 'From `{source}` ({sourceKind}) to `{destination}` ({destinationKind}).',
  commandOneSide: 'It names one place only. First where the data is, then where it goes.',
  commandUnquoted: 'A URL stands without quotes: the shell ends the command at its &. Put it between quotes.',
  commandSmartQuotes: 'The curly quotes “ ” are none for a shell. Type " anew.',
  commandUnclosed: 'A quote is opened and not closed.',
  commandNoHttps:
    '`{place}` is taken for a local folder: a URL begins with https:// and the account’s host, such as {url}.',
  commandPrivateLink:
    '`{place}` names the private link itself, which no certificate is made for, and AzCopy may not know it as storage. Write {url}: DNS leads that to the private address.',
  commandToken: 'A token stands where a URL belongs: first the URL, then ? and the token.',
  commandFlag: '--{flag} is no flag of AzCopy 10.',
  commandNoContainer:
    '`{place}` names no container or share, and AzCopy puts nothing at the root of an account: add one behind the host.',
  commandRecursiveMissing: '`{place}` is a folder or a whole container: without --recursive AzCopy refuses it.',
  commandPerhapsAFolder: 'If `{place}` is a folder, --recursive is missing.',
  commandWildcardInside:
    'In `{place}` the * is no wildcard: in a URL only a trailing /* is one. Take --include-pattern.',
  commandBlankInPath: '`{place}` has a blank in it: without quotes these are two places. Put it between quotes.',
  commandUnsupportedPair:
    'AzCopy does not go this way with `{place}`: queues and tables not at all, from S3 and Google Cloud only into blobs, and nothing back.',
  commandNoStorage:
    'By its host `{host}` AzCopy cannot tell which service this is. An address of the portal is none of storage; if it is an account under another name, add --from-to, such as LocalBlob.',
  commandLocalPlace: '`{place}` is local: azcopy {verb} goes to storage only.',
  commandNotTopLevel:
    '`{place}` lies below a container: AzCopy makes containers and shares, and folders come with what is copied into them.',
  commandFromTo: '--from-to {pair} is no pair that AzCopy knows, or does not fit the two places.',
  commandValue: '--{flag} does not take {value}. What it takes: {allowed}.',
  commandStrayValue:
    '--{flag} takes no word behind a blank, which counts as one more place: write --{flag} alone, or --{flag}=false.',
  commandValueMissing: '--{flag} wants a value.',
  commandReplacedFlag: '--{flag} was replaced: --{flag}-pattern takes names, --{flag}-path takes folders.',
  commandFlagNotHere:
    '--{flag} does not fit these two places: tiers and types are for blobs that are written, permissions for two sides that both keep them.',
  commandFlagOfOther: '--{flag} is a flag of azcopy {verb} only.',
  commandBothLocal: 'Both places are local. AzCopy copies to or from storage only.',
  commandClear: 'I see no fault in it.',
  commandAnew: 'With quotes, and the kinds of both places named:',
  kindLocal: 'local',
  kindRemote: 'a URL, of a service that the host does not tell',

  anotherAfter: 'Good: {before} is closed, noted without your name. Now this one.',
  whatToSend:
    'Paste it here: the first lines of the error, or the last 80 of the log, or the file itself, as text and not as a picture. I mask keys and signatures before I keep anything; take them out all the same. The command helps too.',
  cannotDoIt:
    'I only say what to do. I have no access to your account or machine, and I change nothing. Say “hand off”, and I write it all down for whoever does it.',
  reasonLine: '(line {line})',
  reasonLines: '(line {line}, {count} times)',
  inPlainWords: 'That is all right. What it is about:',
  firstTheAnswer:
    'Change nothing yet. First find the answer to the question below: it only looks, and it tells these apart.',
  firstLookAt: 'Change nothing yet. First look, which changes nothing: what it shows tells these apart.',
  firstSee: 'First look whether it is that; this changes nothing:',
  firstSeeIf: 'First see whether it is this (it only looks): {title}',
  firstThen: 'If it is, this comes first:',
  firstDo: 'This comes first:',
  beginWith: 'Begin with this one thing, and say what it shows:',
  orSomebodyElse:
    'Is a word unclear, ask “what is …?”. Does somebody else run that, say “hand off”, and I write it down for them.',
  tooEarly: 'That may still be too early to tell.',
  triedBeside: 'Noted, that was in vain. Is the step that I showed not done yet, it comes first.',
  doYouMean: 'Do you mean one of these? Press it, or say it in other words.',
  tellsNothing: 'Noted. By itself that changes nothing of what I think.',
  mostTelling: 'What would tell most is whether it looks so: {tell}',
  nextStays: 'The next step stays: {step}',
  wouldTell: 'It stays at this: {title}. What would tell most is whether it looks so: {tell}',
  takeYourTime: 'Take your time. I am here when you have something to show or ask.',
  letItBe: 'All right, I leave it. Come back to it whenever you like, or send me something else.',
  listening: 'Say what you see now or what you tried, or ask me something about it.',
  onAzure: 'On the side of Azure, in the account, its network or its tenant:',
  nothingOnAzure: 'Nothing that my page knows has to be set in Azure for this: it is done on the client’s side.',
  onClient: 'On the side of the client:',
  nothingOnClient: 'Nothing that my page knows has to be done on the client’s side for this: it is set in Azure.',
  listeningOn: 'I am with you. Next is still this: {step} Say what you see then, or ask me something about it.',
  explorerCopies:
    'Storage Explorer copies with AzCopy itself: what AzCopy cannot do, or what the service refuses, it meets as well. In it nothing has to be typed; what has to be put right stays the same.',
  botMidway:
    'I am a program that finds the cause of Azure Storage trouble, and I remember nobody’s case but this one. So far I think: {title}.',
  compareBoth:
    'Then what differs between the two is the cause. Look at the same thing in both, and lay the answers side by side:',
  compareAll:
    'Then what differs between the two is the cause. Compare the address, the identity, the network and the version of the program, and say where they differ.',
  heardFacts: 'Heard: {facts}.',
  heardFor: 'That speaks for: {titles}.',
  heardAgainst: 'That speaks against: {titles}.',
  askThem: 'To ask whoever can see it: “{question}” {howTo}',
  elseItMayBe: 'Else it may be',
  sureProven: 'What you showed proves it.',
  sureNotProven: 'What you showed speaks for it and does not prove it.',
  sureOpen: 'Not sure yet. By what is known so far:',
  doubtTell: 'If that does not fit: what speaks against it? Say what you see there, or paste the whole error.',
  inProgram: 'The same in a program, signed in with Entra ID:',
  inTemplate: 'As a template, beside what yours holds already:',
  templateWhole:
    'Careful: a template holds the whole list. What was set by hand and does not stand in it goes at the next apply or deployment, so see first what is there.',
  templateSas:
    'A SAS that a template makes stands in its state and outputs, where others read it, and runs out. Give the identity of the program a role in its place (Reader, if it only reads):',
  sameInPowerShell: 'The Azure CLI and AzCopy are the same in PowerShell. There you type:',
  nameUpper: 'no upper case letters: write it small.',
  nameSign: 'only letters a to z, digits and hyphens; no underscore, dot or blank.',
  nameHyphen: 'no hyphen at the beginning or end, and no two in a row.',
  nameLength: '3 to 63 characters.',
  pageSays: 'My page says of that:',
  saysOtherwise:
    'The error says otherwise. Both are true where the request goes to another place than you look at: another account, another spelling, another identity. Compare:',
  saysOtherwiseNext:
    'Letter by letter, the account’s name included. If they are the same, paste the whole request or command.',
  // Whose fault is it? Who did it? Is data lost? Does something have to start anew?
  faultYours:
    'On your side: this is what the service does as it was told to, and Microsoft has nothing to mend for it.',
  faultTheirs: 'Not on your side: the program itself is to be mended by those who make it.',
  faultOpen:
    'I cannot say yet: it depends on which cause it is. A 403, 404 or 409 is an answer of a service that works.',
  faultBetween:
    'Microsoft has nothing to mend for it. Of the two of you it lies with whoever is in charge here, and the sign of it is below: who sees it, knows.',
  faultLook:
    'A fault of Microsoft’s shows in the portal: the storage account > Help > Resource health, and Service Health for the region. Other accounts of the region would fail as well.',
  whoDidSettings:
    'Settings, keys, roles, locks, and the account itself: the Activity log keeps 90 days of who changed them (portal: the account > Activity log).',
  whoDidData:
    'Files and blobs: only the resource logs tell, if they were on at that time (portal: the account > Monitoring > Logs):',
  restartToken:
    'No machine. A role counts after up to ten minutes, and a program that runs keeps its old token so long: sign in again, or restart that program.',
  redoTransfers:
    'No. What has arrived stays. A resumed AzCopy job sends only what is missing, and wants its SAS again; with another program, copy once more without overwriting (`--overwrite false`), or sync.',
  redoNone: 'No. Run once more only what failed; what went through stays as it is.',
  nothingLost:
    'Nothing of this removes or changes data: a request that fails leaves what lies in the account as it is, and what was not copied is still at its source.',
  stays: 'That fits. It stays at this:',
  lessSure: 'That makes me less sure, but it is still the first:',
} as const;
