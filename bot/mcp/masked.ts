/** The last gate of the MCP door: a secret in any text that goes out is masked, also in what the SDK itself repeats. */
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { maskStrings } from '../../knowledge/redact/redact.ts';

export function masked<T extends Transport>(transport: T): T {
  const send = transport.send.bind(transport);
  transport.send = (message, options) => send(maskStrings(message), options);
  return transport;
}
