/** An adapter that has a terminal where Teams would be. */
import { type Activity, ActivityTypes, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { Activity as Said } from '../../dialogs/turn/channel.ts';

export class TerminalAdapter extends BotAdapter {
  readonly #show: (text: string) => void;
  #sent = 0;

  /** @param show gets each reply, in Markdown */
  constructor(show: (text: string) => void) {
    super();
    this.#show = show;
  }

  run(activity: Partial<Said>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity as Partial<Activity>), logic);
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
