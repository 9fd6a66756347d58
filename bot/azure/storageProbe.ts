/**
 * Asks a storage service what a URL and its SAS can do, from the name down to the letter, and changes nothing.
 * The steps: may we go there → name → port → certificate → clock → the service's verdict.
 */

import { within } from '../../dialogs/turn/within.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import type { ProbeCheck, ProbeOptions, ProbeResult } from '../../knowledge/sas/probe.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { addressRules, REFUSAL, type Target } from './probe/address.ts';
import { type Budget, LIMITS, type Limits, openBudget } from './probe/budget.ts';
import { mergeCauses, UNCLAIMED } from './probe/causes.ts';
import { type ConnectionParts, openConnection } from './probe/connection.ts';
import { hear, type Visit } from './probe/hear.ts';
import { type Names, type Resolved, resolveName, systemNames } from './probe/names.ts';
import { openRates, type Rates } from './probe/rates.ts';
import { check, ends } from './probe/result.ts';
import { lookAtPort, lookAtTls } from './probe/tlsLook.ts';
import type { Level } from './probe/tries.ts';

/** Who asks is for the audit. */
export type BotProbe = (url: string, options?: ProbeOptions & { who?: string }) => Promise<ProbeResult>;

/** What tests replace. */
export interface ProbeParts extends ConnectionParts {
  knowledge: Knowledge;
  log: Logger;
  names: Names;
  rates: Rates;
  limits: Limits;
  /** TCP, TLS and requests. */
  network: { lookAtPort: typeof lookAtPort; lookAtTls: typeof lookAtTls; openConnection: typeof openConnection };
}

const NETWORK = { lookAtPort, lookAtTls, openConnection };
const OFF = 'Probing is switched off here (STORAGEBOT_PROBE=off).';
type Settings = Pick<Config, 'probe' | 'probeHosts'>;

/** @returns a probe that never throws for what it meets outside; everything it found is in the result. */
export function openProbe(config: Settings, parts: Partial<ProbeParts> = {}): BotProbe {
  const rules = addressRules(config.probeHosts);
  const rates = parts.rates ?? openRates();
  let read = parts.knowledge;
  const knowledge = () => {
    read ??= openKnowledge();
    return read;
  };

  return async (url, { exercise = false, signal, who = 'local' } = {}) => {
    if (config.probe === 'off') return ends([check('network', 'skipped', OFF)]);
    const target = rules.aim(url);
    if (!target) return audit(parts.log, { who, level: 'none' }, ends([check('network', 'refused', REFUSAL)]));
    const wait = await rates.wait();
    if (wait) return ends([check('network', 'skipped', `Too many probes at once. Try again in ${wait} s.`)]);
    const level: Level = exercise && config.probe === 'exercise' ? 'exercise' : 'look';
    const budget = openBudget(parts.limits ?? LIMITS, signal);
    const names = parts.names ?? systemNames;
    const resolved = await within(budget.signal, resolveName(target, rules, names)).catch(() => TOO_LATE);
    const result = await walk({ target, level, budget, knowledge, wished: exercise }, resolved, parts);
    return audit(parts.log, { who, level, host: target.url.host, requests: budget.spent }, result);
  };
}

/** One line for each probe, and nothing of the SAS in it. */
function audit(log: Logger | undefined, about: object, result: ProbeResult): ProbeResult {
  const outcome = result.checks.map(({ name, result: how, code }) => `${name}:${how}${code ? `:${code}` : ''}`);
  const requestIds = result.checks.map(({ requestId }) => requestId).filter(Boolean);
  log?.info({ audit: 'probe', ...about, reached: result.reached, outcome, requestIds }, 'A probe was made.');
  return result;
}

/** The name server said nothing before the time was up. */
const TOO_LATE: Resolved = {
  kind: 'none',
  code: 'ETIMEDOUT',
  cause: 'network-unstable',
  says: 'The name server did not answer in time.',
};

/** What the name alone decides; undefined when there is an address to go to. */
function endAtTheName(resolved: Exclude<Resolved, { kind: 'found' }>): ProbeResult {
  const { says } = resolved;
  if (resolved.kind === 'refused') return ends([check('network', 'refused', says)]);
  if (resolved.kind === 'none')
    return ends([check('dns', 'failed', says, resolved.code)], [{ id: resolved.cause, confidence: 1 }]);
  const network = check('network', 'skipped', 'Not tried: this network is not on the list of the operator.');
  return ends([check('dns', 'ok', says), network], [{ id: resolved.cause, confidence: UNCLAIMED }]);
}

const MOST_ADDRESSES = 3;
const PORT_LOOK_MS = 3_000;

/** The first address that opens; where IPv6 leads nowhere, the next one is IPv4. All of them were judged before. */
async function findDoor(target: Target, addresses: string[], budget: Budget, { lookAtPort: look }: typeof NETWORK) {
  let [address = ''] = addresses;
  let port = await look(target, address, patience(budget));
  for (const next of addresses.slice(1, MOST_ADDRESSES)) {
    if (port.kind === 'open') break;
    address = next;
    port = await look(target, address, patience(budget));
  }
  return { address, port };
}

/** One address that swallows packets must not take the time of all. */
const patience = ({ signal }: Budget) => AbortSignal.any([signal, AbortSignal.timeout(PORT_LOOK_MS)]);

/** From the name to the certificate to the service; each step ends the walk when it fails. */
async function walk(visit: Visit, resolved: Resolved, parts: Partial<ProbeParts>): Promise<ProbeResult> {
  if (resolved.kind !== 'found') return endAtTheName(resolved);
  const { target, budget } = visit;
  const network = parts.network ?? NETWORK;
  const checks: ProbeCheck[] = [check('dns', 'ok', resolved.says)];

  const { address, port } = await findDoor(target, resolved.addresses, budget, network);
  if (port.kind === 'closed') {
    checks.push(check('network', 'failed', port.says, port.code));
    return ends(checks, [{ id: port.cause, confidence: 1 }]);
  }
  checks.push(check('network', 'ok', port.says));

  const tls = target.secure ? await network.lookAtTls(target, address, budget.signal, parts.ca) : PLAIN;
  if (tls.kind === 'untrusted') {
    checks.push(check('tls', 'failed', tls.says, tls.code));
    return ends(checks, [{ id: tls.cause, confidence: 1 }]);
  }
  checks.push(check('tls', tls.kind === 'trusted' ? 'ok' : 'skipped', tls.says));

  const connection = network.openConnection(target, address, budget, parts);
  try {
    const heard = await hear(visit, connection);
    const causes = resolved.bypassed ? withBypass(heard.causes) : heard.causes;
    return { ...heard, checks: [...checks, ...heard.checks], causes };
  } finally {
    connection.close();
  }
}

/** Refused from the public side, where a private endpoint exists: as a rule the public side is meant to be shut. */
const withBypass = (causes: ProbeResult['causes']) =>
  causes.some(({ id }) => id === 'firewall-blocked')
    ? mergeCauses([...causes, { id: 'private-endpoint-path', confidence: BYPASS }])
    : causes;
const BYPASS = 0.6;

const PLAIN = { kind: 'plain', says: 'The URL begins with http: nothing is encrypted.' } as const;
