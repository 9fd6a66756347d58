/** `status`: what is open, what is held back, what could not be delivered. Also the morning digest. */
import { container, type Element, heading, note, paragraph, title } from './elements.ts';
import { type Reply, reply } from './reply.ts';
import { sayDuration, sayTime } from './time.ts';

export interface StatusLine {
  severity: number;
  headline: string;
  state: string;
  since: number;
  count: number;
  /** Acknowledged or assigned, by whom. */
  by?: string;
}

export interface StatusView {
  now: number;
  open: StatusLine[];
  /** Open incidents that no conversation gets. */
  unheard: number;
  subscriptions: string[];
  mutes: string[];
  quiet: string[];
  digest?: string;
  waiting: number;
  dead: { what: string; why: string }[];
  parked: { name: string; why: string; since: number }[];
  /** Why cards may be late, in a sentence. */
  trouble?: string;
  /** What others type to name this conversation. */
  key: string;
}

const MOST = 20;

function lines(list: StatusLine[], now: number): Element[] {
  const rows = list.slice(0, MOST).map((one) => {
    const by = one.by ? ` · ${one.by}` : '';
    return paragraph(
      `• **Sev${one.severity}** ${one.headline} · ${one.state} · for ${sayDuration(now - one.since)} · ${one.count} ${one.count === 1 ? 'alert' : 'alerts'}${by}`,
      { spacing: 'Small' },
    );
  });
  return list.length > MOST ? [...rows, note(`and ${list.length - MOST} more.`)] : rows;
}

function part(head: string, rows: string[]): Element[] {
  return rows.length === 0
    ? []
    : [heading(head), ...rows.slice(0, MOST).map((row) => paragraph(`• ${row}`, { spacing: 'None' }))];
}

export function statusCard(view: StatusView): Reply {
  const { open, parked, dead } = view;
  const head =
    open.length === 0
      ? 'No open incidents here'
      : `${open.length} open ${open.length === 1 ? 'incident' : 'incidents'}`;
  return reply({
    speak: head,
    cut: 'Some lines were left out to fit.',
    body: [
      title(head),
      ...(view.trouble ? [container([paragraph(view.trouble)], { style: 'attention' })] : []),
      ...lines(open, view.now),
      ...(view.unheard > 0
        ? [
            paragraph(
              `${view.unheard} open ${view.unheard === 1 ? 'incident has' : 'incidents have'} no subscriber in any conversation.`,
            ),
          ]
        : []),
      ...part(
        'Subscribed here',
        view.subscriptions.length > 0 ? view.subscriptions : ['nothing. Write `subscribe` to get alerts here.'],
      ),
      ...part('Muted here', view.mutes),
      ...part('Quiet hours', view.quiet),
      ...(view.digest ? part('Digest', [view.digest]) : []),
      ...(view.waiting > 0
        ? [paragraph(`${view.waiting} ${view.waiting === 1 ? 'card waits' : 'cards wait'} to be posted.`)]
        : []),
      ...part(
        'Could not be delivered',
        dead.map((one) => `${one.what}: ${one.why}. An operator can repeat it with \`npx storagebot outbox replay\`.`),
      ),
      ...part(
        'Parked conversations',
        parked.map((one) => `${one.name}: ${one.why}, since ${sayTime(one.since)}`),
      ),
      note(
        `This conversation is called \`${view.key}\`; write \`escalate to ${view.key} after 15\` elsewhere to bring unacknowledged alerts here.`,
      ),
    ],
  });
}

export interface DigestView {
  from: number;
  to: number;
  open: StatusLine[];
  closed: StatusLine[];
  heldBack: StatusLine[];
}

/** The hand-over: what is open, what came and went, what quiet hours and mutes held back. */
export function digestCard(view: DigestView): Reply {
  const { open, closed, heldBack } = view;
  const head = `Hand-over: ${open.length} open, ${closed.length} closed`;
  const some = (name: string, list: StatusLine[]) =>
    list.length === 0 ? [] : [heading(name), ...lines(list, view.to)];
  return reply({
    speak: head,
    cut: 'Some lines were left out to fit.',
    body: [
      title(head),
      note(`${sayTime(view.from)} to ${sayTime(view.to)}`),
      ...(open.length + closed.length + heldBack.length === 0 ? [paragraph('A calm time: nothing came.')] : []),
      ...some('Open', open),
      ...some('Held back by quiet hours or mutes', heldBack),
      ...some('Closed', closed),
    ],
  });
}
