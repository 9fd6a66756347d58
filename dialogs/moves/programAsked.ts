/** "Where do I type it?", "how do I install it?", behind a page or the meaning of a word: of the program that it was about. Pure. */
import type { Answer } from '../../knowledge/answers/answer.ts';
import { programNamed, programsIn } from '../../knowledge/words/whereRun.ts';
import { newcomerAsked } from './newcomerAsked.ts';

export function programAsked(asked: string, shown: Answer, text: string): Answer | undefined {
  const about = newcomerAsked(text, false);
  if (about !== 'where-typed' && about !== 'get-program') return undefined;
  const page = shown.sections.map((one) => one.text).join('\n\n');
  const program = programNamed(text) ?? programNamed(asked) ?? programsIn(page)[0];
  if (!program) return undefined;
  const told = (about === 'get-program' && program.get) || program.where;
  const { title, kind } = shown;
  return { kind, title, sections: [{ heading: '', text: told.en }], meaning: told, see: [], sources: [] };
}
