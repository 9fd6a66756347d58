/**
 * What the conversations need of the channel that people speak in: shapes of the Activity Protocol, and a turn's context.
 * They are ours, so that another SDK changes `bot/teams` and nothing here.
 * https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md
 */

export interface Account {
  id: string;
  name?: string;
  aadObjectId?: string;
  role?: string;
}

export interface ChannelConversation {
  id: string;
  name?: string;
  isGroup?: boolean;
  conversationType?: string;
  tenantId?: string;
}

export interface Attachment {
  contentType: string;
  // biome-ignore lint/suspicious/noExplicitAny: its shape hangs on the contentType.
  content?: any;
  contentUrl?: string;
  name?: string;
}

/** What an activity holds beside its text: mentions, citations, what the client tells of itself. */
export interface Entity {
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: its shape hangs on the type.
  [more: string]: any;
}

/** One thing that happened in a conversation: a message, a press, somebody's coming. */
export interface Activity {
  type: string;
  id?: string;
  timestamp?: Date;
  localTimestamp?: Date;
  channelId: string;
  serviceUrl: string;
  from: Account;
  recipient: Account;
  conversation: ChannelConversation;
  replyToId?: string;
  locale?: string;
  text: string;
  textFormat?: string;
  summary?: string;
  attachments?: Attachment[];
  attachmentLayout?: string;
  entities?: Entity[];
  suggestedActions?: { to?: string[]; actions: unknown[] };
  /** Of an invoke and of the update of an installation: what it is about. */
  name?: string;
  action?: string;
  membersAdded?: Account[];
  membersRemoved?: Account[];
  // biome-ignore lint/suspicious/noExplicitAny: its shape hangs on the activity's name.
  value?: any;
  // biome-ignore lint/suspicious/noExplicitAny: each channel has its own.
  channelData?: any;
}

/** Where a conversation is found again, to speak in it without being asked. */
export interface ConversationReference {
  activityId?: string;
  serviceUrl: string;
  channelId: string;
  bot: Account;
  user?: Account;
  conversation: ChannelConversation;
  locale?: string;
}

type Sent = { id: string } | undefined;
type SendHandler = (
  context: TurnContext,
  activities: Partial<Activity>[],
  next: () => Promise<{ id: string }[]>,
) => Promise<{ id: string }[]>;

/** One turn, as the SDK hands it over. */
export interface TurnContext {
  readonly activity: Activity;
  /** Lives as long as the turn. */
  // biome-ignore lint/suspicious/noExplicitAny: whoever put something there knows what it is.
  readonly turnState: { get(key: unknown): any; set(key: unknown, value: unknown): unknown };
  sendActivity(activityOrText: string | Partial<Activity>): Promise<Sent>;
  /** @throws where the message is gone, or the channel cannot. */
  updateActivity(activity: Partial<Activity>): Promise<unknown>;
  /** @throws where the message is gone, or the channel cannot. */
  deleteActivity(id: string): Promise<unknown>;
  onSendActivities(handler: SendHandler): unknown;
}

/** A named piece of a conversation's state. */
export interface StateProperty<Value> {
  get(context: TurnContext, initial: Value): Promise<Value>;
  set(context: TurnContext, value: Value): Promise<void>;
}

/** The state of the conversation that a turn belongs to: read at the first question, written when told to. */
export interface ThreadState {
  createProperty<Value>(name: string): StateProperty<Value>;
  saveChanges(context: TurnContext): Promise<void>;
  /** Forgets what was read, and writes nothing. */
  clear(context: TurnContext): Promise<void>;
  load(context: TurnContext): Promise<unknown>;
  delete(context: TurnContext): Promise<void>;
}

// ---- what people do with cards, dialogs and files, and what Teams wants to hear back ------------------------------

export interface CardAction {
  action: { type: string; id?: string; verb: string; data?: unknown };
}

export interface CardAnswer {
  statusCode: number;
  type: string;
  value: Record<string, unknown>;
}

export interface TaskRequest {
  data?: unknown;
  context?: unknown;
}

type DialogSize = 'small' | 'medium' | 'large';

export interface TaskAnswer {
  task:
    | { type: 'continue'; value: { title: string; width: DialogSize; height: DialogSize; card: Attachment } }
    | { type: 'message'; value: string };
}

export interface FileConsent {
  action: 'accept' | 'decline';
  // biome-ignore lint/suspicious/noExplicitAny: what was handed over with the question.
  context?: any;
  uploadInfo?: { uploadUrl?: string; contentUrl?: string; name?: string; uniqueId?: string; fileType?: string };
}
