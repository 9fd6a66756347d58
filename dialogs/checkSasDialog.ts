/** Reads a SAS: asked for in a form that never shows it, or read at once where it was pasted into the chat anyway. */
import { plainCard } from './cards/plainCards.ts';
import { sasInviteCard, sasReportCard } from './cards/sasCards.ts';
import type { Deps } from './deps.ts';
import type { Step } from './turn/listen.ts';
import { ComponentDialog, type DialogTurnResult, WaterfallDialog } from './turn/sdkDialogs.ts';
import { showAside } from './turn/show.ts';
import { turnOf } from './turn/turn.ts';

export const CHECK_SAS = 'checkSas';

export function checkSasDialog(deps: Deps): ComponentDialog {
  /** What was pasted is read already, at the door: a dialog never holds a SAS. */
  async function sayWhatWasRead(step: Step): Promise<DialogTurnResult> {
    const { sas, say } = turnOf(step.context);
    if (!sas) return step.next();
    await showAside(step.context, sasReportCard(sas, say));
    return step.endDialog();
  }

  async function inviteToTheForm(step: Step): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const card = deps.readSas ? sasInviteCard(say) : plainCard({ say, head: say('sasUnavailable') });
    await showAside(step.context, card);
    return step.endDialog();
  }

  return new ComponentDialog(CHECK_SAS).addDialog(new WaterfallDialog('steps', [sayWhatWasRead, inviteToTheForm]));
}
