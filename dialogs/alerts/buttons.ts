/** The buttons of an incident's card and of a storm's. What a card sends is read here, and trusted in nothing. */
import { z } from 'zod';
import { table } from '../../knowledge/table.ts';
import { incidentCard, MUTES } from '../cards/alerts/incidentCard.ts';
import type { Press } from './alertsPort.ts';
import type { AlertsReply } from './alertsReply.ts';
import type { Asking } from './asking.ts';

const ACTS = table<Press['act']>({
  'alert.acknowledge': 'acknowledge',
  'alert.assign': 'assign',
  'alert.resolve': 'resolve',
  'alert.mute': 'mute',
  'alert.triage': 'triage',
  'alert.raw': 'raw',
});

const sent = z.object({
  incident: z.string().max(64),
  ledger: z.string().max(600),
  howLong: z.enum(Object.keys(MUTES) as Press['howLong'][]).catch('1h'),
});

/** Undefined for a verb that is none of these. */
export async function pressed(
  { port, say, key, who }: Asking,
  verb: string,
  data: unknown,
): Promise<AlertsReply | undefined> {
  const act = ACTS.get(verb);
  if (!act) return undefined;
  const read = sent.safeParse(data);
  const done = read.success ? await port.press({ act, key, who, ...read.data }) : undefined;
  if (!done) return { text: say('alertNotHere') };
  return done.triage ? { triage: done.triage } : { card: incidentCard(done.view, say) };
}

const chosen = z.object({ which: z.string().max(700) });

/** Gives an incident of a storm a card of its own. */
export async function showStorm({ port, say, key }: Asking, data: unknown): Promise<AlertsReply> {
  const read = chosen.safeParse(data);
  const [, ledger, incident] = /^(.*) (\S+)$/.exec(read.data?.which ?? '') ?? [];
  const shown = ledger && incident && (await port.giveOwnCard(key, { ledger, incident }));
  return { text: say(shown ? 'ownCardBelow' : 'alertNotHere') };
}
