/** One account, called in two clouds: "our account is at contoso.blob.core.chinacloudapi.cn", and the error names core.windows.net. */
import { CLOUDS } from '../service/endpoints.ts';
import type { Recogniser } from './recogniser.ts';

const HOST = /\b([a-z0-9]{3,24})\.(?:blob|dfs|file|queue|table)\.(core\.[a-z]{5,20}\.[a-z]{2,3})\b/g;
const MOST_HOSTS = 50;

interface Apart {
  account: string;
  /** The two clouds, as they are called. */
  clouds: [string, string];
  at: number;
  length: number;
}

/** @param folded the report in lower case */
export function accountInTwoClouds(folded: string): Apart | undefined {
  const seen = new Map<string, string>();
  let hosts = 0;
  for (const { index, 0: whole, 1: account = '', 2: suffix = '' } of folded.matchAll(HOST)) {
    if (++hosts > MOST_HOSTS) return undefined;
    const cloud = CLOUDS.find((one) => one.suffix === suffix)?.name;
    if (!cloud) continue;
    const before = seen.get(account) ?? cloud;
    if (before !== cloud) return { account, clouds: [before, cloud], at: index, length: whole.length };
    seen.set(account, before);
  }
  return undefined;
}

/** A copy from one cloud to the other has both, and may keep the account's name. */
export const hostsApart: Recogniser = {
  name: 'hosts apart',
  recognise({ reading, facts }) {
    const apart = facts.operation === 's2s' ? undefined : accountInTwoClouds(reading.plain.folded);
    if (!apart) return { sightings: [] };
    const { account, clouds, at, length } = apart;
    const says = `“${account}” is called in ${clouds[0]} and in ${clouds[1]}: an account is in one cloud only`;
    return {
      sightings: [
        {
          id: 'one account, two clouds',
          rank: 'detail',
          causes: [{ cause: 'wrong-endpoint' }],
          says,
          places: [{ at, length }],
        },
      ],
    };
  },
};
