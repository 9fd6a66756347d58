/**
 * The data role that somebody says an identity holds, against what it is used for: a Reader that uploads, a role of
 * another service, an SMB role over REST. A role that is merely wished for or listed in a hint tells nothing.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
 */
import type { Facts } from '../facts/facts.ts';
import type { Rank } from '../pages/schema.ts';
import { table } from '../table.ts';
import { comesDown } from './names.ts';
import type { Recogniser, Sight } from './recogniser.ts';
import type { Sighting } from './sighting.ts';

interface Held {
  name: string;
  service: 'blob' | 'queue' | 'table' | 'file';
  /** Over SMB only. */
  smb: boolean;
  readsOnly: boolean;
  at: number;
  length: number;
}

const HOLDS = String.raw`(?:\b(?:has|have|had|holds?|with|given|gave|granted|got|assigned|only|is|are|under|hat|habe|haben|mit|nur|zugewiesen)\b|としか|だけ)`;
const ROLE = `(?:storage )?(blob|queue|table|file) data ((?:smb share |privileged |smb mi )?)(elevated contributor|contributor|owner|reader|message processor|message sender)`;
/** The word that says "holds" stands shortly before the role, in the same sentence. */
const HELD = new RegExp(`${HOLDS}[^.;:\\n]{0,60}?\\b${ROLE}`, 'g');
const WISHED =
  /\b(need|needs|needed|require|requires|required|must|should|may need|one of|missing|without|not|no|brauch\w*|fehlt)\b/;

/** What a Reader may do; a login or a mount says nothing of it. */
const READS = new Set(['download', 'list']);
const WRITES = new Set(['upload', 'remove', 'create', 'sync', 'set-properties']);
const title = (words: string) => words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()).replace(/\bSmb\b/, 'SMB');

/** @param folded the report in lower case. */
export function rolesHeld(folded: string): Held[] {
  return [...folded.matchAll(HELD)].flatMap((match) => {
    const [all, service, kind = '', level = ''] = match;
    const role = /(?:storage )?(?:blob|queue|table|file) data.*/s.exec(all)?.[0] ?? '';
    if (WISHED.test(all.slice(0, all.length - role.length))) return [];
    return [
      {
        name: title(role),
        service: service as Held['service'],
        smb: kind.startsWith('smb'),
        readsOnly: level === 'reader',
        at: match.index + all.length - role.length,
        length: role.length,
      },
    ];
  });
}

const SERVICES = table<Held['service']>({
  blob: 'blob',
  dfs: 'blob',
  queue: 'queue',
  table: 'table',
  file: 'file',
});

interface Fault {
  cause: string;
  says: string;
  /** Whether the report itself tells what is done with the role. */
  sure: boolean;
}

function faultOf(held: Held, { operation, service, tool }: Facts): Fault | undefined {
  const wanted = service ? SERVICES.get(service) : undefined;
  const mounts = tool === 'mount' || operation === 'mount';
  if (wanted && wanted !== held.service)
    return {
      cause: 'data-role-wrong-service',
      says: `${held.name} opens no ${wanted} data: each service has roles of its own`,
      sure: true,
    };
  if (held.service === 'file' && held.smb && !mounts && tool !== undefined)
    return {
      cause: 'data-role-wrong-service',
      says: `${held.name} counts over SMB only; over REST it takes Storage File Data Privileged Contributor or Reader`,
      sure: true,
    };
  if (held.service === 'file' && !held.smb && mounts)
    return {
      cause: 'files-share-role-missing',
      says: `${held.name} counts over REST; a mount takes a Storage File Data SMB Share role`,
      sure: true,
    };
  if (!held.readsOnly) return undefined;
  const writer = held.name.replace(/Reader$/, 'Contributor');
  const writes = operation !== undefined && WRITES.has(operation);
  // A queue's reader sees messages and cannot take them.
  if (operation !== undefined && READS.has(operation) && service !== 'queue') return undefined;
  return {
    cause: 'data-role-wrong-service',
    says: `${held.name} can only read; writing takes ${writer}`,
    sure: writes,
  };
}

/** With the service's own refusal beside it, a role that does not fit is the reason itself. */
function rankOf({ sure }: Fault, refused: boolean): Rank {
  if (!refused) return 'symptom';
  return sure ? 'detail' : 'code';
}

/** A sync that comes down only reads here. */
const doneHere = ({ reading, facts }: Sight): Facts =>
  facts.operation === 'sync' && comesDown(reading.commands) ? { ...facts, operation: 'download' } : facts;

export const dataRoles: Recogniser = {
  name: 'data roles',
  recognise(sight) {
    const { reading, observations } = sight;
    const done = doneHere(sight);
    const refused = observations.some(({ code, harmless }) => code === 'AuthorizationPermissionMismatch' && !harmless);
    const sightings = rolesHeld(reading.plain.folded).flatMap((held): Sighting[] => {
      const fault = faultOf(held, done);
      // Where nobody says that it writes, and the service refused no right, a Reader is no fault.
      if (!fault || !(fault.sure || refused)) return [];
      const { cause, says } = fault;
      const places = [{ at: held.at, length: held.length }];
      return [{ id: `role: ${held.name}`, rank: rankOf(fault, refused), causes: [{ cause }], says, places }];
    });
    return { sightings };
  },
};
