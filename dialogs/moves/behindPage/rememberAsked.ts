/** What is asked on of, once an answer of the pages is shown: "and in PowerShell?", "the first one again", "now I get 403 with it". */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { namesNothingElse } from '../../../knowledge/answers/sentencesFor.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import type { Deps } from '../../deps.ts';
import type { Heard } from '../../turn/heard.ts';
import type { Person } from '../../turn/turn.ts';

/** So many pages are found again by their place. */
const MOST_PAGES = 6;

type Asking = Pick<Deps, 'diagnose'>;

/** A whole page is found again by its title; a sentence of the one that was shown has no name of its own to be found by. */
function askedByTitle({ diagnose }: Asking, { name, title }: Answer): string | undefined {
  const page = name ? diagnose(title as Redacted).answer : undefined;
  return page?.kind === 'page' && page.name === name ? title : undefined;
}

const isAnotherPage = ({ diagnose }: Asking, { kind, name }: Answer, asked: string): boolean =>
  kind === 'page' && diagnose(asked as Redacted).answer?.name !== name;

export function rememberAsked(deps: Asking, person: Person, heard: Heard, answer: Answer): void {
  if (heard.kind !== 'said') return;
  // "What does it cost?" is asked of the page before, which is asked on of.
  if (person.asked !== undefined && namesNothingElse(heard.text)) return;
  const found = deps.diagnose(heard.text).answer?.kind;
  if (found === 'page') {
    person.asked = heard.text;
    person.pages = [...(person.pages ?? []), heard.text].slice(-MOST_PAGES);
  } else if (person.asked && isAnotherPage(deps, answer, person.asked)) {
    // "Not that, I meant …": from here on that is the page that is asked on of.
    person.asked = askedByTitle(deps, answer) ?? person.asked;
  } else if (found === 'links') person.asked = heard.text;
}
