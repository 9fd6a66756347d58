import {
  type AlertPolicy,
  mayEscalate,
  maySubscribe,
  mayUnsubscribe,
  type Place,
} from '../../../dialogs/alerts/policy.ts';

const OPEN: AlertPolicy = { isLocal: true, channels: [], owners: [] };
const BARE: AlertPolicy = { isLocal: false, channels: [], owners: [] };
const OWNED: AlertPolicy = { isLocal: false, channels: [], owners: ['ada'] };
const LISTED: AlertPolicy = { isLocal: false, channels: ['19:ops', 'k-two'], owners: [] };
const BOTH: AlertPolicy = { isLocal: false, channels: ['19:ops'], owners: ['ada'] };

const place = (kind: Place['here']['kind'], id = '19:x', key = 'k-one', tenant = 't'): Place => ({
  key,
  here: { kind, id, tenant },
});
const channel = place('channel');
const group = place('groupChat');
const personal = place('personal');
const ops = place('channel', '19:ops', 'k-ops');

test.each<[string, AlertPolicy, Place, string, boolean]>([
  ['locally everything goes', OPEN, personal, 'bob', true],
  ['without lists a channel may', BARE, channel, 'bob', true],
  ['without lists a group chat may not', BARE, group, 'bob', false],
  ['without lists a personal chat may not', BARE, personal, 'bob', false],
  ['an owner may in person', OWNED, personal, 'Ada', true],
  ['an owner may in a channel', OWNED, channel, 'ada', true],
  ['with owners nobody else may', OWNED, channel, 'bob', false],
  ['a listed channel may', LISTED, ops, 'bob', true],
  ['a channel listed by its name may', LISTED, place('groupChat', '19:y', 'k-two'), 'bob', true],
  ['another channel may not', LISTED, channel, 'bob', false],
  ['a personal chat is never listed', LISTED, place('personal', '19:ops', 'k-two'), 'bob', false],
  ['with both, the listed one may', BOTH, ops, 'bob', true],
  ['with both, the owner may elsewhere', BOTH, group, 'ada', true],
  ['with both, others may not elsewhere', BOTH, channel, 'bob', false],
])('subscribing: %s', (_name, policy, where, who, may) => {
  expect(maySubscribe(policy, where, who)).toBe(may);
});

test('whoever may not subscribe may not silence a channel either, but ends what comes to himself', () => {
  expect(mayUnsubscribe(OWNED, channel, 'bob')).toBe(false);
  expect(mayUnsubscribe(OWNED, personal, 'bob')).toBe(true);
});

test.each<[string, AlertPolicy, Place, Place | undefined, boolean]>([
  ['to a channel', BARE, channel, ops, true],
  ['not to itself', BARE, channel, channel, false],
  ['not to a conversation that the asker is not in', BARE, channel, undefined, false],
  ['never to a personal chat', OPEN, channel, place('personal', 'a:1', 'k-p'), false],
  ['not to another tenant', BARE, channel, place('channel', '19:z', 'k-z', 'other'), false],
  ['not to a channel that may not have alerts', LISTED, ops, channel, false],
])('escalating: %s', (_name, policy, from, target, may) => {
  expect(mayEscalate(policy, from, target, 'bob')).toBe(may);
});
