/** Distinct errors of a log: what differs only in names, ids, times and numbers is one shape, and is diagnosed once. */

import { redact } from '../redact/redact.ts';
import type { Refusal } from './blocks.ts';
import { KeyTable } from './keyTable.ts';
import { type Place, placeOf } from './place.ts';
import { type LogRecord, own } from './records.ts';

export interface Shape {
  /** `response`: the service said no; `silence`: no answer; `local`: the client's own; `skip`; `note`: a remark. */
  kind: 'response' | 'silence' | 'local' | 'skip' | 'note';
  method?: string;
  status: number;
  code?: string;
  message: string;
  /** The first record of this shape as it stands in the log, and what is known of its job. */
  sample: string;
  context: string;
  count: number;
  benign: number;
  /** Transfers that failed for it. */
  failed: number;
  first: Place;
  /** The first that did harm. */
  firstHarm?: Place;
}

/** More distinct errors than this tell nothing new: those beyond share a shape for each status and code, in the end for each status. */
const MOST_SHAPES = 200;
const MOST_SIGNS = 5000;
const SAMPLE = 8000;

/** Names, ids, times and numbers taken out. */
function blur(message: string): string {
  return message
    .slice(0, 600)
    .replace(/https?:\/\/\S+/g, '<url>')
    .replace(/(?:[A-Za-z]:)?[\\/][^\s:"']+(?: [^\s:"']*[\\/.][^\s:"']*)*/g, '<path>')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '<id>')
    .replace(/\d+/g, '#');
}

export interface Finding extends Pick<Refusal, 'method' | 'code' | 'detail' | 'message' | 'requestId' | 'path'> {
  kind: Shape['kind'];
  status: number;
}

export type Harm = Map<Shape, { harmed: number; failed: number }>;

export class Shapes {
  private readonly byKey = new Map<string, Shape>();
  /** By the scanner's sign, so that the thousandth refusal of a kind is not read again; null: of no account. */
  private readonly signs = new KeyTable(MOST_SIGNS);
  private readonly bySign: (Shape | null)[] = [];

  signed(sign: number): Shape | null | undefined {
    const place = this.signs.find(sign);
    return place < 0 ? undefined : this.bySign[place];
  }

  sign(sign: number, shape: Shape | null): void {
    if (this.signs.size >= MOST_SIGNS) this.signs.clear();
    const known = this.signs.find(sign);
    this.bySign[known < 0 ? this.signs.put(sign) : known] = shape;
  }

  /** The shape of an error, made when it is new. Counting is the caller's. */
  of(finding: Finding, record: LogRecord, file: string, context: () => string): Shape {
    const { kind, method = '', status, code = '', message, detail } = finding;
    const exact = [kind, method, status, code, blur(message), blur(detail)].join('|');
    const key = this.keyOf(exact, [kind, status, code].join('|'), [kind, status].join('|'));
    const known = this.byKey.get(key);
    if (known) return known;
    const shape: Shape = {
      kind,
      ...(method ? { method } : {}),
      status,
      ...(code ? { code: redact(own(code)) } : {}),
      message: own(message.slice(0, 600)),
      sample: sampleOf(record),
      context: context(),
      count: 0,
      benign: 0,
      failed: 0,
      first: placeOf(record, file, finding.requestId, finding.path),
    };
    this.byKey.set(key, shape);
    return shape;
  }

  /** The finest of these keys that is known, or for which there is still room. */
  private keyOf(exact: string, coarse: string, coarsest: string): string {
    if (this.byKey.has(exact) || this.byKey.size < MOST_SHAPES) return exact;
    return this.byKey.has(coarse) || this.byKey.size < 2 * MOST_SHAPES ? coarse : coarsest;
  }

  /** How much harm each has done so far. */
  harm(): Harm {
    return new Map(this.all().map((shape) => [shape, { harmed: shape.count - shape.benign, failed: shape.failed }]));
  }

  /** What they have done since then did no harm in the end. */
  gotOver(since: Harm): void {
    for (const shape of this.all()) {
      const { harmed, failed } = since.get(shape) ?? { harmed: 0, failed: 0 };
      shape.benign = shape.count - harmed;
      shape.failed = failed;
      if (harmed === 0) delete shape.firstHarm;
    }
  }

  all(): Shape[] {
    return [...this.byKey.values()].filter((shape) => shape.count > 0);
  }
}

/** With its stamp, because a SAS is judged by the time of the error. */
function sampleOf({ time, text, more }: LogRecord): string {
  const head = time ? `${time} ${text}` : text;
  return own([head.slice(0, SAMPLE), ...more].join('\n').slice(0, SAMPLE));
}
