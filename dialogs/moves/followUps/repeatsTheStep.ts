/** "Did it, pods still fail": whether an answer only brings the commands of the step that was done in vain. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { shownSteps } from '../../case/shownSteps.ts';

const COMMAND = /`([a-z][\w-]*(?: [^`\s]+){2,})[^`]*`/gi;
/** By so many words two commands are the same one, whatever stands in their gaps. */
const OPENING = 4;
const openingOf = (command: string) => command.split(' ').slice(0, OPENING).join(' ');

/** A look is worth a second one. */
const A_LOOK = /\b(?:list|show|get|exists|describe|logs)\b/;

export function repeatsTheStep({ fix }: DiagnosedCause, says: string, step = 0): boolean {
  const shown = shownSteps(fix, step)
    .map((at) => fix[at])
    .join('\n');
  const commands = [...says.matchAll(COMMAND)].map(([, command = '']) => openingOf(command));
  const changes = commands.filter((command) => !A_LOOK.test(command));
  return changes.length > 0 && commands.every((command) => shown.includes(command));
}
