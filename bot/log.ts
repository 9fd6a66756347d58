/** Logs as JSON lines on standard error, so that standard output stays free for answers. Nothing leaves unredacted. */
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { redact } from '../knowledge/redact.ts';

export type { Logger };

export function openLog(level: string, stream: DestinationStream = destination(2)): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, masking(stream));
}

/** The last gate before the stream: a secret in any field, message or stack trace is masked here. */
function masking(stream: DestinationStream): DestinationStream {
  return { write: (line) => stream.write(redact(line)) };
}
