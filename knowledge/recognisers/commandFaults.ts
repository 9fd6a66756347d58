/** What can be seen in an azcopy command line itself: quoting that a shell breaks, flags that do not exist, a token where a URL belongs. */

import type { AzcopyCommand, FoundCommand } from '../azcopy/azcopyCommand.ts';
import { isAlone } from '../azcopy/commandJudged.ts';
import type { CommandSide } from '../azcopy/commandSide.ts';
import { blankInPath, CAUSES_OF_REFUSAL, refusalsOf } from '../azcopy/refusals.ts';
import type { Facts } from '../facts/facts.ts';
import type { Rank, RankedCause } from '../pages/schema.ts';
import { table } from '../table.ts';
import type { Recogniser } from './recogniser.ts';

export interface CommandFault {
  id: string;
  rank: Rank;
  causes: RankedCause[];
  /** Of these it is the reason. */
  over?: readonly string[];
  at: number;
  length: number;
}

type Verdict = Pick<CommandFault, 'rank' | 'causes'> | undefined;
/** @param alone nothing else stands in the report: what is wrong with the command is all that there is to say */
type CommandCheck = (command: AzcopyCommand, facts: Facts, alone: boolean) => Verdict;

const say = (rank: Rank, ...causes: string[]): Verdict => ({ rank, causes: causes.map((cause) => ({ cause })) });
const SAS_ALONE = /^\??(?:s[vpretis]|spr|sip|srt|sig|skoid)=[^/\\]*&/i;
const sides = ({ source, destination }: AzcopyCommand) =>
  [source, destination].filter((side): side is CommandSide => side !== undefined);

/** cmd and batch files know no single quotes: everything behind the first & becomes a command of its own. */
const quotesThatCmdIgnores: CommandCheck = ({ notes }, { shell }) =>
  shell === 'cmd' && notes.includes('single-quoted') ? say('code', 'azcopy-shell-quoting') : undefined;

const bareAmpersand: CommandCheck = ({ notes, fromLog }) =>
  !fromLog && notes.includes('ampersand-unquoted') ? say('code', 'azcopy-shell-quoting') : undefined;

const percentInBatch: CommandCheck = ({ notes }, { shell }) =>
  shell === 'cmd' && notes.includes('percent') ? say('code', 'azcopy-shell-quoting') : undefined;

const tokenWhereAUrlBelongs: CommandCheck = (command) =>
  sides(command).some((side) => SAS_ALONE.test(side.text))
    ? say('detail', 'azcopy-from-to', 'sas-malformed')
    : undefined;

const flagThatDoesNotExist: CommandCheck = ({ unknownFlags, fromLog }) =>
  !fromLog && unknownFlags.length > 0 ? say('symptom', 'azcopy-unknown-flag', 'azcopy-old-version') : undefined;

/** Copies out of the closed government clouds into the public one are refused; the other direction works. */
const fromGovernmentToPublic: CommandCheck = ({ source, destination }) =>
  source?.url?.host.endsWith('usgovcloudapi.net') && destination?.url?.host.endsWith('core.windows.net')
    ? say('code', 'azcopy-gov-to-commercial')
    : undefined;

/** What AzCopy has taken, as a log shows, it did not refuse; and people shorten what they tell. */
const refusedByItsWords: CommandCheck = (command, _facts, alone) => {
  if (command.fromLog || command.rest || command.verb === 'v8') return undefined;
  const refusals = refusalsOf(command);
  const first = refusals.find(({ kind }) => CAUSES_OF_REFUSAL.has(kind));
  if (!first)
    return alone && refusals.some(({ kind }) => kind === 'perhapsAFolder')
      ? say('symptom', 'azcopy-recursive')
      : undefined;
  const rank = first.kind === 'recursiveMissing' ? 'symptom' : 'code';
  return say(alone ? 'detail' : rank, ...(CAUSES_OF_REFUSAL.get(first.kind) ?? []));
};

const blankBetween: CommandCheck = (command) =>
  !command.fromLog && blankInPath(command).length > 0 ? say('symptom', 'azcopy-shell-quoting') : undefined;

const CHECKS = table<CommandCheck>({
  quotesThatCmdIgnores,
  bareAmpersand,
  percentInBatch,
  tokenWhereAUrlBelongs,
  flagThatDoesNotExist,
  fromGovernmentToPublic,
  refusedByItsWords,
  blankBetween,
});

const ESCAPED_URL = /https?:.{0,4000}&amp;s[a-z]{1,3}=/i;

/** `&amp;` within the URL of a command: copied from the source of a web page. Where all of the report is escaped, the chat did it. */
const ESCAPED_THROUGHOUT = /&(?:lt|quot|#39);/;

/** Word by word, since an expression over the whole line would try every URL with every end. */
function hasEscapedUrl(line: string): boolean {
  if (!/&amp;s[a-z]{1,3}=/i.test(line)) return false;
  const command = line.search(/azcopy|job-command /i);
  return (
    command >= 0 &&
    line
      .slice(command)
      .split(/\s/)
      .some((word) => ESCAPED_URL.test(word))
  );
}

function ampersandsOfAWebPage(report: string, [first]: FoundCommand[]): CommandFault[] {
  if (!first || !report.split('\n').some(hasEscapedUrl) || ESCAPED_THROUGHOUT.test(report)) return [];
  const causes = [{ cause: 'sas-malformed' }, { cause: 'azcopy-shell-quoting' }];
  const place = { at: first.at, length: Math.min(first.length, 140) };
  // That no sign-in was seen is only what became of it.
  return [{ id: 'command: ampersandsOfAWebPage', rank: 'detail', causes, over: ['login-missing'], ...place }];
}

/** @param report as it was pasted: cleaning undoes the very thing that one of the checks looks for. */
export function readCommandFaults(commands: FoundCommand[], facts: Facts, report = ''): CommandFault[] {
  const alone = isAlone(report, commands);
  const single = commands.flatMap(({ command, at, length }) =>
    [...CHECKS].flatMap(([id, check]) => {
      const verdict = check(command, facts, alone);
      return verdict ? [{ id: `command: ${id}`, ...verdict, at, length: Math.min(length, 140) }] : [];
    }),
  );
  return [...single, ...ampersandsOfAWebPage(report, commands)];
}

export const commandFaults: Recogniser = {
  name: 'command lines',
  recognise: ({ reading, facts }) => ({
    sightings: readCommandFaults(reading.commands, facts, reading.report).map(({ at, length, ...fault }) => ({
      ...fault,
      places: [{ at, length }],
    })),
  }),
};
