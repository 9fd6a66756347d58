/** Where an answer comes from: the pages that its cause was written from, as numbered sources. */
import type { Say } from './phrases/say.ts';
import type { Activity, Entity } from './turn/channel.ts';

const MOST = 6;
/** Teams cuts what is longer. */
const NAME = 80;
const ABSTRACT = 160;

/** The address as people read it. */
function nameOf(source: string): string {
  const { hostname, pathname } = new URL(source);
  return `${hostname.replace(/^www\./, '')}${pathname}`.replace(/\/$/, '').slice(0, NAME);
}

/**
 * Sources of a message, as Teams draws them at the numbers in its text. It says nothing of a model, since none wrote it.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#citations
 */
function citations(sources: string[], about: string): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: sources.map((url, at) => ({
      '@type': 'Claim',
      position: at + 1,
      appearance: { '@type': 'DigitalDocument', name: nameOf(url), url, abstract: about.slice(0, ABSTRACT) },
    })),
  };
}

export function sourcesMessage(say: Say, title: string, sources: string[], reviewed: string): Partial<Activity> {
  const shown = sources.slice(0, MOST);
  const lines = shown.map((source, at) => `${nameOf(source)} [${at + 1}]`);
  const date = reviewed ? [say('reviewed', { date: reviewed })] : [];
  const text = [say('sourcesOf', { cause: title }), ...lines, ...date].join('\n\n');
  return { type: 'message', text, textFormat: 'markdown', entities: [citations(shown, title)] };
}
