/** JSON whose end was cut off, as a console, a ticket or a log shows it, with what is open closed. Pure. */

const LONGEST = 1 << 20;
const DEEPEST = 200;
/** A text that was cut is no value: half a name would be another one. */
const CUT_TEXT = /"(?:[^"\\]|\\.)*\\?$/;
/** What it leaves behind: a comma, a name without its value, half a word or number. */
const UNFINISHED = /(?:,\s*)?(?:"(?:[^"\\]|\\.)*"\s*:\s*)?[\w.+-]*\s*$/;
/** In an object a text at the end is a name. */
const NAME = /(?:(?<=\{\s*)|,\s*)"(?:[^"\\]|\\.)*"\s*$/;

interface Open {
  /** The closing signs that are still missing, the innermost last. */
  ends: string[];
  inText: boolean;
}

function openAt(text: string): Open {
  const ends: string[] = [];
  let inText = false;
  for (let at = 0; at < text.length && ends.length <= DEEPEST; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{') ends.push('}');
    else if (sign === '[') ends.push(']');
    else if (sign === '}' || sign === ']') ends.pop();
  }
  return { ends, inText };
}

/** The same text where nothing is open, or where it is no beginning of JSON that anybody would send. */
export function closed(text: string): string {
  if (text.length > LONGEST) return text;
  const { ends, inText } = openAt(text);
  if (ends.length === 0 || ends.length > DEEPEST) return text;
  const whole = inText ? text.replace(CUT_TEXT, '') : text;
  const tail = ends.toReversed().join('');
  const heads = [whole, atTheEnd(whole, UNFINISHED), atTheEnd(whole, NAME)];
  return heads.map((head) => `${head}${tail}`).find(isJson) ?? text;
}

/** A name or number is short: only the end is looked at, however long the text is. */
const SHORT = 400;
const atTheEnd = (text: string, left: RegExp) => `${text.slice(0, -SHORT)}${text.slice(-SHORT).replace(left, '')}`;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
