/** "Diagnose this message": what its presser sees, asks further, and posts. Keeps nothing; knows no SDK. */
import { harmless } from '../../knowledge/alerts/meaning.ts';
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { isFactName } from '../../knowledge/facts/facts.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { ANSWER, MORE, messageDialogCard, saysSomething, sharedCard } from '../cards/messageCards.ts';
import { cautionIn } from '../cards/parts/caution.ts';
import type { AdaptiveCard, Reply } from '../cards/parts/reply.ts';
import { inLanguage } from '../case/inLanguage.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import { pastedSecret } from '../turn/secrets.ts';
import { type Carried, pack, unpack } from './pack.ts';

/** What was read of a message; not masked yet. */
export interface MessageRead {
  text: string;
  thread?: string;
  files: string[];
  deleted: boolean;
}

export type DialogAnswer =
  | { kind: 'dialog'; title: string; card: AdaptiveCard }
  /** To be posted where the message stands. */
  | { kind: 'post'; reply: Reply; thread?: string }
  | { kind: 'sentence'; says: string };

const NONE: Diagnosis = { causes: [], certainty: 'unknown', codes: [], seen: [], facts: {}, requestIds: [], times: [] };

function diagnoseCarried({ diagnose }: Deps, { report, facts }: Carried, say: Say): Diagnosis {
  return report.trim() === '' ? NONE : inLanguage(diagnose(report, facts), say);
}

function show(deps: Deps, say: Say, carried: Carried, more: { secret?: string; remarks: string[] }): DialogAnswer {
  const diagnosis = diagnoseCarried(deps, carried, say);
  const { card } = messageDialogCard({ say, diagnosis, carries: pack(carried), ...more });
  return { kind: 'dialog', title: say('messageDiagnosis'), card };
}

/** What names a cause is about storage, whether its words say so or not. */
const isOfStorage = ({ diagnose }: Deps, report: Redacted) =>
  report.trim() !== '' && diagnose(report).causes.length > 0;

export function openMessage(deps: Deps, say: Say, { text, thread, files, deleted }: MessageRead): DialogAnswer {
  if (deleted) return { kind: 'sentence', says: say('messageDeleted') };
  const report = deps.redact(text);
  const remarks = [
    ...(files.length > 0 ? [say('messageFiles', { names: deps.redact(files.join(', ')) })] : []),
    ...(report.trim() === '' ? [say('messageUnread')] : []),
    ...[cautionIn(report, say, isOfStorage(deps, report) ? 'ofStorage' : 'anywhere') ?? []].flat(),
  ];
  const secret = secretIn(deps, say, text);
  return show(deps, say, { report, facts: {}, ...(thread && { thread }) }, { remarks, ...(secret && { secret }) });
}

/** The warning is for somebody who did not write the message. */
function secretIn(deps: Deps, say: Say, text: string): string | undefined {
  const found = pastedSecret(text, deps, say, true);
  if (!found) return undefined;
  const revoke = found.sas?.revoke ?? say('secretRevokeAny');
  return [say('messageSecret'), say('messageSecretDelete'), say('secretWho'), say('secretRevoke', { revoke })].join(
    ' ',
  );
}

const field = (value: unknown) => (typeof value === 'string' ? value.slice(0, 20_000).trim() : '');

/** A press in the dialog: goes on with an answer or further words, or posts; what was filled in counts for both. */
export function answerMessage(
  deps: Deps,
  say: Say,
  data: Record<string, unknown>,
  name: string | undefined,
): DialogAnswer {
  const before = unpack(data.carries, deps);
  if (!before) return { kind: 'sentence', says: say('cardIsOld') };
  const more = field(data[MORE]);
  const carried = withAnswer(deps, say, before, field(data[ANSWER]), deps.redact(more));
  if (data.do === 'post') return post(deps, say, carried, name);
  const secret = pastedSecret(more, deps, say, false)?.says;
  return show(deps, say, carried, { remarks: [], ...(secret && { secret }) });
}

function withAnswer(deps: Deps, say: Say, before: Carried, answer: string, more: Redacted): Carried {
  const asked = diagnoseCarried(deps, before, say).question;
  const isAnswer = asked !== undefined && isFactName(asked.fact) && asked.answers.includes(answer);
  return {
    ...before,
    report: [before.report, more].filter(Boolean).join('\n') as Redacted,
    facts: isAnswer ? { ...before.facts, [asked.fact]: answer } : before.facts,
  };
}

function post(deps: Deps, say: Say, carried: Carried, name: string | undefined): DialogAnswer {
  const diagnosis = diagnoseCarried(deps, carried, say);
  if (!saysSomething(diagnosis)) return { kind: 'sentence', says: say('cardIsOld') };
  const reply = sharedCard({ say, diagnosis, ...(name && { name: harmless(name) }) });
  return { kind: 'post', reply, ...(carried.thread && { thread: carried.thread }) };
}
