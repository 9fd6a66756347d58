/** What is said when somebody asks back: is it safe, who can do it, is there another way, could it be this? */
export const talkEn = {
  ifItIs: 'If it is this: {title}',
  whatIGoBy: 'What I go by:',

  // Is it safe?
  safeReads: 'The commands only look. They change nothing.',
  safeWords: 'There is no command in this step; it is done by hand.',
  safeSoFar: 'Nothing that I asked for so far changes anything: it only looks.',
  safeFinal: 'This cannot be taken back.',
  safeDeletes:
    'This deletes. It comes back only from soft delete, a version, a snapshot or a copy: look first at what the same filter lists.',
  safeOpensWide: 'This opens the account to every network. Prefer the one address or subnet, and close it again.',
  safeWeakens: 'This takes a protection away for everybody who uses the account. Prefer to mend the client.',
  safeBreaksLock:
    'The lock was set so that nobody deletes or changes this. Ask who set it, and set it again afterwards.',
  safeBreaksLease:
    'Somebody holds this. If that program still runs, what it writes can be damaged: see first that it is gone.',
  safeEndsHold: 'This ends a protection that may be required by law or by the backup. Ask whoever set it.',
  safeRotates:
    'The old secret stops at once: every program, mount and SAS that still uses it fails. Change them to the other key first.',
  safeRenewsSecret:
    'Where the command says --append, the old secret goes on working until it ends; without it the old one stops at once.',
  safeGives:
    'It gives a right and takes none away. Whoever gets it can do all that the role says, so give it on the container and not on the subscription.',
  safeOpens: 'It lets in what it names, and nobody else.',
  safeMakesSas: 'Whoever has the SAS can use it until it ends: few letters, a short life.',
  safeChanges: 'It changes a setting that counts for everybody who uses the account. Note down what it was.',
  safeOverwrites: 'AzCopy overwrites files of the same name at the destination, unless you add `--overwrite=false`.',
  safeSyncs:
    'Sync replaces what is older at the destination, and deletes nothing there without `--delete-destination`. Add `--dry-run` to see what it would do.',
  safeAdds: 'It copies what is missing; files of the same name stay as they are.',
  safeCreates: 'It makes something new. What is there stays as it is.',
  safeMachine: 'It changes this machine, and nothing in the account.',
  safeOther: 'It changes what it names, and nothing else.',
  safeSignsIn: 'It signs in or out here, and changes nothing in the account.',

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
  whoHandOn: 'For whoever does it: say “hand off”, and I write it all down.',

  // Another way
  nextStep: 'Then comes this:',
  nextWorked: 'What shows that it worked:',
  wayAlso: 'The page knows these ways as well:',
  wayNone: 'My page knows no other way for this cause.',

  // A theory of the person's own
  guessFits: 'It may be. You would see this then:',
  guessElse: 'Nothing that you showed points there. You would see this then:',
  guessUnknown: 'What you showed says neither yes nor no to that. What I go by:',
  guessIsIt: 'Yes, that is what I think.',

  pageSays: 'My page says of that:',
  saysOtherwise:
    'The error says otherwise. Both are true where the request goes to another place than you look at: another account, another spelling, another identity. Compare:',
  saysOtherwiseNext:
    'Letter by letter, the account’s name included. If they are the same, paste the whole request or command.',
  stays: 'That fits. It stays at this:',
  lessSure: 'That makes me less sure, but it is still the first:',
} as const;
