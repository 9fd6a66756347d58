import {
  type Activity,
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { readJson } from '../../bot/http/readBody.ts';
import { type LocalClient, localClient } from '../../bot/localClient/localClient.ts';
import { freePort } from './freePort.ts';

const ADAPTIVE = 'http://adaptivecards.io/schemas/adaptive-card.json';

export function aCard(body: object[], actions: object[] = []) {
  return CardFactory.adaptiveCard({ $schema: ADAPTIVE, type: 'AdaptiveCard', version: '1.5', body, actions });
}

/** One of everything that a card can do to the local client. */
export const bigCard = aCard(
  [
    { type: 'TextBlock', text: 'Your **SAS** has ended', style: 'heading', wrap: true },
    { type: 'TextBlock', text: 'Read [why](https://learn.microsoft.com/azure/storage/) <b>now</b>.', wrap: true },
    { type: 'CodeBlock', codeSnippet: 'azcopy copy "./a" "https://contoso.blob.core.windows.net/b"', language: 'Bash' },
    { type: 'TextBlock', id: 'more', text: 'Hidden until asked.', isVisible: false },
    { type: 'Input.Text', id: 'secret', style: 'Password', label: 'SAS' },
    { type: 'Input.ChoiceSet', id: 'auth', label: 'Sign-in', value: 'sas', choices: [{ title: 'SAS', value: 'sas' }] },
  ],
  [
    { type: 'Action.Submit', title: 'Submit', data: { asked: 'auth' } },
    { type: 'Action.Execute', title: 'Replace', verb: 'replace' },
    { type: 'Action.Execute', title: 'Say', verb: 'say' },
    { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://learn.microsoft.com/' },
    { type: 'Action.Submit', title: 'Dialog', data: { msteams: { type: 'task/fetch' }, what: 'sas' } },
  ],
);

const taskCard = aCard(
  [{ type: 'Input.Text', id: 'name', label: 'Account' }],
  [{ type: 'Action.Submit', title: 'Go on', data: {} }],
);

/** A bot that does what it is told, to try the local client without storagebot's own conversations. */
export class CardsBot extends ActivityHandler {
  readonly seen: Activity[] = [];

  constructor() {
    super();
    this.onMessage((context) => this.answer(context));
    this.onInstallationUpdate(async (context) => void (await context.sendActivity('Installed.')));
  }

  override async run(context: TurnContext): Promise<void> {
    this.seen.push(structuredClone(context.activity));
    if (context.activity.type !== 'invoke') return super.run(context);
    const { name, value } = context.activity;
    const body = name === 'adaptiveCard/action' ? executed(value.action.verb) : task(name, value);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  }

  private async answer(context: TurnContext): Promise<void> {
    const { text, value } = context.activity;
    if (value) return void (await context.sendActivity(`value ${JSON.stringify(value)}`));
    const word = (text ?? '').replace(/<at>.*?<\/at>|&nbsp;/g, ' ').trim();
    await (answers[word] ?? echo)(context, word);
  }
}

async function echo(context: TurnContext, word: string): Promise<void> {
  await context.sendActivity(`You said: ${word}`);
}

const answers: Record<string, (context: TurnContext, word: string) => Promise<void>> = {
  async card(context) {
    await context.sendActivity({ attachments: [bigCard], summary: 'A card' });
  },
  async hero(context) {
    const buttons = [{ type: 'imBack', title: 'Entra ID', value: 'Entra ID' }];
    await context.sendActivity({ attachments: [CardFactory.heroCard('Sign-in?', undefined, buttons)] });
  },
  async suggest(context) {
    const actions = ['Yes', 'No'].map((title) => ({ type: 'imBack', title, value: `I say ${title}` }));
    await context.sendActivity({ text: 'Well?', suggestedActions: { actions, to: [] } });
  },
  async update(context) {
    const sent = await context.sendActivity('first words');
    await context.updateActivity({ id: sent!.id, type: 'message', text: 'second words' });
  },
  async delete(context) {
    const sent = await context.sendActivity('soon gone');
    await context.deleteActivity(sent!.id);
  },
  async typing(context) {
    await context.sendActivity({ type: 'typing' });
  },
  async fail() {
    throw new Error('told to fail');
  },
};

function executed(verb: string) {
  if (verb === 'say') return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' };
  const { content } = aCard([{ type: 'TextBlock', text: 'The replacement' }]);
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content };
}

function task(name: string | undefined, value: { data: { name?: string } }) {
  if (name === 'task/submit') return { task: { type: 'message', value: `Thanks, ${value.data.name}` } };
  return { task: { type: 'continue', value: { title: 'Which account?', card: taskCard } } };
}

export interface RunningBot {
  address: string;
  bot: CardsBot;
  /** Breaks every open connection, as a sleeping machine does. */
  cut(): void;
  stop(): Promise<void>;
}

/** The cards bot behind a real server, on a free port unless told one, with the local client at `/`. */
export async function startCardsBot(at?: number): Promise<RunningBot> {
  const port = at ?? (await freePort());
  const bot = new CardsBot();
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (context) => void (await context.sendActivity('Something failed.'));
  const server = restify.createServer();
  const turns = new Set<Promise<void>>();
  server.post('/api/messages', async (request, response) => {
    const body = await readJson(request);
    if (body.kind === 'refused') return void response.send(body.status, {});
    request.body = body.value;
    const turn = adapter.process(request, response, (context) => bot.run(context));
    turns.add(turn);
    await turn;
    turns.delete(turn);
  });
  const client: LocalClient = localClient({ port: () => port });
  client.mount(server);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const stop = async () => {
    await Promise.allSettled(turns);
    await client.stop();
    await new Promise<void>((done) => server.close(() => done()));
  };
  return { address: `http://127.0.0.1:${port}`, bot, cut: () => server.server.closeAllConnections(), stop };
}
