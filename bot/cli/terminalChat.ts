/** The bot behind an adapter that has a terminal where Teams would be. Nothing of the conversation is kept. */
import { conversations } from '../../dialogs/conversations.ts';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import type { Activity } from '../../dialogs/turn/channel.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { createAbilities } from '../abilities/abilities.ts';
import { diagnoseWith } from '../abilities/judging.ts';
import type { Config } from '../config.ts';
import { openLog } from '../log.ts';
import { openOutcomes } from '../store/openOutcomes.ts';
import { StorageBot } from '../teams/storageBot.ts';
import { TerminalAdapter } from '../teams/terminalAdapter.ts';
import { threadState } from '../teams/threadState.ts';
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

/** @param show gets each reply, in Markdown */
export async function openTerminalChat(config: Config, show: (text: string) => void): Promise<TerminalChat> {
  const now = () => new Date();
  const state = threadState();
  const outcomes = openOutcomes(config);
  const feedback = { record: async (entry: OutcomeEntry) => void (await outcomes.record(entry)) };
  const judging = diagnoseWith(openKnowledge(), now);
  const talks = conversations(createAbilities(config, judging, now, { feedback }), state);
  const bot = new StorageBot({ talks, state });
  const adapter = new TerminalAdapter(show);
  adapter.onTurnError = catchTurnErrors(openLog(config.logLevel), state);

  const envelope = {
    channelId: 'console',
    serviceUrl: '',
    conversation: { id: 'terminal', conversationType: 'personal' },
    from: YOU,
    recipient: BOT,
  };
  const run = (activity: Partial<Activity>) => adapter.run({ ...envelope, ...activity }, (context) => bot.run(context));
  return {
    begin: () => run({ type: 'conversationUpdate', membersAdded: [BOT] }),
    say: (text) => run({ type: 'message', text }),
    close: outcomes.close,
  };
}
