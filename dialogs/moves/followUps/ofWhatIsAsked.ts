/** "Which port?", "in PowerShell?": an answer that names no port, or another tool, is none to it, however alike the words are. Pure. */
import { holdsOneOf, thingsAsked } from '../../../knowledge/answers/thingAsked.ts';
import type { Alone } from '../message/alone.ts';
import { namesTool, type Tool } from '../message/tools.ts';

/** What an answer names where it is of it; a command line is written without its name. */
const NAMED: readonly Tool[] = ['powershell', 'portal', 'explorer', 'template', 'python', 'code'];

/** "How do I break it in golang?" */
const IN_A_LANGUAGE =
  /\b(?:in|with|using|mit|für|for) (?:python|c#|\.net|java|javascript|typescript|node(?:\.?js)?|go|golang|powershell|terraform|bicep)\W*$/i;

/** @returns whether an answer is one to just these words. */
export function ofWhatIsAsked({ text, intent }: Pick<Alone, 'text' | 'intent'>): (answer: string) => boolean {
  const tools =
    intent === 'other-tool' || IN_A_LANGUAGE.test(text) ? NAMED.filter((tool) => namesTool(text, tool)) : [];
  const things = thingsAsked(text);
  return (answer) =>
    (tools.length === 0 || tools.some((tool) => namesTool(answer, tool))) && holdsOneOf(things, answer);
}
