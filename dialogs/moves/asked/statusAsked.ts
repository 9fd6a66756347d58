/** "I'm new, what does 403 mean?": a bare status is asked after, and nothing is told of trouble. Pure. */
import { meaningAsked } from '../../../knowledge/words/glossary.ts';

const A_STATUS =
  /^(?:(?:the|a|an|der|die|das|http|https|error|errors|fehler|code|fehlercode|statuscode|status|response|meldung|エラー|コード|の)[\s-]*)*([45]\d\d)(?:[\s-]*(?:error|fehler|code|エラー|コード))?$/iu;

export const statusAsked = (text: string): string | undefined =>
  meaningAsked(text, (words) => A_STATUS.exec(words.trim())?.[1]);
