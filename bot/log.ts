/** Logs as JSON lines on standard error, so that standard output stays free for answers. Nothing leaves unredacted. */
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { redact } from '../knowledge/redact/redact.ts';

export type { Logger };

export function openLog(level: string, stream: DestinationStream = destination(2)): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: showFault },
      formatters: { log: maskFields },
      hooks: { logMethod: maskMessage },
    },
    masking(stream),
  );
}

/** The SDKs hang requests, dialogs and whole conversations on their errors; the log wants what happened and where. */
function showFault(fault: unknown): object {
  const { name, message, stack, code, statusCode, cause } = (fault ?? {}) as Error & Record<string, unknown>;
  return maskFields({
    name,
    message: message ?? String(fault),
    stack,
    code,
    statusCode,
    ...(cause ? { cause: showFault(cause) } : {}),
  });
}

/** Before they are escaped for JSON, which hides line breaks and quotes and with them the end of a secret. */
function maskFields(fields: Record<string, unknown>): Record<string, unknown> {
  const mask = (value: unknown) => (typeof value === 'string' ? redact(value) : value);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, mask(value)]));
}

function maskMessage(this: Logger, args: unknown[], write: (...args: unknown[]) => void): void {
  write.apply(
    this,
    args.map((arg) => (typeof arg === 'string' ? redact(arg) : arg)),
  );
}

/** The last gate before the stream: a secret in any field, message or stack trace is masked here. */
function masking(stream: DestinationStream): DestinationStream {
  return { write: (line) => stream.write(redact(line)) };
}
