/** The two small dialogs that our waterfalls stand on. */
import {
  ComponentDialog,
  Dialog,
  type DialogContext,
  type DialogTurnResult,
  type WaterfallStepContext,
} from './sdkDialogs.ts';
import { turnOf } from './turn.ts';

export const LISTEN = 'listen';

export type Step<Options extends object = object> = WaterfallStepContext<Options>;

/** Waits for one turn and hands on what was heard. The SDK's prompts know typed text only; this one knows buttons too. */
export class Listen extends Dialog {
  constructor() {
    super(LISTEN);
  }
  override async beginDialog(): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn;
  }
  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return dc.endDialog(turnOf(dc.context).heard);
  }
}

/** What is done before the children hear a turn; undefined lets them have it. */
export type Interrupt = (dc: DialogContext) => Promise<DialogTurnResult | undefined>;

/** Hears each turn before its children do; undefined lets them have it. */
export class Attentive extends ComponentDialog {
  #interrupt: Interrupt;
  constructor(id: string, interrupt: Interrupt) {
    super(id);
    this.#interrupt = interrupt;
  }
  protected override async onBeginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    return (await this.#interrupt(dc)) ?? super.onBeginDialog(dc, options);
  }
  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return (await this.#interrupt(dc)) ?? super.onContinueDialog(dc);
  }
}
