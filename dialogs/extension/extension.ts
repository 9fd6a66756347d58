/**
 * What Teams offers beside a conversation: an action on any message, the composer's search, and the masked form for a
 * SAS. Works where the bot is no member, so it knows no conversation and keeps nothing. `bot/teams/extension.ts` reads
 * and answers the shapes of Teams.
 */
import { maskStrings } from '../../knowledge/redact/redact.ts';
import { type Element, note } from '../cards/parts/elements.ts';
import { type AdaptiveCard, reply } from '../cards/parts/reply.ts';
import { probeCard } from '../cards/probeCard.ts';
import { sasReportCard } from '../cards/sasCards.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import { phrasesFor } from '../phrases.ts';
import { sasForm } from '../sasTask.ts';
import { maskedData } from '../turn/secrets.ts';
import { within } from '../turn/within.ts';
import { answerMessage, type DialogAnswer, type MessageRead, openMessage } from './messageDialog.ts';
import { choose, type SearchAnswer, type SearchAsked, search } from './search.ts';

export interface Presser {
  locale?: string | undefined;
  name?: string | undefined;
  /** For the limits of a probe. */
  who: string;
}

export interface Extension {
  openMessage(message: MessageRead, presser: Presser): DialogAnswer;
  answerMessage(data: Record<string, unknown>, presser: Presser): DialogAnswer;
  search(asked: SearchAsked, presser: Presser): SearchAnswer;
  choose(chosen: Record<string, unknown>, presser: Presser): AdaptiveCard | undefined;
  openSas(presser: Presser): DialogAnswer;
  answerSas(data: Record<string, unknown>, presser: Presser): Promise<DialogAnswer>;
  /** What became of a post, for the one who pressed. */
  said(what: 'posted' | 'postedMaybe', presser: Presser): string;
}

export function extension(deps: Deps): Extension {
  const sayTo = ({ locale }: Presser) => phrasesFor(locale);
  return {
    openMessage: (message, presser) => openMessage(deps, sayTo(presser), message),
    answerMessage: (data, presser) => answerMessage(deps, sayTo(presser), data, presser.name),
    search: (asked, presser) => search(deps, sayTo(presser), asked),
    choose: (chosen, presser) => choose(deps, sayTo(presser), maskedData(chosen, deps))?.card,
    openSas: (presser) => openSas(deps, sayTo(presser)),
    answerSas: (data, presser) => answerSas(deps, sayTo(presser), data, presser.who),
    said: (what, presser) => sayTo(presser)(what),
  };
}

function openSas(deps: Deps, say: Say): DialogAnswer {
  return deps.readSas
    ? { kind: 'dialog', title: say('sasFormTitle'), card: sasForm(deps, say) }
    : { kind: 'sentence', says: say('sasUnavailable') };
}

/** An invoke has five seconds in all. */
const PROBE_MS = 3_500;

/** The answer stays in the dialog: the chat behind it may be none of ours, and sees nothing of it. */
async function answerSas(deps: Deps, say: Say, data: Record<string, unknown>, who: string): Promise<DialogAnswer> {
  const field = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const sas = field(data.sas);
  if (!deps.readSas) return { kind: 'sentence', says: say('sasUnavailable') };
  if (!sas) return { kind: 'dialog', title: say('sasFormTitle'), card: sasForm(deps, say, say('sasFieldMissing')) };
  const read = sasReportCard(maskStrings(deps.readSas(sas, field(data.job) || undefined)), say);
  const probed =
    data.probe === 'yes' && deps.probe ? await probePart(deps, say, sas, data.exercise === 'yes', who) : [];
  const body = [...probed, ...((read.card.body ?? []) as Element[]), note(say('onlyYouSee'))];
  const { card } = reply({ speak: String(read.card.speak), cut: say('cutPlain'), lang: say.lang, body });
  return { kind: 'dialog', title: say('sasFormTitle'), card };
}

async function probePart(deps: Deps, say: Say, sas: string, exercise: boolean, who: string): Promise<Element[]> {
  if (!/^https?:\/\//i.test(sas) || !deps.probe) return [note(say('probeNeedsUrl'))];
  const asked = deps.probe(sas, { exercise: exercise && deps.mayExercise === true, who });
  const heard = await within(PROBE_MS, asked).catch(() => undefined);
  if (!heard) return [note(say('sasChatOnly'))];
  const checks = heard.checks.map((check) => ({ ...check, says: deps.redact(check.says) }));
  const { card } = probeCard({ ...heard, checks }, say, (cause) => deps.explain(cause)?.title ?? cause);
  return (card.body ?? []) as Element[];
}
