/** A command that somebody pasted, as it was read: what is wrong with it, and the same without the fault. */

import { type CommandFault, judgeCommand } from '../../../knowledge/azcopy/commandJudged.ts';
import type { CommandSide } from '../../../knowledge/azcopy/commandSide.ts';
import type { Refusal } from '../../../knowledge/azcopy/refusals.ts';
import type { Say } from '../../phrases/say.ts';
import { code, type Element, heading, note, paragraph } from './elements.ts';

const SERVICES: Partial<Record<CommandSide['kind'], string>> = {
  blob: 'Blob',
  file: 'Azure Files',
  dfs: 'Data Lake',
  s3: 'S3',
  gcp: 'Google Cloud Storage',
};

const kindOf = ({ kind }: CommandSide, say: Say) =>
  SERVICES[kind] ?? say(kind === 'local' ? 'kindLocal' : 'kindRemote');

/** Without the token. */
const placeOf = ({ text }: CommandSide) => text.replace(/\?.*$/s, '');

function refused(fault: Refusal, say: Say): string {
  switch (fault.kind) {
    case 'noContainer':
      return say('commandNoContainer', { place: fault.place });
    case 'recursiveMissing':
      return say('commandRecursiveMissing', { place: fault.place });
    case 'perhapsAFolder':
      return say('commandPerhapsAFolder', { place: fault.place });
    case 'wildcardInside':
      return say('commandWildcardInside', { place: fault.place });
    case 'blankInPath':
      return say('commandBlankInPath', { place: fault.place });
    case 'unsupportedPair':
      return say('commandUnsupportedPair', { place: fault.place });
    case 'noStorage':
      return say('commandNoStorage', { place: fault.place, host: fault.host });
    case 'localPlace':
      return say('commandLocalPlace', { place: fault.place, verb: fault.verb });
    case 'notTopLevel':
      return say('commandNotTopLevel', { place: fault.place });
    case 'fromTo':
      return say('commandFromTo', { pair: fault.fromTo });
    case 'value':
      return say('commandValue', { flag: fault.flag, value: fault.value, allowed: fault.allowed });
    case 'strayValue':
      return say('commandStrayValue', { flag: fault.flag });
    case 'valueMissing':
      return say('commandValueMissing', { flag: fault.flag });
    case 'replacedFlag':
      return say('commandReplacedFlag', { flag: fault.flag });
    case 'flagNotHere':
      return say('commandFlagNotHere', { flag: fault.flag });
    case 'flagOfOther':
      return say('commandFlagOfOther', { flag: fault.flag, verb: fault.verb });
  }
}

function saying(fault: CommandFault, say: Say): string {
  switch (fault.kind) {
    case 'oneSide':
      return say('commandOneSide');
    case 'unquoted':
      return say('commandUnquoted');
    case 'smartQuotes':
      return say('commandSmartQuotes');
    case 'unclosed':
      return say('commandUnclosed');
    case 'token':
      return say('commandToken');
    case 'bothLocal':
      return say('commandBothLocal');
    case 'noHttps':
      return say('commandNoHttps', { place: fault.place, url: fault.url });
    case 'privateLink':
      return say('commandPrivateLink', { place: fault.place, url: fault.url });
    case 'flag':
      return say('commandFlag', { flag: fault.flag });
    default:
      return refused(fault, say);
  }
}

/** Nothing where the words hold no command. */
export function commandPart(text: string, say: Say): Element[] {
  const judged = judgeCommand(text);
  return judged ? shown(judged, say) : [];
}

/** The same of a command that has a fault: beside a cause that stands, “I see no fault in it” would speak against it. */
export function faultyCommand(text: string, say: Say): Element[] {
  const judged = judgeCommand(text);
  return judged && judged.faults.length > 0 ? shown(judged, say) : [];
}

function shown({ command, faults, anew }: NonNullable<ReturnType<typeof judgeCommand>>, say: Say): Element[] {
  const { source, destination } = command;
  const places =
    source && destination
      ? say('commandPlaces', {
          source: placeOf(source),
          sourceKind: kindOf(source, say),
          destination: placeOf(destination),
          destinationKind: kindOf(destination, say),
        })
      : '';
  const said = faults.length > 0 ? faults.map((fault) => saying(fault, say)) : [say('commandClear')];
  return [
    heading(say('commandRead')),
    ...(places ? [paragraph(places, { spacing: 'Small' })] : []),
    ...said.map((one) => paragraph(`• ${one}`, { spacing: 'Small' })),
    ...(anew ? [note(say('commandAnew')), code(anew, 'bash')] : []),
  ];
}
