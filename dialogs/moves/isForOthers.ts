/** Whether an answer is for somebody else: it gives a role of another service, or speaks of pods where there are none. Pure. */
import type { Facts } from '../../knowledge/facts/facts.ts';
import { withoutRoles } from './roleNamed.ts';

const ROLES = /\bStorage (Blob|File|Queue|Table) Data\b/g;
const PODS = /\bkubectl\b|azure\.workload\.identity|\bpods?\b/i;
const OF_CLUSTERS = /\bpods?\b|\baks\b|kubernetes|\bcluster|\bdocker\b|\bcontainer\b/i;
const WITHOUT_PODS = new Set(['function', 'hosted-agent']);
/** Data Lake storage is blob storage with folders. */
const roleServiceOf = ({ service }: Facts) => (service === 'dfs' ? 'blob' : service);

/** @param text what the person said just now: what it names is meant. */
export function isForOthers(says: string, known: Facts, text: string): boolean {
  const service = roleServiceOf(known);
  const services = [...says.matchAll(ROLES)].map(([, of = '']) => of.toLowerCase());
  const plain = withoutRoles(text).toLowerCase();
  if (service && services.length > 0 && !services.includes(service) && !services.some((one) => plain.includes(one)))
    return true;
  return WITHOUT_PODS.has(known.location ?? '') && PODS.test(says) && !OF_CLUSTERS.test(text);
}
