/**
 * What Event Grid asks before it sends. The validation URL in its request is never fetched: it would let anybody make
 * the bot call an address of their choice. learn.microsoft.com/azure/event-grid/end-point-validation-event-grid-events-schema
 */
import type { IncomingHttpHeaders } from 'node:http';
import { lowerNames, textsOf } from '../../../knowledge/alerts/shapes/loose.ts';
import { isObject } from '../../../knowledge/text/shapes.ts';

const VALIDATION = 'microsoft.eventgrid.subscriptionvalidationevent';

/** The reply to a subscription validation; undefined for anything else. */
export function answerEventGrid(
  headers: IncomingHttpHeaders,
  body: unknown,
): { validationResponse: string } | undefined {
  const events = Array.isArray(body) ? body : [body];
  for (const event of events.filter(isObject)) {
    const low = lowerNames(event);
    const { eventtype, type } = textsOf(low);
    const isValidation =
      (eventtype ?? type)?.toLowerCase() === VALIDATION ||
      String(headers['aeg-event-type']).toLowerCase() === 'subscriptionvalidation';
    const code = textsOf(lowerNames(low.data)).validationcode;
    if (isValidation && code) return { validationResponse: code };
  }
  return undefined;
}

const ORIGINS = /^([a-z0-9-]+\.)*eventgrid\.azure\.(net|us|cn)$/i;

/**
 * The reply to the CloudEvents handshake. A sender that we do not know gets no leave; WebHook-Request-Callback is not
 * called. https://github.com/cloudevents/spec/blob/main/cloudevents/http-webhook.md
 */
export function answerOptions(headers: IncomingHttpHeaders): Record<string, string> {
  const origin = String(headers['webhook-request-origin'] ?? '');
  if (!ORIGINS.test(origin)) return { Allow: 'POST, OPTIONS' };
  const rate = String(headers['webhook-request-rate'] ?? '');
  return {
    Allow: 'POST',
    'WebHook-Allowed-Origin': origin,
    'WebHook-Allowed-Rate': /^\d{1,6}$/.test(rate) ? rate : '120',
  };
}
