/** Turns a target and its SAS into requests: one version for all, the SAS on each, the last answer kept. */

import { PARAMETERS } from '../../../knowledge/sas/parameters.ts';
import type { Sas } from '../../../knowledge/sas/sas.ts';
import type { StorageService } from '../../../knowledge/service/endpoints.ts';
import { table } from '../../../knowledge/table.ts';
import type { Target } from './address.ts';
import type { Answer, Connection, Question } from './connection.ts';
import { sdkClient } from './sdkClient.ts';
import type { Ground } from './tries.ts';

/** Azure's own hosts know it; since this version a refusal names the letter that is missing (ExtendedErrorDetail). */
const VERSION = '2024-08-04';
/** Emulators and private clouds know fewer versions: the one that was signed for, or an old one with all operations. */
const MODEST = '2021-12-02';

function versionFor({ place }: Target, sas?: Sas): string {
  if (place.cloud && place.cloud !== 'emulator') return VERSION;
  const signed = sas?.parameters.get('sv') ?? '';
  return /^20\d\d-\d\d-\d\d$/.test(signed) && signed <= VERSION ? signed : MODEST;
}

/** Of the URL's own parameters only those of a SAS: a `comp` or `snapshot` beside them would change what is asked. */
function sasOnly({ search }: URL): string {
  return search
    .slice(1)
    .split('&')
    .filter((pair) => PARAMETERS.has((pair.split('=')[0] ?? '').toLowerCase()))
    .join('&');
}

const BY_RESOURCE = table<StorageService>({ f: 'file', s: 'file', q: 'queue' });
const BY_LETTER = table<StorageService>({ b: 'blob', f: 'file', q: 'queue', t: 'table' });

/** The host says it; an emulator on a port of its own does not, and there the SAS tells. */
export function serviceOf({ place }: Target, { parameters }: Sas): StorageService {
  if (place.service) return place.service;
  if (parameters.has('tn')) return 'table';
  return BY_RESOURCE.get(parameters.get('sr') ?? '') ?? BY_LETTER.get(parameters.get('ss') ?? '') ?? 'blob';
}

export const originOf = ({ url, place }: Target): string =>
  url.origin + (place.pathStyle && place.account ? `/${place.account}` : '');

export interface Desk {
  ground: Ground;
  /** The last answer since the last call. */
  takeAnswer(): Answer | undefined;
}

export function openDesk(target: Target, sas: Sas, connection: Connection): Desk {
  let last: Answer | undefined;
  const version = versionFor(target, sas);
  const send = async (question: Question): Promise<Answer> => {
    last = undefined;
    const answer = await connection.ask({ ...question, headers: { ...question.headers, 'x-ms-version': version } });
    last = answer;
    return answer;
  };
  const origin = originOf(target);
  const query = sasOnly(target.url);
  return {
    ground: {
      target,
      sas,
      origin,
      query,
      client: sdkClient(send),
      ask({ path, query: own = {}, ...question }) {
        const pairs = new URLSearchParams(own).toString();
        return send({ ...question, url: `${origin}${path}?${pairs ? `${pairs}&` : ''}${query}` });
      },
    },
    takeAnswer() {
      const answer = last;
      last = undefined;
      return answer;
    },
  };
}

/** A request without any SAS, for a URL that has none or shows none: is the service there, and is it open to all? */
export function anonymousQuestion(target: Target): Question {
  const { level, service, container = '' } = target.place;
  const headers = { 'x-ms-version': versionFor(target) };
  const { origin, pathname } = target.url;
  if (level === 'object') return { method: 'GET', url: origin + pathname, headers: { ...headers, range: 'bytes=0-0' } };
  const query = {
    blob: level === 'container' ? 'restype=container&comp=list&maxresults=1' : 'comp=list&maxresults=1',
    dfs: level === 'container' ? 'resource=filesystem&recursive=false&maxResults=1' : 'resource=account&maxResults=1',
    file: level === 'container' ? 'restype=directory&comp=list&maxresults=1' : 'comp=list&maxresults=1',
    queue: level === 'container' ? 'comp=metadata' : 'comp=list&maxresults=1',
    table: '$top=1',
    web: '',
  }[service ?? 'blob'];
  const path = container ? `/${encodeURIComponent(container)}` : '/';
  return { method: 'GET', url: `${originOf(target)}${path}${query ? `?${query}` : ''}`, headers };
}
