/** One incident, one card: grouping, order, ends in all their forms, connections. */

import { alertCount, type Ledger } from '../../../../bot/alerts/incidents/incident.ts';
import { record } from '../../../../bot/alerts/incidents/record.ts';
import { growOlder } from '../../../../bot/alerts/incidents/timers.ts';
import type { Alert } from '../../../../knowledge/alerts/alert.ts';
import { enrich } from '../../../../knowledge/alerts/enrich.ts';
import { loadAlertPages } from '../../../../knowledge/alerts/load.ts';
import { readAlerts } from '../../../../knowledge/alerts/readAlerts.ts';
import { anAlert, anOperation } from '../../../support/anAlert.ts';

const pages = loadAlertPages();
const knowledge = { pages, diagnose: () => ({ causes: [] }), causeTitle: () => undefined };
const NOW = Date.parse('2026-03-10T09:05:00Z');

/** Enters bodies one after another, as they would be read back from the store each time. */
function enter(bodies: unknown[], before?: Ledger, now = NOW): Ledger {
  let ledger = before;
  for (const body of bodies) {
    for (const alert of readAlerts(body, now))
      ledger = structuredClone(record(ledger, enrich(alert, knowledge), pages, now).ledger);
  }
  return ledger as Ledger;
}

const shape = (ledger: Ledger) =>
  ledger.incidents.map(
    (one) => `${one.state} ${alertCount(one)} ${one.groups.map((group) => group.meaning).join('+')}`,
  );

const fired = anAlert();
const resolved = anAlert({ state: 'Resolved' });
const again = anAlert({ firedAt: '2026-03-10T12:00:00Z' });
const againResolved = anAlert({
  state: 'Resolved',
  firedAt: '2026-03-10T12:00:00Z',
  resolvedAt: '2026-03-10T12:30:00Z',
});
const key = anOperation();
const oauth = anAlert({ id: 'o', dimensions: { ResponseType: 'AuthorizationError', Authentication: 'OAuth' } });
const rules = anOperation({
  operation: 'Microsoft.Storage/storageAccounts/write',
  correlation: 'w',
  properties: { requestbody: '{"properties":{"networkAcls":{}}}' },
});
const throttled = anAlert({ id: 't', rule: 'throttle', dimensions: { ResponseType: 'ClientThrottlingError' } });
const available = (value: number, id = 'v') =>
  anAlert({ id, rule: 'availability', metric: 'Availability', dimensions: {}, value });

function health(status: string, at: string, correlation = 'h1') {
  const body = anOperation({
    operation: 'Microsoft.Resourcehealth/healthevent/Activated/action',
    at,
    correlation,
    properties: { currentHealthStatus: status },
  });
  body.data.essentials.monitoringService = 'Resource Health';
  body.data.essentials.severity = 'Sev1';
  return body;
}

test.each([
  ['begun, then done', ['Started', 'Succeeded']],
  ['done, then the late word that it has begun', ['Succeeded', 'Started']],
])('%s: one occurrence, told as done', (_name, order) => {
  const told = (status: string) => {
    const body = anOperation({ operation: 'Microsoft.Storage/storageAccounts/delete', correlation: 'd' });
    Object.assign(body.data.alertContext, { status });
    return body;
  };
  const [incident] = enter(order.map(told)).incidents;
  expect([incident?.groups.length, incident?.groups[0]?.title]).toEqual([
    1,
    'The storage account contosodata01 was deleted',
  ]);
});

describe('which incident, which state', () => {
  test.each<[string, unknown[], string[]]>([
    ['fired and resolved are one', [fired, resolved], ['resolved 1 refused']],
    ['the end may come first', [resolved, fired], ['resolved 1 refused']],
    ['a message that is delivered again counts once', [fired, fired, fired], ['open 1 refused']],
    ['an end that is delivered again changes nothing', [fired, resolved, resolved], ['resolved 1 refused']],
    ['an end alone is kept as over', [resolved], ['resolved 0 refused']],
    [
      'the same rule fires again hours later: a new incident',
      [fired, resolved, again],
      ['resolved 1 refused', 'open 1 refused'],
    ],
    [
      '… and each end finds its own',
      [fired, resolved, again, againResolved],
      ['resolved 1 refused', 'resolved 1 refused'],
    ],
    ['an old end that arrives late does not end the new occurrence', [fired, again, resolved], ['open 2 refused']],
    [
      'other dimensions are another incident',
      [fired, anAlert({ id: '2', dimensions: { ResponseType: 'AuthorizationError', ApiName: 'GetBlob' } })],
      ['open 1 refused', 'open 1 refused'],
    ],
    ['another rule for the same thing joins', [fired, anAlert({ id: '2', rule: 'another' })], ['open 2 refused']],
    [
      '… and it is over when both are over',
      [fired, anAlert({ id: '2', rule: 'another' }), resolved],
      ['open 2 refused'],
    ],
    ['a key and refusals after it are one', [key, fired], ['open 2 key-regenerated+refused']],
    ['… also when the activity log is late', [fired, key], ['open 2 refused+key-regenerated']],
    ['… and over when the refusals are over', [key, fired, resolved], ['resolved 2 key-regenerated+refused']],
    ['a key does not touch sign-ins with Entra ID', [key, oauth], ['open 1 key-regenerated', 'open 1 refused']],
    ['network rules and refusals after them are one', [rules, oauth], ['open 2 network-rules-changed+refused']],
    ['throttling and low availability are one', [throttled, available(90)], ['open 2 throttled+availability']],
    [
      'an ill account and low availability are one',
      [health('Degraded', '2026-03-10T09:00:00Z'), available(90)],
      ['open 2 resource-health+availability'],
    ],
    [
      'health says its end by its status',
      [health('Degraded', '2026-03-10T09:00:00Z'), health('Available', '2026-03-10T09:40:00Z')],
      ['resolved 1 resource-health'],
    ],
    [
      '… also under another correlation id',
      [health('Unavailable', '2026-03-10T09:00:00Z'), health('Available', '2026-03-10T09:40:00Z', 'h2')],
      ['resolved 1 resource-health'],
    ],
    [
      '… and a stale "available" ends nothing',
      [health('Degraded', '2026-03-10T09:00:00Z'), health('Available', '2026-03-10T08:40:00Z', 'h0')],
      ['open 1 resource-health', 'resolved 0 resource-health'],
    ],
    [
      'two regenerations are two occurrences',
      [key, anOperation({ correlation: 'other', at: '2026-03-10T09:10:00Z' })],
      ['open 2 key-regenerated'],
    ],
    ['started and succeeded are one occurrence', [key, key], ['open 1 key-regenerated']],
  ])('%s', (_name, bodies, expected) => {
    expect(shape(enter(bodies)).sort()).toEqual([...expected].sort());
  });

  test('the order of arrival does not change what comes out', () => {
    const bodies = [fired, resolved, key, throttled, available(90)];
    const orders = permutations(bodies).map((order) => {
      const { incidents } = enter(order);
      return incidents
        .map(
          (one) =>
            `${one.state} ${one.groups
              .map((group) => group.meaning)
              .sort()
              .join('+')}`,
        )
        .sort()
        .join(' | ');
    });
    // An end that arrives before its beginning has no key to be connected with yet; states never differ.
    const states = orders.map((order) =>
      order.replace(/\b(key-regenerated|refused|throttled|availability)\b/g, '').includes('open'),
    );
    expect(new Set(states)).toEqual(new Set([true]));
    for (const order of permutations([fired, resolved, throttled])) {
      expect(
        enter(order)
          .incidents.map((one) => `${one.state} ${one.groups[0]?.meaning}`)
          .sort(),
      ).toEqual(['open throttled', 'resolved refused']);
    }
  });

  test('the duration is told by the senders’ clocks', () => {
    const [incident] = enter([fired, resolved]).incidents;
    expect((incident?.endedAt ?? 0) - (incident?.openedAt ?? 0)).toBe(
      Date.parse('2026-03-10T09:31:12.003Z') - Date.parse('2026-03-10T09:02:11.447Z'),
    );
  });

  test('a storm of one group is one incident with a counter', () => {
    const bodies = Array.from({ length: 500 }, (_, index) => anAlert({ id: `s${index}` }));
    expect(shape(enter(bodies))).toEqual(['open 500 refused']);
  });

  test('fired again within minutes goes on in the same incident', () => {
    const soon = anAlert({ id: 'soon', firedAt: '2026-03-10T09:36:00Z' });
    expect(shape(enter([fired, resolved, soon]))).toEqual(['open 2 refused']);
  });
});

describe('what time does', () => {
  const hour = 3_600_000;
  const older = (ledger: Ledger, hours: number) => growOlder(ledger, new Map(), NOW + hours * hour);

  test.each([
    ['before its time nothing happens', 23, 'open'],
    ['without an end it is closed, and says so', 25, 'expired'],
  ])('%s', (_name, hours, state) => {
    const ledger = enter([fired]);
    older(ledger, hours);
    expect(ledger.incidents[0]?.state).toBe(state);
    expect(ledger.incidents[0]?.note).toEqual(
      state === 'expired' ? { phrase: 'expiredSilent', values: { hours: 24 } } : undefined,
    );
  });

  test('a real end after that still counts', () => {
    const ledger = enter([fired]);
    older(ledger, 25);
    expect(shape(enter([resolved], ledger))).toEqual(['resolved 1 refused']);
    expect(enter([resolved], ledger).incidents[0]?.note).toBeUndefined();
  });

  test('an event is closed as an event', () => {
    const ledger = enter([key]);
    older(ledger, 25);
    expect(ledger.incidents[0]?.note).toMatchObject({ phrase: 'expiredEvent' });
  });

  test('nobody acknowledged: the second conversation gets it, once', () => {
    const ledger = enter([fired]);
    const incident = ledger.incidents[0];
    incident?.escalations.push({ at: NOW + hour / 4, minutes: 15, from: 'a', to: 'b' });
    older(ledger, 1);
    older(ledger, 2);
    expect(incident?.audience).toEqual(['b']);
    expect(incident?.audit.map((entry) => entry.who)).toEqual(['storagebot']);
  });

  test('an acknowledged incident is not escalated', () => {
    const ledger = enter([fired]);
    Object.assign(ledger.incidents[0] ?? {}, {
      acknowledged: { who: 'Ada', at: NOW },
      escalations: [{ at: NOW, minutes: 15, from: 'a', to: 'b' }],
    });
    older(ledger, 1);
    expect(ledger.incidents[0]?.audience).toEqual([]);
  });
});

test('alerts of different resources never share a ledger', () => {
  const keys = ['contosodata01', 'contosodata02'].map(
    (account) => (readAlerts(anAlert({ account }), NOW)[0] as Alert).resource.key,
  );
  expect(new Set(keys).size).toBe(2);
});

function permutations<T>(list: T[]): T[][] {
  return list.length < 2
    ? [list]
    : list.flatMap((first, index) => permutations(list.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
