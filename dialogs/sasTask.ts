/** The form behind `check sas`: what stands in it lives for one request and is kept nowhere. */

import { maskStrings } from '../knowledge/redact/redact.ts';
import type { AdaptiveCard } from './cards/parts/reply.ts';
import { headed } from './cards/parts/reply.ts';
import { plainCard } from './cards/plainCards.ts';
import { probeCard } from './cards/probeCard.ts';
import { sasFormCard, sasReportCard } from './cards/sasCards.ts';
import type { Deps } from './deps.ts';
import type { Say } from './phrases/say.ts';
import type { TurnContext } from './turn/channel.ts';
import { messageOf } from './turn/show.ts';

export function sasForm(deps: Deps, say: Say, fault?: string): AdaptiveCard {
  const canProbe = deps.probe !== undefined;
  return sasFormCard({ say, canProbe, canExercise: deps.mayExercise === true, ...(fault && { fault }) });
}

interface ProbeWish {
  exercise: boolean;
  who: string;
}

const field = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Answers at once with what can be read; what the service says follows when it has answered. */
export async function sasSubmitted(
  deps: Deps,
  say: Say,
  context: TurnContext,
  data: Record<string, unknown>,
): Promise<{ says: string; again?: AdaptiveCard }> {
  const sas = field(data.sas);
  if (!deps.readSas) return { says: say('sasUnavailable') };
  if (!sas) return { says: '', again: sasForm(deps, say, say('sasFieldMissing')) };
  const wantsProbe = data.probe === 'yes' && deps.probe !== undefined;
  const isUrl = /^https?:\/\//i.test(sas);
  const reading = maskStrings(deps.readSas(sas, field(data.job) || undefined));
  const remark = wantsProbe && !isUrl ? { remark: say('probeNeedsUrl') } : {};
  const answer = headed(sasReportCard(reading, say), remark, say('cutPlain'));
  await context.sendActivity(messageOf(answer, context.activity.channelId));
  if (!wantsProbe || !isUrl) return { says: say('sasFollows') };
  const { from } = context.activity;
  const exercise = data.exercise === 'yes' && deps.mayExercise === true;
  const wish = { exercise, who: from?.aadObjectId ?? from?.id ?? 'somebody' };
  await afterwards(deps, context, (later) => probeAndTell(deps, say, later, sas, wish));
  return { says: say('sasProbeFollows') };
}

async function afterwards(deps: Deps, context: TurnContext, work: (context: TurnContext) => Promise<void>) {
  if (deps.later) deps.later(context, work);
  else await work(context);
}

async function probeAndTell(deps: Deps, say: Say, context: TurnContext, url: string, wish: ProbeWish) {
  const titleOf = (cause: string) => deps.explain(cause)?.title ?? cause;
  const reading = await deps.probe?.(url, wish).catch(() => undefined);
  const card = reading
    ? probeCard(masked(reading, deps), say, titleOf)
    : plainCard({ say, head: say('probeNotReached') });
  await context.sendActivity(messageOf(card, context.activity.channelId));
}

function masked(reading: Awaited<ReturnType<NonNullable<Deps['probe']>>>, { redact }: Deps) {
  return { ...reading, checks: reading.checks.map((check) => ({ ...check, says: redact(check.says) })) };
}
