/** What a log rules out about its own SAS: by the words that stand in it, and by its own clock, never by today's. */
import { hasSas, parseCommand, sasTimes } from './command.ts';
import { isoTime } from './records.ts';
import type { Shape } from './shapes.ts';

const COMMAND = /Job-Command (.*)/;
const URL_OF_REQUEST = /^ {3}[A-Z]+ (https?:\/\/\S+)/m;

/** Can this cause be meant by this error? Causes that are not about a SAS always can. */
export function mayBe(cause: string, shape: Pick<Shape, 'sample' | 'context' | 'first' | 'firstHarm'>): boolean {
  if (!cause.startsWith('sas-')) return true;
  const url = URL_OF_REQUEST.exec(shape.sample)?.[1];
  const command = COMMAND.exec(shape.context)?.[1];
  const place = url ?? command;
  if (place === undefined) return true;
  if (!mentionsSas(url, command)) return false;
  const time = Date.parse((shape.firstHarm ?? shape.first).time ?? timeIn(shape.sample) ?? '');
  if (Number.isNaN(time)) return true;
  const { ends, starts } = sasTimes(url ?? command ?? '');
  if (cause === 'sas-expired') return ends.length === 0 || ends.some((end) => Date.parse(end) <= time);
  if (cause === 'sas-not-yet-valid')
    return starts.length === 0 || starts.some((start) => Date.parse(start) > time - SKEW);
  return true;
}

/**
 * A request that carried no credential at all, in a job that says that it has none. The same sentence stands harmlessly
 * in jobs that sign in a moment later, so the request itself decides.
 */
export function isUnsigned({ sample, context, status }: Pick<Shape, 'sample' | 'context' | 'status'>): boolean {
  const url = URL_OF_REQUEST.exec(sample)?.[1];
  if (url === undefined || (status !== 401 && status !== 403)) return false;
  if (hasSas(url) || /^ {3}Authorization: /im.test(sample)) return false;
  return /^.*Authenticating to \w+ using Unknown, Please authenticate/m.test(context);
}

/** A clock that is a little ahead makes a start that has come look like one that has not. */
const SKEW = 15 * 60_000;

/** A copy's source SAS stands in a header of the request, and always in the command. */
function mentionsSas(url: string | undefined, command: string | undefined): boolean {
  if (hasSas(url)) return true;
  if (command === undefined) return false;
  const { source, destination } = parseCommand(command);
  return hasSas(source) || hasSas(destination) || /sig=|-sas[ =]/i.test(command);
}

const timeIn = (sample: string) => isoTime(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d/.exec(sample)?.[0]);
