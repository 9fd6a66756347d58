/** Is this JSON an activity that the SDK can work with? It throws on most of what is missing or mistyped here. */

import type { Activity } from 'botbuilder';
import { redact } from '../../knowledge/redact/redact.ts';
import { isObject } from '../../knowledge/text/shapes.ts';

type Loose = { [name: string]: unknown };

export type ReadActivity = { kind: 'activity'; activity: Activity } | { kind: 'wrong'; why: string };

const wrong = (why: string): ReadActivity => ({ kind: 'wrong', why });

/** Ids end up in keys of the store, and in headers; real ones have at most about 300 characters. */
const ID = /^[\x20-\x7e\xa0-\xff]{1,1000}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

export function readActivity(value: unknown): ReadActivity {
  if (!isObject(value)) return wrong('An activity is a JSON object.');
  if (!isId(value.type)) return wrong('The activity has no type.');
  // Who searches from a chat that has no message yet is in no conversation.
  const nowhere = value.type === 'invoke' && String(value.name).startsWith('composeExtension/');
  if (nowhere && !isObject(value.conversation)) return readActivity({ ...value, conversation: { id: 'none' } });
  if (!isObject(value.conversation) || !isId(value.conversation.id))
    return wrong('The activity has no conversation id.');
  if (!isId(value.serviceUrl) || !URL.canParse(value.serviceUrl)) return wrong('The activity has no serviceUrl.');
  if (value.text !== undefined && value.text !== null && typeof value.text !== 'string')
    return wrong('The text of the activity is no text.');
  if (value.type === 'invoke' && value.name === 'adaptiveCard/action' && !isObject(actionOf(value.value)))
    return wrong('The pressed button carries no action.');
  return { kind: 'activity', activity: mended(value) };
}

const actionOf = (value: unknown) => (isObject(value) ? value.action : undefined);

const TEXTS = [
  'action',
  'callerId',
  'code',
  'deliveryMode',
  'importance',
  'inputHint',
  'label',
  'localTimezone',
].concat(['name', 'textFormat', 'topicName', 'valueType']);
const LISTS = ['entities', 'attachments', 'membersAdded', 'membersRemoved', 'reactionsAdded', 'reactionsRemoved'];
const TIMES = ['timestamp', 'localTimestamp', 'expiration'];

/** What has the wrong type is left out, as if it had not been sent. */
function mended(value: Record<string, unknown>): Activity {
  const activity: Loose = { ...value, text: value.text ?? undefined };
  // The store's keys begin with the channel; tools that speak to the bot by hand often leave it out.
  if (!isId(activity.channelId)) activity.channelId = 'emulator';
  for (const name of ['id', 'replyToId']) if (!isId(activity[name])) delete activity[name];
  for (const name of TEXTS) if (typeof activity[name] !== 'string') delete activity[name];
  for (const name of LISTS) if (value[name] !== undefined) activity[name] = entries(value[name]);
  for (const name of ['from', 'recipient', 'conversation']) activity[name] = party(value[name]);
  for (const name of ['membersAdded', 'membersRemoved'])
    if (value[name] !== undefined)
      activity[name] = entries(value[name])
        ?.map(party)
        .filter((one) => one?.id !== undefined);
  if (value.type === 'invoke' && !isObject(value.value)) activity.value = {};
  activity.channelData = channelData(value.channelData);
  if (typeof activity.locale !== 'string' || !LOCALE.test(activity.locale)) delete activity.locale;
  for (const name of TIMES) activity[name] = asDate(activity[name]);
  return activity as unknown as Activity;
}

const LOCALE = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}$/i;

const entries = (value: unknown): Record<string, unknown>[] | undefined =>
  Array.isArray(value) ? value.filter(isObject) : undefined;

/** A person, the bot, a conversation, a team: ids and names are texts. People write names, which are repeated and kept. */
function party(value: unknown): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined;
  const kept = { ...value };
  for (const name of ['id', 'aadObjectId', 'tenantId']) if (!isId(kept[name])) delete kept[name];
  for (const name of ['role', 'conversationType']) if (typeof kept[name] !== 'string') delete kept[name];
  if (typeof kept.name === 'string') kept.name = redact(kept.name);
  else delete kept.name;
  if (kept.isGroup !== undefined) kept.isGroup = kept.isGroup === true;
  return kept;
}

/** Always there: the SDK looks into it unasked, for instance when a message was edited. */
function channelData(value: unknown): Record<string, unknown> {
  const kept: Record<string, unknown> = isObject(value) ? { ...value } : {};
  for (const name of ['team', 'channel', 'tenant', 'meeting'])
    if (kept[name] !== undefined) kept[name] = party(kept[name]);
  if (typeof kept.eventType !== 'string') delete kept.eventType;
  return kept;
}

function asDate(value: unknown): Date | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}
