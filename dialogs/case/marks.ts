/** The words before an answer that was given before: kept in English with it, shown in the person's language. */
import type { Say } from '../phrases/say.ts';

export const AS_SAID = '*As said:*';

export const marksIn = (says: string, say: Say): string =>
  say.lang === 'en' ? says : says.replace(AS_SAID, `*${say('asSaid')}*`);
