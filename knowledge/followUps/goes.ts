/** Whether words tell only of what goes, or only of what fails. Said by opposed.yaml. Pure. */
import { givesAway } from '../words/cues.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('followUps/opposed.yaml');

export const goesOnly = (text: string): boolean =>
  says('goes', text) && !says('goesNot', text) && !givesAway('fails', text);

export const failsOnly = (text: string): boolean =>
  (says('goesNot', text) || givesAway('fails', text)) && !says('goes', text);
