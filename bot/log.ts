/** Logs as JSON lines on standard error, so that standard output stays free for answers. Nothing leaves unredacted. */
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { redact } from '../knowledge/redact.ts';

export type { Logger };

export function openLog(level: string, stream: DestinationStream = destination(2)): Logger {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: showFault } },
    masking(stream),
  );
}

/** The SDKs hang requests, dialogs and whole conversations on their errors; the log wants what happened and where. */
function showFault(fault: unknown): object {
  const { name, message, stack, code, statusCode, cause } = (fault ?? {}) as Error & Record<string, unknown>;
  return {
    name,
    message: message ?? String(fault),
    stack,
    code,
    statusCode,
    ...(cause ? { cause: showFault(cause) } : {}),
  };
}

/** The last gate before the stream: a secret in any field, message or stack trace is masked here. */
function masking(stream: DestinationStream): DestinationStream {
  return { write: (line) => stream.write(redact(line)) };
}
