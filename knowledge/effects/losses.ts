/** What comes first where something has happened already, in English; other languages stand in dialogs/phrases/plans. */
export const LOSSES = {
  /** Data is gone, or old content stands in its place. */
  lost: 'Stop what deletes or writes there, and make nothing anew under the old name: that stands in the way of a restore. Soft delete, versions, snapshots or a backup bring data back, some of them for days only; `explain data-deleted` has the steps.',
  /** A key or SAS stands where others read it, or a container was open: time counts. */
  exposed:
    'Close it before anything else. A container: anonymous access off. A SAS: by its policy, its signer or its key (`explain revoke-sas`). A key: move what matters to the other one, then renew it (`explain rotate-keys`). A deleted message or commit takes nothing back. Then see in the resource logs who was there.',
} as const;

/** The cause whose page brings data back. */
export const LOST_DATA = 'data-deleted';

/** Data is being brought back already, and that is what fails: no advice of these takes anything. */
export const RESTORING: ReadonlySet<string> = new Set(['versioning-restore', 'point-in-time-restore']);
