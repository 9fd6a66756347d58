/** Understands what is wanted and hands over. Words that work everywhere are heard before every other dialog. */
import { checkSasDialog } from './checkSasDialog.ts';
import type { Deps } from './deps.ts';
import { DIAGNOSE, diagnoseDialog } from './diagnoseDialog.ts';
import { interruptions } from './interruptions.ts';
import { Attentive, type Step } from './turn/listen.ts';
import { type ComponentDialog, type DialogTurnResult, WaterfallDialog } from './turn/sdkDialogs.ts';
import { kept, turnOf } from './turn/turn.ts';

export const MAIN = 'main';

export function mainDialog(deps: Deps): ComponentDialog {
  async function understandWhatIsWanted(step: Step): Promise<DialogTurnResult> {
    const { heard } = turnOf(step.context);
    if (heard.kind === 'said') return step.beginDialog(DIAGNOSE, { heard: true });
    // A button whose dialog is gone: the case is still there, so its card is drawn anew.
    return step.beginDialog(DIAGNOSE, kept(step) ? { goOn: true } : {});
  }

  return new Attentive(MAIN, interruptions(deps))
    .addDialog(new WaterfallDialog('steps', [understandWhatIsWanted]))
    .addDialog(diagnoseDialog(deps))
    .addDialog(checkSasDialog(deps));
}
