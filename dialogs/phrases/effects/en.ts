/** What a step does, one sentence a kind (knowledge/effects/kinds.ts): said beside a grave step, and when somebody asks whether it is safe. */
export const effectsEn = {
  safeDry: 'As it stands, {flag} only lists what would happen. Without it:',
  safeFinal: 'This cannot be taken back.',
  safeRollsBack:
    'This takes back whatever was written in that range since, by everybody. Take the smallest range, and stop who writes there first.',
  safeDeletes:
    'This deletes. It comes back only from soft delete, a version, a snapshot or a copy: look first at what the same filter lists.',
  safeDeletesSnapshots: 'This deletes snapshots, and they may be the only backup: ask whose they are.',
  safeRuleDeletes:
    'A rule deletes whatever matches, at each run, and asks nobody; only soft delete or versions bring it back. Begin with a narrow prefix.',
  safeOpensToAll:
    'This lets everybody on the internet read what it names. Only for data that is meant for everybody, and with the owner’s yes.',
  safeReopens:
    'Every container whose own level was left open can be read by everybody on the internet again, not only the one that is meant: list them first.',
  safeOpensWide: 'This opens the account to every network. Prefer the one address or subnet, and close it again.',
  safeGoesPlain: 'From then on the data may cross the network in plain, where others can read and change it.',
  safeWeakens: 'This takes a protection away for everybody who uses the account. Prefer to mend the client.',
  safeSkipsCheck:
    'This switches a check off: what arrives damaged or forged goes unseen. Switch it on again afterwards.',
  safeShutsOut:
    'This shuts out whoever works the old way today. See first in the logs who that is, and note down what was set.',
  safeBreaksLock:
    'The lock was set so that nobody deletes or changes this. Ask who set it, and set it again afterwards.',
  safeEndsHold: 'This ends a protection that may be required by law or by the backup. Ask whoever set it.',
  safeBreaksLease:
    'Somebody holds this. If that program still runs, what it writes can be damaged: see first that it is gone.',
  safeRotates:
    'The old secret stops at once: every program, mount and SAS that still uses it fails. Change them to the other key first.',
  safeRevives:
    'Under a name that was there before, every old token that names this policy comes alive again, those that somebody meant to end as well: ask first why it is gone.',
  safeReplacesSecrets:
    'All former secrets of the application stop at once, and with them every job that signs in by one.',
  safeHostRights: 'Whoever gets into that container then has nearly the whole host.',
  safeWholeNetwork:
    'It changes which addresses a whole network gets for these names: accounts without a record there are not found any more.',
  safeReroutes:
    'Every network that is linked to the zone reaches the account by the endpoint from then on: see first that each has a way to it.',
  safeComesPrivate:
    'The subnet comes to every account with its private address from then on: IP rules for its public address count no more, so give those accounts a rule for the subnet first.',
  safeRestarts: 'It restarts or breaks off what runs there. Choose a moment when nobody needs it.',
  safeUnregisters:
    'What is registered anew is another one: its identity, roles and jobs go with the old one. Of File Sync, recall tiered files first: without their endpoint nobody can read them there.',
  safeLocksTarget:
    'Into the destination container nobody else can write while the policy stands: choose an empty one, or one that nobody writes to.',
  safeReplacesList: 'It replaces the whole list or policy: what is not named in it is gone. Keep the former one first.',
  safeReplaces: 'It replaces what is there. The former content is lost, unless versions or soft delete keep it.',
  safeChangesTree:
    'It touches every item below the path: on a large tree that takes long, and only a list of the former entries brings them back.',
  safeOpensEmulator: 'The emulator’s key is public: whoever reaches that port reads and changes everything there.',
  safeWideRole: 'The role is a wide one. Take a smaller one where that does.',
  safeGivesToYou:
    'As it stands it gives the right to whoever runs it. For an app or a machine put its object id there.',
  safeUsesKey: 'It uses the account key, which opens everything in the account: keep it out of logs and tickets.',
  safeKeepsSecret: 'The shell keeps the line, and the secret in it, in its history.',
  safePrintsSecret: 'It prints a secret: run it where nobody reads along and no log is kept.',
  safeCosts: 'It costs money (reads, early deletion, size or requests).',
  safeSendsToken: 'AzCopy sends your token to every host that ends so: name only hosts of your own or of Microsoft.',
  safeForgetsJob: 'Jobs whose plans are removed cannot be resumed.',
  safeWholeMachine: 'It counts for every user and program of this machine.',
  safeAddsSecret: 'It adds a secret; the old ones go on working.',
  safeGives:
    'It gives a right and takes none away. Whoever gets it can do all that the role says, so give it on the container and not on the subscription.',
  safeOpens: 'It lets in what it names, and nobody else.',
  safeUnmounts:
    'Programs that have files open there are cut off, and lose what they have not written yet: close them first.',
  safeResumes:
    'It goes on with the job as it was begun, flags and all: what that replaces or deletes it replaces and deletes too. What has arrived is left out.',
  safeBringsBack: 'It brings back what was deleted, and takes nothing away.',
  safeLinksDisk: 'Whoever has the link reads the whole disk until it ends: some hours, and out of logs.',
  safeMakesSas: 'Whoever has the SAS can use it until it ends: few letters, a short life.',
  safeTakesAway: 'It takes away what it names: whoever comes in by it is refused from then on.',
  safeChanges: 'It changes a setting that counts for everybody who uses the account. Note down what it was.',
  safeOverwrites: 'AzCopy overwrites files of the same name at the destination, unless you add `--overwrite=false`.',
  safeUpdates: 'It replaces only what is older at the destination than at the source.',
  safeSyncs:
    'Sync replaces what is older at the destination, and deletes nothing there without `--delete-destination`. Add `--dry-run` to see what it would do.',
  safeAdds: 'It copies what is missing; files of the same name stay as they are.',
  safeCreates: 'It makes something new. What is there stays as it is.',
  safeMachine: 'It changes this machine, and nothing in the account.',
  safeSignsIn: 'It signs in or out here, and changes nothing in the account.',
  safeOther: 'It changes what it names, and nothing else.',
} as const;
