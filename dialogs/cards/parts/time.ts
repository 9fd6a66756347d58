/** Times as cards show them. */

/**
 * The client fills it in, in the reader's zone and language: a channel's readers live in several.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features#datetime-formatting-and-localization
 */
export function sayTime(at: number): string {
  const moment = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return `{{DATE(${moment}, SHORT)}} {{TIME(${moment})}}`;
}

const FILLED_IN = /\{\{DATE\(([^,)]+), SHORT\)\}\} \{\{TIME\(\1\)\}\}/g;

/** The same where nobody fills it in: in texts beside a card, on a terminal. In UTC, and it says so. */
export function inWords(text: string, lang = 'en'): string {
  return text.replace(FILLED_IN, (_, moment: string) => utc(Date.parse(moment), lang));
}

/** 10 Mar 2026, 09:02 UTC */
function utc(at: number, lang: string): string {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(at)} UTC`;
}

/** 45 sec, 29 min, 2 hr, 5 min, 3 days, 4 hr: the two largest units. */
export function sayDuration(ms: number, lang = 'en'): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return say({ seconds }, lang);
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return say({ hours, minutes: minutes % 60 }, lang);
  return say({ days: Math.floor(hours / 24), hours: hours % 24 }, lang);
}

function say(parts: Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>, lang: string): string {
  const said = new Intl.DurationFormat(lang, { style: 'short' }).format(parts);
  // Of nothing it says nothing.
  return said || new Intl.DurationFormat(lang, { style: 'short', secondsDisplay: 'always' }).format({ seconds: 0 });
}
