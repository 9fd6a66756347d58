/**
 * Events that concern an account and are not sent by it: what a malware scan found, and what happens to a key or secret.
 * learn.microsoft.com/azure/defender-for-cloud/understand-malware-scan-results, …/event-grid/event-schema-key-vault
 */
import { isObject } from '../../text/shapes.ts';
import { lowerNames, openJson, readTime, textsOf } from './loose.ts';
import type { Parts } from './pieces.ts';

type Told = Pick<Parts, 'status' | 'told'> & Partial<Pick<Parts, 'object' | 'dimensions'>>;

/** Names in a list, or one alone. */
function namesIn(value: unknown): string {
  const opened = openJson(value);
  if (Array.isArray(opened)) return opened.filter((one) => typeof one === 'string').join(', ');
  return typeof opened === 'string' ? opened : '';
}

export function readScan(data: Record<string, unknown>): Told {
  const said = textsOf(data);
  const details = lowerNames(data.scanresultdetails);
  const reason = textsOf(details).notscannedreason ?? textsOf(details).errormessage;
  const names = namesIn(details.malwarenamesfound);
  const code = /\bSAM\d{6}\b/.exec(reason ?? '')?.[0];
  const found = [said.scanresulttype, names, reason, said.bloburi].filter((one) => one).join('; ');
  return {
    status: said.scanresulttype,
    told: { sentence: found || undefined },
    ...(code ? { dimensions: { Code: code } } : {}),
  };
}

export function readVaultEvent(data: Record<string, unknown>): Told {
  // The published sample writes a blank behind one of the names.
  const said = textsOf(Object.fromEntries(Object.entries(data).map(([name, value]) => [name.trim(), value])));
  const ends = readTime(isObject(data.exp) ? undefined : Number(said.exp));
  const name = said.objectname ?? said.id?.split('/').at(4);
  const when = ends === undefined ? undefined : new Date(ends).toISOString().slice(0, 16).replace('T', ' ');
  return {
    status: said.objecttype,
    object: name,
    told: { sentence: [said.objecttype, name, when && `ends ${when} UTC`].filter(Boolean).join(' ') || undefined },
  };
}
