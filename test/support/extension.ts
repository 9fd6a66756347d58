/** What Teams sends when somebody uses a message extension. */
import { invokes, type Where } from './teams.ts';

export interface Payload {
  id?: string;
  replyToId?: string;
  deleted?: boolean;
  subject?: string;
  body?: { contentType: 'html' | 'text'; content: string };
  attachments?: { contentType: string; name?: string; content?: unknown; contentUrl?: string }[];
}

const at = '2026-11-26T09:00:00.000Z';

/** A message as it stands in a conversation. */
export const aMessage = (more: Payload): object => ({
  id: '1700000000777',
  createdDateTime: at,
  deleted: false,
  locale: 'en-us',
  from: {
    user: { id: '8f1c3f0e-5a8e-4a52-9b1b-0d6a2f0c9a07', displayName: 'Ben Example', userIdentityType: 'aadUser' },
  },
  importance: 'normal',
  attachments: [],
  mentions: [],
  reactions: [],
  ...more,
});

/** "More actions > Diagnose this message". */
export const opens = (message: Payload, where: Where, commandId = 'diagnose') =>
  invokes(
    'composeExtension/fetchTask',
    { commandId, commandContext: 'message', context: { theme: 'default' }, messagePayload: aMessage(message) },
    where,
  );

/** A press in the dialog of an action. */
export const pressesIn = (data: object, where: Where, commandId = 'diagnose') =>
  invokes(
    'composeExtension/submitAction',
    { commandId, commandContext: 'message', context: { theme: 'default' }, data },
    where,
  );

/** Types into the composer's search. */
export const searches = (words: string, where: Where, { skip = 0, count = 25 } = {}) =>
  invokes(
    'composeExtension/query',
    {
      commandId: 'search',
      parameters: [words === '' ? { name: 'initialRun', value: 'true' } : { name: 'query', value: words }],
      queryOptions: { skip, count },
    },
    where,
  );

export const chooses = (value: unknown, where: Where) => invokes('composeExtension/selectItem', value, where);
