import { DateTime } from 'luxon';

/** The next moment at which the clock there shows HH:MM. */
export function nextTime(local: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = local.set({ hour, minute, second: 0, millisecond: 0 });
  return today > local ? today : today.plus({ days: 1 });
}

/** The next 8 o'clock where the conversation is. */
export function morning(now: number, zone = 'utc'): number {
  return nextTime(DateTime.fromMillis(now, { zone }), '08:00').toMillis();
}
