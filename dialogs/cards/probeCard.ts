import type { ProbeResult } from '../../knowledge/sas/probe.ts';
import { table } from '../../knowledge/table.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import { type Element, paragraph, title } from './parts/elements.ts';
import { type Reply, reply, shorten } from './parts/reply.ts';
import { listPart } from './plainCards.ts';

// A word and a sign beside the colour, which many cannot tell.
const RESULTS = table<{ sign: string; word: PhraseName; color: string }>({
  ok: { sign: '✔', word: 'probeOk', color: 'Good' },
  refused: { sign: '✖', word: 'probeRefused', color: 'Attention' },
  failed: { sign: '✖', word: 'probeFailed', color: 'Attention' },
  skipped: { sign: '–', word: 'probeSkipped', color: 'Default' },
});

// A letter that is refused and that `sp` never claimed is no fault of the SAS: its cause comes with less.
const WORTH_NAMING = 0.5;

function check({ name, result, code, says }: ProbeResult['checks'][number], say: Say): Element {
  const { sign, word, color } = RESULTS.get(result) ?? RESULTS.get('skipped')!;
  const reason = code ? ` (${code})` : '';
  return paragraph(`${sign} ${name}: ${say(word)}${reason}. ${shorten(says, 300)}`, { color, spacing: 'Small' });
}

/** What the service itself answered, check by check, and the causes that follow from it. */
export function probeCard(reading: ProbeResult, say: Say, titles: (cause: string) => string): Reply {
  const head = say(reading.reached ? 'probeReached' : 'probeNotReached');
  const causes = reading.causes
    .filter(({ confidence }) => confidence >= WORTH_NAMING)
    .slice(0, 5)
    .map(({ id }) => `${titles(id)} (explain ${id})`);
  return reply({
    speak: head,
    cut: say('cutPlain'),
    lang: say.lang,
    body: [
      title(head),
      ...reading.checks.slice(0, 25).map((one) => check(one, say)),
      ...listPart(say('probeCauses'), causes),
    ],
  });
}
