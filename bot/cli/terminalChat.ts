/** The bot behind an adapter that has a terminal where Teams would be. Nothing of the conversation is kept. */
import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  ConversationState,
  MemoryStorage,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { conversations } from '../../dialogs/conversations.ts';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { createAbilities, diagnoseWith } from '../abilities.ts';
import type { Config } from '../config.ts';
import { openLog } from '../log.ts';
import { openOutcomes } from '../store/openOutcomes.ts';
import { StorageBot } from '../teams/storageBot.ts';
import { catchTurnErrors } from '../teams/turnErrors.ts';

export interface TerminalChat {
  /** What an installation is in Teams: the welcome. */
  begin(): Promise<void>;
  /** Ends when the bot has answered. */
  say(text: string): Promise<void>;
  close(): void;
}

const YOU = { id: 'you', name: 'You' };
const BOT = { id: 'storagebot', name: 'storagebot' };

class TerminalAdapter extends BotAdapter {
  readonly #show: (text: string) => void;
  #sent = 0;

  constructor(show: (text: string) => void) {
    super();
    this.#show = show;
  }

  run(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      this.#showOne(activity);
      return { id: `sent-${++this.#sent}` };
    });
  }

  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<undefined> {
    this.#showOne(activity);
  }

  override async deleteActivity(): Promise<void> {}

  override async continueConversation(): Promise<void> {
    throw new Error('A terminal has nobody to post to later.');
  }

  #showOne(activity: Partial<Activity>): void {
    if (activity.type === ActivityTypes.Message) this.#show(wordsOf(activity));
  }
}

/** A card in words: the text beside it, or what it carries for clients that cannot draw it. */
function wordsOf({ text, attachments = [] }: Partial<Activity>): string {
  return text || attachments.map(({ content }) => content?.fallbackText ?? '').join('\n');
}

/** @param show gets each reply, in Markdown */
export async function openTerminalChat(config: Config, show: (text: string) => void): Promise<TerminalChat> {
  const now = () => new Date();
  const state = new ConversationState(new MemoryStorage());
  const outcomes = openOutcomes(config);
  const feedback = { record: async (entry: OutcomeEntry) => void (await outcomes.record(entry)) };
  const diagnose = diagnoseWith(openKnowledge(), now);
  const talks = conversations(createAbilities(config, diagnose, now, { feedback }), state);
  const bot = new StorageBot({ talks, state });
  const adapter = new TerminalAdapter(show);
  adapter.onTurnError = catchTurnErrors(openLog(config.logLevel), state);

  const envelope = {
    channelId: 'console',
    serviceUrl: '',
    conversation: { id: 'terminal', conversationType: 'personal' } as Activity['conversation'],
    from: YOU,
    recipient: BOT,
  };
  const run = (activity: Partial<Activity>) => adapter.run({ ...envelope, ...activity }, (context) => bot.run(context));
  return {
    begin: () => run({ type: ActivityTypes.ConversationUpdate, membersAdded: [BOT] }),
    say: (text) => run({ type: ActivityTypes.Message, text }),
    close: outcomes.close,
  };
}
