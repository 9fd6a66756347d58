/** A step is shown alone, by its number or not: what it needs of another one it says itself. */
import type { Objection, PageCheck } from './view.ts';

/** Only samples quote people; of an answer's page all is shown. */
const SHOWN_ALONE = /^(?:Confirm|Fix|What does not help|What it means)$/;
const POINTS =
  /\b(?:steps? \d|(?:the )?(?:previous|preceding|next|following) steps?\b|steps? (?:above|below)|as (?:in the|with the) (?:first|last) (?:one|step)|(?:command|line)s? above\b|\bConfirm (?:showed|shows|printed)\b)/i;

/** Goes on with a step that may not be shown. */
const GOES_ON = /^\d+\. (?:Or|Else|Otherwise|Then|Also|Both)\b/;

export const checkStandsAlone: PageCheck = ({ kind, prose }) =>
  kind === 'answer'
    ? []
    : prose.flatMap(({ section, text, line }): Objection[] => {
        const goesOn = section === 'Fix' ? GOES_ON.exec(text)?.[0] : undefined;
        const found = SHOWN_ALONE.test(section) ? (POINTS.exec(text)?.[0] ?? goesOn) : undefined;
        return found
          ? [
              {
                line,
                says: `"${found}": a step is shown alone, say what it is instead of where it stands.\n    ${text.slice(0, 140)}`,
              },
            ]
          : [];
      });
