/** What is said in between and then goes on: the words that work everywhere, handled once for all dialogs. */

import { sayable } from '../knowledge/redact/sayable.ts';
import { alertsReply } from './alerts/alertsReply.ts';
import { answerAlerts, understandsAlerts } from './alerts/alertsTalk.ts';
import { explanationCard } from './cards/explanationCard.ts';
import type { Reply } from './cards/parts/reply.ts';
import { helpCard, type Pending, plainCard } from './cards/plainCards.ts';
import { takingBack } from './case/triage.ts';
import { CHECK_SAS } from './checkSasDialog.ts';
import type { Deps } from './deps.ts';
import { DIAGNOSE, type DiagnoseOptions } from './diagnoseDialog.ts';
import { askConsent, handOffReply, mayGiveFile } from './handOffFile.ts';
import { statusAsked } from './moves/asked/statusAsked.ts';
import { namedByPage } from './moves/behindPage/lookedUp.ts';
import { sourcesMessage } from './sources.ts';
import type { TurnContext } from './turn/channel.ts';
import type { Interrupt } from './turn/listen.ts';
import { type DialogContext, type DialogTurnResult, DialogTurnStatus } from './turn/sdkDialogs.ts';
import { showAside } from './turn/show.ts';
import { forget, keep, kept, turnOf } from './turn/turn.ts';
import { wishOf } from './turn/wishes.ts';

/** The question that waits, to be put again after an aside. */
function pendingOf(dc: Pick<DialogContext, 'context'>): Pending | undefined {
  const triage = kept(dc);
  return triage?.question && !triage.outcome ? { question: triage.question, mark: triage } : undefined;
}

const ALERT_WORD = /^\s*(subscribe|unsubscribe|status)\s*$/i;

/** Says something aside; the conversation stands where it stood. */
async function aside(dc: DialogContext, card: Reply): Promise<DialogTurnResult> {
  await showAside(dc.context, card);
  return standing(dc);
}

function standing(dc: DialogContext): DialogTurnResult {
  return { status: dc.activeDialog ? DialogTurnStatus.waiting : DialogTurnStatus.complete };
}

async function leadInto(dc: DialogContext, dialog: string, options: object): Promise<DialogTurnResult> {
  await dc.cancelAllDialogs();
  return dc.beginDialog(dialog, options);
}

export function interruptions(deps: Deps): Interrupt {
  async function help(dc: DialogContext) {
    return aside(dc, helpCard(turnOf(dc.context).say, pendingOf(dc)));
  }

  async function cancel(dc: DialogContext) {
    const { say } = turnOf(dc.context);
    const head = say(kept(dc) && dc.activeDialog ? 'cancelled' : 'nothingToCancel');
    forget(dc);
    await dc.cancelAllDialogs();
    return aside(dc, plainCard({ say, head }));
  }

  async function goBack(dc: DialogContext) {
    const { say } = turnOf(dc.context);
    const triage = kept(dc);
    if (triage?.said.length === 1 && triage.said[0]?.kind === 'symptom') return startOver(dc);
    const before = triage && !triage.outcome ? takingBack(triage) : undefined;
    if (!before) return aside(dc, plainCard({ say, head: say('nothingToGoBackTo'), pending: pendingOf(dc) }));
    keep(dc, before);
    turnOf(dc.context).remark = say('wentBack');
    return leadInto(dc, DIAGNOSE, { goOn: true });
  }

  async function startOver(dc: DialogContext, menu?: DiagnoseOptions['menu']) {
    return leadInto(dc, DIAGNOSE, menu ? { menu } : {});
  }

  async function greet(dc: DialogContext) {
    const { say } = turnOf(dc.context);
    return pendingOf(dc) ? help(dc) : startOver(dc, { head: say('welcome') });
  }

  async function thank(dc: DialogContext) {
    const { say } = turnOf(dc.context);
    return aside(dc, plainCard({ say, head: say('thanks'), pending: pendingOf(dc) }));
  }

  async function explain(dc: DialogContext, word: string) {
    const { say } = turnOf(dc.context);
    const page = word ? deps.explain(word) : undefined;
    if (page?.nearest) turnOf(dc.context).remark = say('nearestWord', { word: sayable(word), nearest: page.nearest });
    // What is said next may be what the code happens with, or goes on with the page.
    const name = page && !kept(dc) ? namedByPage(deps, page) : undefined;
    if (name) turnOf(dc.context).person.asked = name;
    if (page) return aside(dc, explanationCard(page, say, pendingOf(dc)));
    const head = word ? say('noPage', { word: sayable(word) }) : say('explainWhat');
    return aside(dc, plainCard({ say, head, ...(word && { text: say('explainWhat') }), pending: pendingOf(dc) }));
  }

  async function handOff(dc: DialogContext) {
    const { say } = turnOf(dc.context);
    const triage = kept(dc);
    if (!triage || triage.said.length === 0) return aside(dc, plainCard({ say, head: say('handOffNothing') }));
    return aside(dc, handOffReply(deps, turnOf(dc.context), triage, 'handOffReady'));
  }

  async function offerFile(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const triage = kept(dc);
    if (!triage || !mayGiveFile(deps, turn))
      return aside(dc, plainCard({ say: turn.say, head: turn.say('fileUnavailable') }));
    const { context }: { context: TurnContext } = dc;
    await context.sendActivity(askConsent(deps, turn.say, triage));
    turn.told = turn.say('fileOffered');
    return standing(dc);
  }

  async function sources(dc: DialogContext): Promise<DialogTurnResult> {
    const { say } = turnOf(dc.context);
    const page = deps.explain(kept(dc)?.cause ?? '');
    if (!page || page.sources.length === 0) return aside(dc, plainCard({ say, head: say('sourcesNone') }));
    const { context }: { context: TurnContext } = dc;
    await context.sendActivity(sourcesMessage(say, page.title, page.sources, page.reviewed));
    turnOf(dc.context).told = say('sourcesShort');
    return standing(dc);
  }

  async function nothing(dc: DialogContext) {
    const { say } = turnOf(dc.context);
    return pendingOf(dc)
      ? aside(dc, plainCard({ say, head: say('emptyMessage'), pending: pendingOf(dc) }))
      : startOver(dc, { head: say('emptyMessage') });
  }

  /** "In German, please": what stands is said once more in it. */
  async function speak(dc: DialogContext, wished: string) {
    const { say } = turnOf(dc.context);
    if (wished === 'other') return aside(dc, plainCard({ say, head: say('languagesSpoken'), pending: pendingOf(dc) }));
    const triage = kept(dc);
    if (triage && triage.said.length > 0 && !triage.ended) return leadInto(dc, DIAGNOSE, { goOn: true });
    return aside(dc, plainCard({ say, head: say('speaksItNow') }));
  }

  /** `subscribe`, `unsubscribe`, `status` and their kin belong to the on-call side. */
  async function alertWords(dc: DialogContext): Promise<DialogTurnResult | undefined> {
    const { heard, say } = turnOf(dc.context);
    if (heard.kind !== 'said') return undefined;
    if (!deps.alerts)
      return ALERT_WORD.test(heard.text) ? aside(dc, plainCard({ say, head: say('alertsUnavailable') })) : undefined;
    if (!understandsAlerts(deps.alerts, heard.text)) return undefined;
    const answer = await answerAlerts(deps.alerts, say, heard.text, dc.context.activity);
    if (answer.which) turnOf(dc.context).person.which = answer.which;
    return aside(dc, alertsReply(answer, say));
  }

  /** Undefined leaves the words to the dialog that waits for them. */
  return async function interrupt(dc) {
    const { sas, heard, wished } = turnOf(dc.context);
    if (sas) return dc.beginDialog(CHECK_SAS);
    if (wished) return speak(dc, wished);
    const alerts = await alertWords(dc);
    if (alerts) return alerts;
    const wish = wishOf(heard);
    switch (wish.kind) {
      case 'help':
        return help(dc);
      case 'cancel':
        return cancel(dc);
      case 'back':
        return goBack(dc);
      case 'startOver':
        return startOver(dc);
      case 'greet':
        return greet(dc);
      case 'thank':
        return thank(dc);
      case 'explain':
        return explain(dc, wish.word);
      case 'handOff':
        return handOff(dc);
      case 'file':
        return offerFile(dc);
      case 'sources':
        return sources(dc);
      case 'checkSas':
        return dc.beginDialog(CHECK_SAS);
      case 'nothing':
        return nothing(dc);
      case 'goOn':
        return leadInto(dc, DIAGNOSE, { goOn: true });
      case 'talk': {
        const status = heard.kind === 'said' && !kept(dc) ? statusAsked(heard.text) : undefined;
        return status ? explain(dc, status) : undefined;
      }
    }
  };
}
