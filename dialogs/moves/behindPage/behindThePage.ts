/** "Can I switch it off?", behind a page that was shown in the middle of a case: "it" is what the page is about. Pure. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { type Effect, effectsOf, hasCommands } from '../../../knowledge/effects/effectsOf.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';
import { sentencesAbout, sentencesIn, tellingWords } from '../../../knowledge/text/sentences.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { withSynonyms } from '../../../knowledge/words/synonyms.ts';
import type { Triage } from '../../case/triage.ts';
import type { Reader } from '../rules/rule.ts';
import { nextWord, ofTheWord } from './nextWord.ts';

const says = cuesOf('words/moves.yaml');

/** Whoever says more says what it is about. */
const A_FEW_WORDS = 12;
const MOST_SENTENCES = 2;
/** One word in common may be chance. */
const SHARED = 2;

const textOf = (sections: Answer['sections']) => sections.map(({ text }) => text).join('\n\n');

const LOOKING = /\b(?:see|check|tell|know|find|list|look|verify|sehe|finde|prüfe|erkenne|my|its)\b/gi;

const OF_IT = /\b(?:its|their|seine?n?|ihre?n?) \p{L}/iu;
const namesAThing = (text: string) => OF_IT.test(text) || tellingWords(text.replace(LOOKING, ' ')) > 0;

/** What a look may take along. */
const HARMLESS = new Set<Effect>(['usesKey', 'signsIn']);
const isALook = (fence: string) => hasCommands(fence) && effectsOf(fence).every((effect) => HARMLESS.has(effect));

/** The first command of the page that changes nothing. */
function lookOn(page: string): string | undefined {
  const lines = blocksOf(page).flatMap((block) =>
    block.kind === 'code' ? block.snippet.split('\n').map((line) => `\`\`\`${block.language}\n${line}\n\`\`\``) : [],
  );
  return lines.find((line) => !line.includes('\\\n') && isALook(line));
}

export function behindThePage({ page }: Triage, text: Redacted, { diagnose, explain }: Reader): Answer | undefined {
  const word = page && nextWord(page, text, { diagnose });
  if (word) return word;
  if (!page || !asksIn(text) || !says('namesIt', text) || wordCount(text) > A_FEW_WORDS) return undefined;
  const shown = diagnose(page).answer;
  if (shown?.kind !== 'page' || diagnose(text).codes.length > 0) return undefined;
  // The meaning of a word is a sentence; the page behind it says more.
  const [more] = shown.meaning ? shown.see : [];
  const whole = textOf((more && explain(more.name)?.sections) || shown.sections);
  const { meaning: _short, ...answer } = shown;
  const saying = (says: string): Answer => ({ ...answer, sections: [{ heading: '', text: says }] });
  // "Where do I see its identity?", behind the meaning of a word, names what the page behind it may not be about.
  if (shown.meaning && says('wantsToLook', text) && namesAThing(text)) return undefined;
  const look = says('wantsToLook', text) ? lookOn(whole) : undefined;
  if (look) return saying(look);
  const place = says('wantsToLook', text) ? sentencesIn(whole).filter((one) => /\bportal\b/i.test(one)) : [];
  if (place.length > 0) return saying(place.slice(0, MOST_SENTENCES).join('\n\n'));
  if (says('wantsToMake', text) && shown.meaning && more) return saying(whole);
  const about = sentencesAbout(whole, withSynonyms(text), MOST_SENTENCES, SHARED);
  return about.length > 0 ? saying(about.join('\n\n')) : shown.meaning && ofTheWord(page, text, { diagnose });
}
