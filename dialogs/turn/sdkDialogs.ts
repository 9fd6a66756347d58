/**
 * All that the house takes of botbuilder-dialogs, each from its own file. The index of the package loads prompts as well, and with them recognisers
 * of dates and numbers in nine languages: 40 MB and a quarter of a second that nobody here uses.
 */
import { createRequire } from 'node:module';
import type { DialogContext, DialogSet as DialogSetType } from 'botbuilder-dialogs';
import type { TurnContext } from './channel.ts';
import { madeLate } from './lateMemory.ts';

// Before the first context is made.
const memory = createRequire(import.meta.url)('botbuilder-dialogs/lib/memory/dialogStateManager.js') as {
  DialogStateManager: Parameters<typeof madeLate>[0];
};
memory.DialogStateManager = madeLate(memory.DialogStateManager);

export type {
  DialogContext,
  DialogState,
  DialogTurnResult,
  WaterfallStepContext,
} from 'botbuilder-dialogs';
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js';
export { Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';

/** Where a stack of dialogs is kept. */
export type StackProperty = ConstructorParameters<typeof DialogSetType>[0];

/** The dialogs ask nothing of a context that ours does not have; the SDK's type of it names its own class. */
export const dialogsIn = (dialogs: DialogSetType, context: TurnContext): Promise<DialogContext> =>
  dialogs.createContext(context as Parameters<DialogSetType['createContext']>[0]);
