/** Conversations that say what they hear and ask one question: enough to test the door without the knowledge. */
import type { Conversations } from '../../dialogs/conversations.ts';
import type { ThreadState, TurnContext } from '../../dialogs/turn/channel.ts';

interface Kept {
  heard: number;
  asked?: string;
}

export function parrot(_deps: unknown, state: ThreadState): Conversations {
  const property = state.createProperty<Kept>('parrot');
  const asks = async (context: TurnContext, kept: Kept, text: string) => {
    kept.asked = text.slice(4);
    await context.sendActivity(`What do you mean by ${kept.asked}?`);
  };
  return {
    async onMessage(context) {
      const kept = await property.get(context, { heard: 0 });
      kept.heard += 1;
      const { text = '', value } = context.activity;
      if (text === 'break') throw new Error('inner secret detail at /srv/app/x.ts');
      if (text.startsWith('ask ')) return asks(context, kept, text);
      const about = kept.asked ? ` about ${kept.asked}` : '';
      kept.asked = undefined;
      await context.sendActivity(value ? `pressed ${JSON.stringify(value)}` : `heard ${kept.heard}${about}: ${text}`);
    },
    async onCardAction(_context, { action }) {
      if (action.verb === 'break') throw new Error('inner secret detail');
      const value = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: action.verb }] };
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
    },
    onEdited: async (context) => void (await context.sendActivity(`changed: ${context.activity.text}`)),
    onDeleted: async () => undefined,
    onOpinion: async () => false,
    onTaskFetch: async () => ({ task: { type: 'message', value: 'fetched' } }),
    onTaskSubmit: async () => ({ task: { type: 'message', value: 'submitted' } }),
    onFileConsent: async (context, { action }) => void (await context.sendActivity(`file ${action}`)),
    async onInstalled(context) {
      const kept = await property.get(context, { heard: 0 });
      if (kept.asked === 'welcomed') return;
      kept.asked = 'welcomed';
      await context.sendActivity('welcome');
      await state.saveChanges(context);
    },
  };
}
