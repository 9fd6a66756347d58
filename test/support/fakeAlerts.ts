/** The alerts side of a bot with one conversation and one incident, in memory. */
import type { AlertsPort, Press } from '../../dialogs/alerts/alertsPort.ts';
import type { Listener } from '../../dialogs/alerts/listener.ts';
import type { IncidentView } from '../../dialogs/cards/alerts/incidentView.ts';
import { loadAlertPages } from '../../knowledge/alerts/load.ts';
import { redact } from '../../knowledge/redact/redact.ts';

export interface FakeAlerts extends AlertsPort {
  listener: Listener;
  pressed: Press[];
  /** What was done in words. */
  handled: string[];
  /** How often somebody was told what is open. */
  told: number;
  /** What the buttons of the incident's card carry. */
  data: { incident: string; ledger: string };
}

const NOW = Date.parse('2026-01-02T03:04:05Z');

const INCIDENT: IncidentView = {
  id: 'i7',
  ledger: 'account:contoso',
  state: 'open',
  nature: 'trouble',
  severity: 2,
  title: 'contoso is at its limits',
  resource: { name: 'contoso', kind: 'microsoft.storage/storageaccounts' },
  since: NOW,
  count: 1,
  rules: ['throttled'],
  says: 'Clients ask for more than the account may give.',
  told: {},
  advised: '',
  also: [],
  causes: [],
  next: ['Lower the load.'],
  correlations: [],
  grouped: { resource: 'contoso', meaning: 'throttled', dimensions: '', after: [] },
  groups: [],
  audit: [],
  sources: [],
};

const TOLD = {
  report: redact('ServerBusy on contoso'),
  suspicions: [{ causes: ['throttled'], says: 'contoso is at its limits', explains: false }],
};

export function fakeAlerts(): FakeAlerts {
  const listener: Listener = { name: 'on call', kind: 'personal', subscriptions: [], mutes: [], quiet: [] };
  const port: FakeAlerts = {
    listener,
    here: async () => 'k7f3',
    pressed: [],
    handled: [],
    told: 0,
    data: { incident: INCIDENT.id, ledger: INCIDENT.ledger },
    pages: loadAlertPages(),
    zone: 'UTC',
    now: () => NOW,
    policy: { isLocal: true, channels: [], owners: [] },
    listeners: async () => new Map([['k7f3', listener]]),
    edit: async (_key, decide) => decide(listener),
    async tellWhatIsOpen() {
      port.told++;
    },
    status: async () => ({ now: NOW, open: [], unheard: 0, waiting: 0, dead: [], parked: [] }),
    async press(press) {
      if (press.incident !== INCIDENT.id) return undefined;
      port.pressed.push(press);
      const acknowledged = { who: press.who.name, at: NOW };
      const view = press.act === 'acknowledge' ? { ...INCIDENT, acknowledged } : INCIDENT;
      return press.act === 'triage' ? { view, triage: TOLD } : { view };
    },
    async handle({ act, filter, only }) {
      port.handled.push(act);
      const fits = !only && (filter.accounts.length === 0 || filter.accounts.includes('contoso'));
      const meant = fits || only;
      const told = act === 'triage' && meant ? { triage: TOLD } : {};
      return { open: 1, fitting: meant ? 1 : 0, done: meant ? [INCIDENT.title] : [], ...told };
    },
    below: async () => undefined,
    hears: async () => true,
    shown: async () => [
      { view: INCIDENT, heard: NOW, whose: 'ours', othersOpen: 0, earlier: [], deeds: [], data: 'kept', back: [] },
    ],
    caught: async () => ({ fitting: 2, of: 9 }),
    giveOwnCard: async () => true,
  };
  return port;
}
