/**
 * "4211 RESPONSE Status: 200", "3 RESPONSE Status: 503": the answers of a log, counted a line a kind, as the question for them
 * asks. A handful of refusals among thousands of good answers slows nothing down. Pure.
 */

const A_LINE =
  /^\s*(\d{1,9})\s+(?:RESPONSE )?(?:Status:? ?)?(\d{3}|ServerBusy|OperationTimedOut|time-?outs?|resets?|EOF)\b/i;
const FEWEST_LINES = 1;
/** Of all answers; with less the pauses of those that are repeated are not felt. */
const FELT = 0.01;

const KINDS: readonly [RegExp, string][] = [
  [/^(?:503|500|ServerBusy|OperationTimedOut)$/i, 'busy'],
  [/^429$/, 'too-many'],
  [/^(?:time-?outs?|resets?|EOF|408|502|504)$/i, 'breaks'],
  [/^4\d\d$/, 'refused'],
  [/^[23]\d\d$/, 'good'],
];

/** The answer to the question which answers stand in the log; undefined where nothing was counted. */
export function answersCounted(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, count, what = ''] = A_LINE.exec(line) ?? [];
    const kind = count && KINDS.find(([pattern]) => pattern.test(what))?.[1];
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + Number(count));
  }
  if (counts.size < FEWEST_LINES) return undefined;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].filter(([kind]) => kind !== 'good').sort(([, one], [, other]) => other - one);
  return most && most[1] / all >= FELT ? most[0] : 'good';
}
