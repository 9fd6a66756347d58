/** Very many alerts at once: one card, a counter for each group. */
import { alertTitleIn } from '../../../knowledge/translations/alertTitles.ts';
import type { Say } from '../../phrases/say.ts';
import { answerButtons, container, note, paragraph, title } from '../parts/elements.ts';
import { type Reply, reply, shorten } from '../parts/reply.ts';
import { sayTime } from '../parts/time.ts';
import { GROUP_STATES } from './incidentDetails.ts';
import type { GroupState } from './incidentView.ts';

export interface StormView {
  since: number;
  total: number;
  /** Groups, largest first. */
  groups: {
    title: string;
    /** By what it is narrowed down. */
    dimensions?: string;
    resource: string;
    severity: number;
    count: number;
    state: GroupState;
    id: string;
    ledger: string;
  }[];
}

const MOST_GROUPS = 25;

const titled = ({ title: said, dimensions = '' }: StormView['groups'][number], say: Say) =>
  `${alertTitleIn(say.lang, said)} ${dimensions}`.trim();

/** For notifications and the card's head. */
export function stormLine({ total, groups }: StormView, say: Say): string {
  return say('stormTitle', { total, groups: groups.length });
}

export function stormCard(view: StormView, say: Say): Reply {
  const { since, groups } = view;
  const shown = groups.slice(0, MOST_GROUPS);
  const rows = shown.map((group) =>
    paragraph(`**${group.count} ×** Sev${group.severity} ${titled(group, say)} (${say(GROUP_STATES[group.state])})`, {
      spacing: 'None',
    }),
  );
  const left = groups.length - shown.length;
  const choices = shown.map((group) => ({
    title: shorten(titled(group, say), 80),
    value: `${group.ledger} ${group.id}`,
  }));
  return reply({
    speak: stormLine(view, say),
    cut: say('stormCut'),
    lang: say.lang,
    body: [
      container(
        [title(stormLine(view, say)), paragraph(say('stormSince', { time: sayTime(since) }), { spacing: 'None' })],
        { style: 'attention', bleed: true },
      ),
      paragraph(say('stormWhy')),
      ...rows,
      ...(left > 0 ? [note(say('stormMore', { count: left }))] : []),
      {
        type: 'Input.ChoiceSet',
        id: 'which',
        label: say('stormChoose'),
        style: 'compact',
        value: choices[0]?.value,
        choices,
      },
      ...answerButtons([{ title: say('stormShow'), verb: 'alert.show', data: {}, withInputs: true }]),
    ],
  });
}
