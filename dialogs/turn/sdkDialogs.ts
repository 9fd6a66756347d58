/**
 * The SDK's dialogs, each from its own file. The index of the package loads prompts as well, and with them recognisers
 * of dates and numbers in nine languages: 40 MB and a quarter of a second that nobody here uses.
 */
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js';
export { Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
export { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';
