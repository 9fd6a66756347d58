/** What a tool answers: text for people and models, and the same as data. */
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

export function answer(text: string, data: object): CallToolResult {
  return {
    content: [{ type: 'text', text }],
    // What is worked out when it is asked for is asked for now.
    structuredContent: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
  };
}

/** What the caller can mend, as a sentence. */
export const refuse = (says: string): CallToolResult => ({ content: [{ type: 'text', text: says }], isError: true });
