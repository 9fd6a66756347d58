import type { Conversation } from './conversation.ts';

/** Ids that a link can hold; a personal chat with a bot has none. */
const LINKABLE = /^19:[\w.@-]+$/;

/**
 * Leads to a message in a channel or group chat.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams#deep-link-to-a-chat-message
 */
export function messageLink({ id, kind, tenant, team }: Conversation, message: string): string | undefined {
  if (!LINKABLE.test(id) || !/^[\w-]+$/.test(message)) return undefined;
  const link = new URL(`https://teams.microsoft.com/l/message/${encodeURIComponent(id)}/${message}`);
  if (tenant) link.searchParams.set('tenantId', tenant);
  if (kind !== 'channel') link.searchParams.set('context', '{"contextType":"chat"}');
  else {
    if (team) link.searchParams.set('groupId', team);
    link.searchParams.set('parentMessageId', message);
  }
  return link.href;
}
