/** Is this JSON an activity that the SDK can work with? It throws on most of what is missing here. */
import type { Activity } from 'botbuilder';
import { redact } from '../../knowledge/redact.ts';

export type ReadActivity = { kind: 'activity'; activity: Activity } | { kind: 'wrong'; why: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (why: string): ReadActivity => ({ kind: 'wrong', why });

/** Ids end up in keys of the store; real ones have at most about 300 characters. */
const LONGEST_ID = 1000;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;

export function readActivity(value: unknown): ReadActivity {
  if (!isObject(value)) return wrong('An activity is a JSON object.');
  if (!isId(value.type)) return wrong('The activity has no type.');
  if (!isObject(value.conversation) || !isId(value.conversation.id))
    return wrong('The activity has no conversation id.');
  if (!isId(value.serviceUrl) || !URL.canParse(value.serviceUrl)) return wrong('The activity has no serviceUrl.');
  if (value.text !== undefined && value.text !== null && typeof value.text !== 'string')
    return wrong('The text of the activity is no text.');
  return { kind: 'activity', activity: mended(value) };
}

/** Lists that are no lists, and times that are no times, would throw deep in the SDK. */
function mended(value: Record<string, unknown>): Activity {
  const activity: Record<string, unknown> = { ...value, text: value.text ?? undefined };
  // The store's keys begin with the channel; tools that speak to the bot by hand often leave it out.
  if (!isId(activity.channelId)) activity.channelId = 'emulator';
  for (const name of ['entities', 'attachments', 'membersAdded', 'membersRemoved']) {
    const list = activity[name];
    if (list !== undefined) activity[name] = Array.isArray(list) ? list.filter(isObject) : undefined;
  }
  for (const name of ['from', 'recipient', 'channelData']) {
    if (activity[name] !== undefined && !isObject(activity[name])) activity[name] = undefined;
  }
  for (const name of ['from', 'recipient', 'conversation', 'channelData'])
    activity[name] = withSafeNames(activity[name]);
  if (typeof activity.locale !== 'string' || !LOCALE.test(activity.locale)) delete activity.locale;
  for (const name of ['timestamp', 'localTimestamp', 'expiration']) activity[name] = asDate(activity[name]);
  return activity as unknown as Activity;
}

const LOCALE = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}$/i;

/** Names of people, teams and channels are repeated in replies and kept, and people write them. */
function withSafeNames(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { team, channel } = value;
  return {
    ...value,
    ...(typeof value.name === 'string' && { name: redact(value.name) }),
    ...(isObject(team) && { team: withSafeNames(team) }),
    ...(isObject(channel) && { channel: withSafeNames(channel) }),
  };
}

function asDate(value: unknown): Date | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}
