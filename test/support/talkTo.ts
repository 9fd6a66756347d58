/** A conversation with the bot's dialogs as a transcript, on botbuilder's TestAdapter and a store in memory. */
import {
  type Activity,
  type Attachment,
  ConversationState,
  MemoryStorage,
  type TaskModuleRequest,
  type TaskModuleResponse,
  TestAdapter,
  type TurnContext,
} from 'botbuilder';
import type { AdaptiveCard } from '../../dialogs/cards/parts/reply.ts';
import { conversations } from '../../dialogs/conversations.ts';
import type { Deps } from '../../dialogs/deps.ts';

export interface Message {
  id: string;
  text: string;
  card?: AdaptiveCard;
  /** As sent, whatever it is. */
  attachment?: unknown;
  /** How often it was updated in place. */
  updates: number;
}

export interface Place {
  channel?: 'test' | 'msteams';
  scope?: 'personal' | 'groupChat' | 'channel';
  thread?: string;
  who?: string;
  locale?: string;
}

interface Pressed {
  card?: AdaptiveCard;
  says?: string;
}

export interface ButtonOnCard {
  type: string;
  title: string;
  verb?: string;
  data: Record<string, unknown>;
  fallback?: { type: string; data: Record<string, unknown> };
}

/** Every button of a card, wherever it stands. */
export function buttonsOf(card: unknown): ButtonOnCard[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const here = card as ButtonOnCard;
  if (here.type === 'Action.Execute' || here.type === 'Action.Submit') return [here];
  return Object.values(card).flatMap(buttonsOf);
}

/** All words of a card, one string. */
export function wordsOf(card: unknown): string {
  return JSON.stringify(card) ?? '';
}

/**
 * @param storage survives a restart: hand the same to a second `talkTo`.
 */
export function talkTo(deps: Deps, storage = new MemoryStorage()) {
  const state = new ConversationState(storage);
  const talks = conversations(deps, state);
  const messages: Message[] = [];
  const gone = new Set<string>();
  let count = 0;

  class Channel extends TestAdapter {
    override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]) {
      return activities.map((activity) => {
        const id = `m${++count}`;
        messages.push({ id, text: activity.text ?? '', ...cardIn(activity), updates: 0 });
        return { id };
      });
    }
    override async updateActivity(_context: TurnContext, activity: Partial<Activity>) {
      const message = messages.find(({ id }) => id === activity.id);
      if (!message || gone.has(message.id)) throw new Error('404: the message is gone');
      Object.assign(message, { text: activity.text ?? '', ...cardIn(activity), updates: message.updates + 1 });
      return { id: message.id };
    }
  }

  function cardIn(activity: Partial<Activity>): { card?: AdaptiveCard; attachment?: unknown } {
    const content = activity.attachments?.[0]?.content;
    return content ? { card: content as AdaptiveCard, attachment: activity.attachments?.[0] } : {};
  }

  const adapter = new Channel();

  function activityAt({ channel = 'test', scope = 'personal', thread = 't1', who = 'Ana', locale = 'en-GB' }: Place) {
    return {
      channelId: channel,
      locale,
      from: who.startsWith('_') ? { id: who, name: who } : { id: `29:${who}`, name: who, aadObjectId: `aad-${who}` },
      conversation: {
        id: scope === 'personal' ? `a:${who}` : `19:team;messageid=${thread}`,
        conversationType: scope,
        isGroup: scope !== 'personal',
        name: '',
      },
    } as Partial<Activity>;
  }

  async function turn(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>) {
    await adapter.processActivity(activity, logic);
  }

  const last = (): Message => messages.at(-1) as Message;

  /** The newest message whose card has the button. */
  function withButton(title: string, message?: Message): [Message, ButtonOnCard] {
    for (const one of message ? [message] : [...messages].reverse()) {
      const button = buttonsOf(one.card).find((candidate) => candidate.title === title);
      if (button) return [one, button];
    }
    throw new Error(`No card has the button "${title}". Newest: ${last()?.text || wordsOf(last()?.card)}`);
  }

  async function press(card: string, verb: string, data: object, place: Place): Promise<Pressed> {
    const pressed: Pressed = {};
    const value = { action: { type: 'Action.Execute', id: '', verb, data } };
    const activity = { ...activityAt(place), type: 'invoke', name: 'adaptiveCard/action', replyToId: card, value };
    await turn(activity as Partial<Activity>, async (context) => {
      const response = await talks.onCardAction(context, value as never);
      if (response.type.includes('card')) pressed.card = response.value as unknown as AdaptiveCard;
      else pressed.says = String(response.value);
    });
    return pressed;
  }

  return {
    messages,
    storage,
    last,
    /** Lets updates of a message fail, as when somebody deleted it. */
    remove: (message: Message) => gone.add(message.id),

    /** Types something; returns how many new messages came. */
    async says(text: string, place: Place = {}, id?: string): Promise<number> {
      const before = messages.length;
      const activity = { ...activityAt(place), type: 'message', text, ...(id && { id }) };
      await turn(activity, (context) => talks.onMessage(context));
      return messages.length - before;
    },

    /** Sends attachments, as Teams hands them over. */
    async attaches(attachments: Partial<Attachment>[], place: Place = {}, text = ''): Promise<number> {
      const before = messages.length;
      const activity = { ...activityAt(place), type: 'message', text, attachments } as Partial<Activity>;
      await turn(activity, (context) => talks.onMessage(context));
      return messages.length - before;
    },

    /** Presses a button as Action.Execute; a replacement takes the card's place, as in Teams. */
    async presses(title: string, place: Place = {}, message?: Message, inputs: object = {}): Promise<Pressed> {
      const [on, button] = withButton(title, message);
      const pressed = await press(on.id, button.verb ?? '', { ...button.data, ...inputs }, place);
      if (pressed.card) on.card = pressed.card;
      return pressed;
    },

    /** Presses a button of a card that stands below none of these messages, such as one that was posted proactively. */
    pressesVerb: (verb: string, data: object, place: Place = {}) => press('posted-before', verb, data, place),

    /** Presses a button where the client falls back to Action.Submit. */
    async submits(title: string, place: Place = {}, message?: Message): Promise<number> {
      const before = messages.length;
      const [on, button] = withButton(title, message);
      const value = button.fallback?.data ?? button.data;
      await turn({ ...activityAt(place), type: 'message', replyToId: on.id, value }, (context) =>
        talks.onMessage(context),
      );
      return messages.length - before;
    },

    async fetches(data: object, place: Place = {}): Promise<TaskModuleResponse> {
      let response: TaskModuleResponse = {} as TaskModuleResponse;
      const request = { data } as TaskModuleRequest;
      await turn({ ...activityAt(place), type: 'invoke', name: 'task/fetch' }, async (context) => {
        response = await talks.onTaskFetch(context, request);
      });
      return response;
    },

    async sends(data: object, place: Place = {}): Promise<TaskModuleResponse> {
      let response: TaskModuleResponse = {} as TaskModuleResponse;
      const request = { data } as TaskModuleRequest;
      await turn({ ...activityAt(place), type: 'invoke', name: 'task/submit', value: request }, async (context) => {
        response = await talks.onTaskSubmit(context, request);
      });
      return response;
    },

    /** Answers Teams' question whether the bot may store a file. */
    async consents(action: 'accept' | 'decline', context: object, place: Place = {}): Promise<void> {
      const uploadInfo = {
        uploadUrl: 'https://contoso.sharepoint.com/up',
        contentUrl: 'https://contoso.sharepoint.com/f',
        name: 'f.txt',
      };
      await turn({ ...activityAt(place), type: 'invoke', name: 'fileConsent/invoke' }, (turnContext) =>
        talks.onFileConsent(turnContext, { action, context, uploadInfo }),
      );
    },

    async installs(place: Place = {}): Promise<number> {
      const before = messages.length;
      await turn({ ...activityAt(place), type: 'installationUpdate' }, (context) => talks.onInstalled(context));
      return messages.length - before;
    },
  };
}

export type Talk = ReturnType<typeof talkTo>;
