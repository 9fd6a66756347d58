/** What comes first where something has happened already, in English; other languages stand in dialogs/phrases/plans. */
export const LOSSES = {
  /** Data is gone, or old content stands in its place. */
  lost: 'Stop what deletes or writes there, and make nothing anew under the old name: that stands in the way of a restore. Soft delete, versions, snapshots or a backup bring data back, some of them for days only; `explain data-deleted` has the steps.',
  /** A key or SAS stands where others read it, or a container was open: time counts. */
  exposed:
    'Close it before anything else. A container: anonymous access off. A SAS: by its policy, its signer or its key (`explain revoke-sas`). A key: where strangers use it already, renew it now, outage and all; else move what matters to the other one first (`explain rotate-keys`). A deleted message or commit takes nothing back. Then see in the resource logs who was there.' /** Somebody has encrypted or taken the data and wants money: whoever did it may still be in. */,
  ransom:
    'Treat it as an attack that is still going on, and delete, overwrite and restore nothing yet. Cut off what writes there: take the machine off the network, end the SAS (`explain revoke-sas`), renew the key it came in by, outage and all, or shut the account’s network. Call your security team now. Snapshots, versions, soft-deleted data and logs are the way back and the evidence: keep them, their retention too, and restore (`explain data-deleted`) once the way in is closed.',
} as const;

/** The cause whose page brings data back. */
export const LOST_DATA = 'data-deleted';

/** Data is being brought back already, and that is what fails: no advice of these takes anything. */
export const RESTORING: ReadonlySet<string> = new Set(['versioning-restore', 'point-in-time-restore']);

/** Of these, what stops deletes and writes while it runs. */
export const TAKES_LOCKS = 'point-in-time-restore';
