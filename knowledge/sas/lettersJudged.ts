/** What the letters of a SAS that somebody tells are worth, in a sentence: for what is done, or for what they allow at all. Pure. */
import type { Facts } from '../facts/facts.ts';
import { table } from '../table.ts';
import { inOrder, LETTERS } from './letters.ts';
import { hasAllLetters, jobFromFacts } from './lettersEnough.ts';
import { countNeeds, missingLetters } from './needs.ts';

export interface LettersJudged {
  says: string;
  /** One that the job needs is not there. */
  lacks: boolean;
}

/** What most jobs are made of. */
const COMMON = 'rcwdl';

const nameOf = (letter: string) => `${(LETTERS.get(letter)?.name ?? letter).toLowerCase()} (\`${letter}\`)`;

const listed = (letters: Iterable<string>, last = 'and') => {
  const names = [...letters].map(nameOf);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}` : names.join('');
};

const DONE = table<string>({
  upload: 'an upload',
  download: 'a download',
  list: 'listing',
  remove: 'deleting',
  make: 'creating a container',
  'set-properties': 'changing properties',
});

const MADE_ANEW = 'A letter cannot be added to the URL, as `sp` is signed: it takes a new SAS';

const isKnown = (letters: string) => [...letters].every((letter) => LETTERS.has(letter));

/** Undefined where they are no letters of a SAS, or tell nothing of this job. */
export function judgeLetters(letters: string, facts: Facts): LettersJudged | undefined {
  if (!isKnown(letters)) return undefined;
  const job = jobFromFacts(facts);
  const done = job && DONE.get(job.kind);
  if (!job || !done) {
    const missing = [...COMMON].filter(
      (letter) => !letters.includes(letter) && !(letter === 'c' && letters.includes('w')),
    );
    const not = missing.length > 0 ? `, not ${listed(missing, 'or')}` : ', all that most jobs take';
    return {
      says: `\`sp=${letters}\` allows ${listed(letters)}${not}. Which of these does the step that is refused do?`,
      lacks: false,
    };
  }
  const needs = countNeeds([job]);
  const lacking = missingLetters(needs, letters);
  // Where `w` is needed anyway, it creates too.
  const missing = lacking.filter(({ or }) => !lacking.some(({ letter }) => or.includes(letter)));
  if (missing.length > 0) {
    const [first] = missing;
    const instead = first?.or ? ` (or ${nameOf(first.or)})` : '';
    const all = inOrder([...letters, ...missing.map(({ letter }) => letter)]);
    return {
      says: `\`sp=${letters}\` allows ${listed(letters)}, and ${done} needs ${listed(missing.map(({ letter }) => letter))}${instead}: that is what is missing. ${MADE_ANEW} with \`${all}\`.`,
      lacks: true,
    };
  }
  if (!hasAllLetters(needs, letters, facts)) return undefined;
  return {
    says: `\`sp=${letters}\` holds every letter that ${done} needs, so it is not the letters. What else a SAS is refused for: its end (\`se\`), what it was made for (\`sr\`, of an account SAS \`srt\` and \`ss\`), an address range (\`sip\`), a signature that was changed on its way.`,
    lacks: false,
  };
}
