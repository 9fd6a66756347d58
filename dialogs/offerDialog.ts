/** A text in the middle of a case that looks like another problem: begin anew with it, or add it? */
import { type DialogTurnResult, WaterfallDialog } from 'botbuilder-dialogs';
import type { Redacted } from '../knowledge/redact.ts';
import { marked } from './cards/caseButtons.ts';
import { plainCard } from './cards/plainCards.ts';
import { newTriage, saying, type Triage } from './case/triage.ts';
import type { Deps } from './deps.ts';
import { LISTEN, type Step } from './turn/listen.ts';
import { showStep } from './turn/show.ts';
import { type Heard, heardIn, keep, kept, turnOf } from './turn/turn.ts';

export const OFFER = 'offer';

/** Where the case goes on; the id of the dialog that holds this one. */
const STEPS = 'steps';

function choiceOf(heard: Heard, labels: [string, string]): 'anew' | 'add' | undefined {
  const said = heard.kind === 'pressed' ? heard.verb.toLowerCase() : heard.text.trim().toLowerCase();
  if (['newreport', '1', 'new', 'anew', 'yes', labels[0].toLowerCase()].includes(said)) return 'anew';
  if (['addreport', '2', 'add', 'no', labels[1].toLowerCase()].includes(said)) return 'add';
  return undefined;
}

const offeredIn = (triage: Triage) => triage.offered ?? ('' as Redacted);

export function offerDialog(deps: Deps): WaterfallDialog {
  async function offerToStartAnew(step: Step): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const before = kept(step) as Triage;
    const triage = keep(step, { ...before, step: before.step + 1 });
    const codes = deps.diagnose(offeredIn(triage)).codes.slice(0, 4).join(', ');
    const choices = marked(triage, [
      { title: say('newReportStart'), verb: 'newReport' },
      { title: say('newReportAdd'), verb: 'addReport' },
    ]);
    await showStep(
      step.context,
      plainCard({ say, head: say('newReportTitle'), text: say('newReport', { codes }), choices }),
    );
    return step.beginDialog(LISTEN);
  }

  async function doAsChosen(step: Step): Promise<DialogTurnResult> {
    const { say } = turnOf(step.context);
    const triage = kept(step) as Triage;
    const report = { kind: 'report' as const, text: offeredIn(triage) };
    const choice = choiceOf(heardIn(step), [say('newReportStart'), say('newReportAdd')]);
    if (choice === 'anew') {
      const anew = newTriage(deps.newCase(), deps.now());
      keep(step, saying(triage.card ? { ...anew, card: triage.card } : anew, report));
    } else {
      // Whatever else was said belongs to the case too: nothing that a tired person pastes is lost.
      const added = saying(triage, report);
      const heard = heardIn(step);
      keep(
        step,
        choice === undefined && heard.kind === 'said' ? saying(added, { kind: 'report', text: heard.text }) : added,
      );
    }
    return step.replaceDialog(STEPS, { goOn: true });
  }

  return new WaterfallDialog(OFFER, [offerToStartAnew, doAsChosen]);
}
