/** "Where do I type it?", "how do I install it?", "where's the button?", behind a page or the meaning of a word: of what it was about. Pure. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { sentencesIn } from '../../../knowledge/text/sentences.ts';
import { programNamed, programsIn } from '../../../knowledge/words/whereRun.ts';
import { placeNamed } from '../../cards/asked/inPortal.ts';
import { newcomerAsked } from '../asked/newcomerAsked.ts';

const PORTAL = /\bportal\b/i;
const MOST_PLACES = 2;

/** Where the portal has what the page is about: by the question, the page's own sentences, or what was asked before. */
function placeOf(asked: string, { sections, see: _see, ...shown }: Answer, text: string): Answer | undefined {
  const said = sections.flatMap((one) => sentencesIn(one.text)).filter((one) => PORTAL.test(one));
  const named = placeNamed(text) ?? (said.length > 0 ? undefined : placeNamed(asked));
  const places = named ? [`Portal: ${named}`] : said.slice(0, MOST_PLACES);
  if (places.length === 0) return undefined;
  const { meaning: _meaning, ...page } = shown;
  return { ...page, sections: [{ heading: '', text: places.join('\n\n') }], see: [] };
}

export function programAsked(asked: string, shown: Answer, text: string): Answer | undefined {
  const about = newcomerAsked(text, false);
  if (about === 'where-clicked') return placeOf(asked, shown, text);
  if (about !== 'where-typed' && about !== 'get-program') return undefined;
  const page = shown.sections.map((one) => one.text).join('\n\n');
  const program = programNamed(text) ?? programNamed(asked) ?? programsIn(page)[0];
  if (!program) return undefined;
  const told = (about === 'get-program' && program.get) || program.where;
  const { title, kind } = shown;
  return { kind, title, sections: [{ heading: '', text: told.en }], meaning: told, see: [], sources: [] };
}
