/** The one catch-all of a turn: a case number, the log, a kind word, and a conversation that can go on. */
import { randomInt } from 'node:crypto';
import type { PhraseName } from '../../dialogs/phrases/say.ts';
import { phrasesFor } from '../../dialogs/phrases.ts';
import type { ThreadState, TurnContext } from '../../dialogs/turn/channel.ts';
import { languageOf } from '../../dialogs/turn/language.ts';
import { table } from '../../knowledge/table.ts';
import type { Logger } from '../log.ts';
import { StaleItemError } from '../store/storage.ts';
import { mayBeginAnew } from './anew.ts';
import { leaveAlone } from './leftAlone.ts';

/** Letters and digits that nobody confuses when reading them aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const PLACES = 6;

export function newCaseNumber(): string {
  // Chosen at once: asking the system for each letter took longer than all else that begins a case.
  const number = randomInt(LETTERS.length ** PLACES);
  return Array.from(
    { length: PLACES },
    (_, at) => LETTERS[Math.floor(number / LETTERS.length ** at) % LETTERS.length],
  ).join('');
}

/** Returns the adapter's `onTurnError`. Never throws: what fails in here is logged. */
export function catchTurnErrors(log: Logger, state: ThreadState, onFault: (kind: string) => void = () => undefined) {
  return async (context: TurnContext, fault: Error): Promise<void> => {
    const cause = causeOf(fault);
    // Whoever runs the turn takes it anew.
    if (cause instanceof StaleItemError && mayBeginAnew(context)) throw cause;
    const caseNumber = newCaseNumber();
    const sorry = SORRY.get(cause.name) ?? 'turnFailed';
    const { type, name, channelId } = context.activity;
    log.error({ err: fault, case: caseNumber, type, invoke: name, channel: channelId }, 'A turn failed.');
    onFault(type);
    const isUnheard = isConnectorFault(cause);
    if (sorry === 'turnFailed' && !isUnheard) await attempt(log, caseNumber, () => forgetTheTurn(state, context));
    else leaveAlone(context);
    if (isUnheard) return;
    await attempt(log, caseNumber, () => tellTheUser(context, sayIn(context)(sorry, { case: caseNumber })));
  };
}

/**
 * The conversation itself is well, so it goes on where it was, once the store, the other version or the connector can be
 * reached, or other instances leave time to write: what they wrote is never thrown away.
 */
const SORRY = table<PhraseName>({ StoreAway: 'storeAway', StaleItemError: 'storeAway', NewerFormat: 'newerVersion' });

/** The SDK's dialogs wrap what is thrown in them. */
const causeOf = (fault: Error & { error?: unknown }): Error => (fault.error instanceof Error ? fault.error : fault);

/** The state, which knows more of the person's language, may be what has failed. */
const sayIn = ({ activity }: TurnContext) => phrasesFor(languageOf(activity.text ?? '') ?? activity.locale);

/** The half-finished dialog would fail again at the next message, so the conversation starts afresh. */
async function forgetTheTurn(state: ThreadState, context: TurnContext): Promise<void> {
  await state.load(context);
  await state.clear(context);
  await state.saveChanges(context);
}

/** An invoke is answered in its response, everything else by a message. */
async function tellTheUser(context: TurnContext, text: string): Promise<void> {
  if (context.activity.type === 'message') await context.sendActivity(text);
  if (context.activity.type === 'invoke') {
    const value = { status: 200, body: invokeBody(context.activity.name ?? '', text) };
    await context.sendActivity({ type: 'invokeResponse', value });
  }
}

function invokeBody(name: string, text: string): unknown {
  if (name.startsWith('task/')) return { task: { type: 'message', value: text } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** When the connector itself refused or was too slow, one more message would only wait again. */
function isConnectorFault(fault: Error): boolean {
  return ['RestError', 'ConnectorTooSlow', 'ServiceUrlNotAllowed', 'FetchError'].includes(fault.name);
}

async function attempt(log: Logger, caseNumber: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    log.error({ err: fault, case: caseNumber }, 'Mending a failed turn failed too.');
  }
}
