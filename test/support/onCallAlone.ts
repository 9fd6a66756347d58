/** The on-call part without the rest of the bot, on parts that a test hands in. */

import { type AlertsDeps, type AlertsPart, type AlertsParts, alertsPart } from '../../bot/alerts/alerts.ts';
import type { AlertsReply } from '../../dialogs/alerts/alertsReply.ts';
import { answerAlerts, pressAlert } from '../../dialogs/alerts/alertsTalk.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import type { Activity } from '../../dialogs/turn/channel.ts';

export function onCallAlone(
  parts: Partial<AlertsParts>,
  faults: unknown[] = [],
  deps: Partial<AlertsDeps> = {},
): AlertsPart {
  return alertsPart(
    {
      settings: { dataFolder: 'not used', keys: [] },
      sender: undefined as never,
      diagnose: () => ({ causes: [] }),
      causeTitle: (id) => id,
      log: { info: () => undefined, warn: () => undefined, error: (facts) => faults.push(facts) },
      ...deps,
    },
    parts,
  );
}

/** What somebody types in a conversation about alerts. */
export function says(part: AlertsPart, text: string, activity: Activity): Promise<AlertsReply> {
  return answerAlerts(part, phrasesFor(activity.locale), text, activity);
}

/** A button that somebody presses. */
export function presses(part: AlertsPart, verb: string, data: unknown, activity: Activity): Promise<AlertsReply> {
  return pressAlert(part, phrasesFor(activity.locale), verb, data, activity);
}

/** Somebody speaks in a channel of the tenant. */
export function inChannel(name: string, tenant = 'contoso'): Activity {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id: `19:${name}@thread.tacv2`, conversationType: 'channel', tenantId: tenant, name },
    from: { id: '29:ada', name: 'Ada Example', aadObjectId: 'ada' },
    recipient: { id: '28:bot', name: 'storagebot' },
  } as unknown as Activity;
}
