/** "Can I switch it off?", behind a page that was shown in the middle of a case: "it" is what the page is about. Pure. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import { type Effect, effectsOf, hasCommands } from '../../knowledge/effects/effectsOf.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { blocksOf } from '../../knowledge/text/markdown.ts';
import { sentencesAbout } from '../../knowledge/text/sentences.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { asksIn } from '../../knowledge/words/asking.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';
import type { Triage } from '../case/triage.ts';
import type { Reader } from './sentence.ts';

/** Whoever says more says what it is about. */
const A_FEW_WORDS = 12;
const IT =
  /(?<![\p{L}\d])(?:it|its|it['’]s|one|them|they|that|this|those|es|das|den|die|dem|ihn|sie|so was|sowas|davon|damit|so ein\p{L}*)(?![\p{L}\d])|それ|これ/iu;
/** Somebody wants to look, or to make one. */
const LOOKS =
  /\b(?:how|where|wie|wo)\b.*\b(?:see|check|tell|know|find|list|look|verify|sehe|prüfe|erkenne|finde|weiß|nachsehen)\b|どうやって(?:確認|調べ)|確認方法/i;
const MAKES =
  /\b(?:how|wie)\b.*\b(?:make|create|set|add|get|turn|switch|enable|change|remove|delete|lege|erstelle|mache|bekomme|schalte|ändere|lösche|anlegen|einrichten)\b|どうやって(?:作|設定)/i;
const MOST_SENTENCES = 2;
/** One word in common may be chance. */
const SHARED = 2;

const textOf = (sections: Answer['sections']) => sections.map(({ text }) => text).join('\n\n');

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
  if (!page || !asksIn(text) || !IT.test(text) || wordCount(text) > A_FEW_WORDS) return undefined;
  const shown = diagnose(page).answer;
  if (shown?.kind !== 'page' || diagnose(text).codes.length > 0) return undefined;
  // The meaning of a word is a sentence; the page behind it says more.
  const [more] = shown.meaning ? shown.see : [];
  const whole = textOf((more && explain(more.name)?.sections) || shown.sections);
  const { meaning: _short, ...answer } = shown;
  const saying = (says: string): Answer => ({ ...answer, sections: [{ heading: '', text: says }] });
  const look = LOOKS.test(text) ? lookOn(whole) : undefined;
  if (look) return saying(look);
  if (MAKES.test(text) && shown.meaning && more) return saying(whole);
  const about = sentencesAbout(whole, withSynonyms(text), MOST_SENTENCES, SHARED);
  return about.length > 0 ? saying(about.join('\n\n')) : undefined;
}
