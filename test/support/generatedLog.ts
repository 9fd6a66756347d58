/** AzCopy logs of any size whose counts are known, made of the lines that AzCopy 10.32 writes. Same seed, same log. */

export interface Known {
  completed: number;
  failed: number;
  skipped: number;
  /** Responses by code, and how many of them did no harm. */
  codes: Record<string, { count: number; benign: number }>;
  /** Lines with X-Ms-Error-Code. */
  codeLines: number;
}

const URL = 'https://contoso.blob.core.windows.net/backup';
const SAS = 'se=2026-12-21T16%3A30%3A10Z&sig=-REDACTED-&sp=racwl&sr=c&sv=2024-11-04';
const BUSY = 'Ingress is over the account limit.';
const LEASE = 'There is currently a lease on the blob and no lease ID was specified in the request.';
const DENIED = "Couldn't open source. open";

/** A small generator of numbers, so that every machine makes the same log. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A job whose files mostly go well: of a thousand 5 are throttled and come through, 2 are leased, 1 cannot be read. */
export class GeneratedLog {
  readonly known: Known = { completed: 0, failed: 0, skipped: 0, codes: {}, codeLines: 0 };
  private readonly random: () => number;
  private readonly size: number;
  private file = 0;

  constructor(size: number, seed = 1) {
    this.size = size;
    this.random = dice(seed);
  }

  *pieces(): Generator<Buffer> {
    yield Buffer.from(this.head());
    for (let sent = 0; sent < this.size; ) {
      const rows: string[] = [];
      for (let count = 0; count < 500; count += 1) rows.push(this.transfer());
      const piece = Buffer.from(rows.join(''));
      sent += piece.length;
      yield piece;
    }
    yield Buffer.from(this.end());
  }

  /** A file a millisecond. */
  private get time(): string {
    const seconds = Math.floor(this.file / 1000);
    const [day, hour, minute] = [
      Math.floor(seconds / 86_400),
      Math.floor(seconds / 3600) % 24,
      Math.floor(seconds / 60) % 60,
    ];
    return `2026/11/${two(20 + day)} ${two(hour)}:${two(minute)}:${two(seconds % 60)} `;
  }

  private id(): string {
    const part = (length: number) =>
      Math.floor(this.random() * 16 ** length)
        .toString(16)
        .padStart(length, '0');
    return `${part(8)}-${part(4)}-${part(4)}-${part(4)}-${part(12)}`;
  }

  private answer(code: string, harm: boolean): void {
    const known = this.known.codes[code] ?? { count: 0, benign: 0 };
    this.known.codes[code] = { count: known.count + 1, benign: known.benign + (harm ? 0 : 1) };
  }

  private head(): string {
    const t = this.time;
    return `${t}AzcopyVersion  10.32.2\n${t}OS-Environment  linux\n${t}OS-Architecture  amd64\n${t}Job-Command copy /srv/data ${URL}?sv=2024-11-04&se=2026-12-21T16:30:10Z&sr=c&sp=racwl&sig=-REDACTED- --recursive \n${t}Final job part has been scheduled\n`;
  }

  private transfer(): string {
    this.file += 1;
    const name = `y2026/m${two(1 + (this.file % 12))}/report-${this.file}.pdf`;
    const t = this.time;
    const part = `[P#${Math.floor(this.file / 10_000)}-T#${this.file % 10_000}]`;
    const url = `${URL}/data%2F${name.replaceAll('/', '%2F')}`;
    const start = `${t}INFO: ${part} Starting transfer: Source "/srv/data/${name}" Destination "${URL}/data/${name}". Specified chunk size 8388608\n`;
    const failed = (says: string, id?: string) =>
      `${t}ERR: ${part} UPLOADFAILED: /srv/data/${name} : ${says}${id ? ` X-Ms-Request-Id: ${id}` : ''}\n\n   Dst: ${URL}/data/${name}\n`;
    const lot = this.random();
    if (lot < 0.001) {
      this.known.failed += 1;
      return start + failed(`000 : ${DENIED} /srv/data/${name}: permission denied`);
    }
    if (lot < 0.003) return start + this.leased(t, url, failed);
    const tries = lot < 0.008 ? this.busy(t, url) : '';
    this.known.completed += 1;
    return `${start}${tries}${this.received(t, url, this.id())}${t}INFO: ${part} UPLOADSUCCESSFUL: ${url}\n${this.file % 1000 === 0 ? this.progress(t) : ''}`;
  }

  private received = (t: string, url: string, id: string) =>
    `${t}==> REQUEST/RESPONSE (Try=1/18.95815ms, OpTime=32.238908ms) -- RESPONSE SUCCESSFULLY RECEIVED\n   PUT ${url}?${SAS}\n   X-Ms-Request-Id: [${id}]\n\n`;

  private leased(t: string, url: string, failed: (says: string, id: string) => string): string {
    const id = this.id();
    this.known.failed += 1;
    this.answer('LeaseIdMissing', true);
    return this.received(t, url, id) + failed(`412 : 412 ${LEASE}. When Committing block list.`, id);
  }

  private busy(t: string, url: string): string {
    const count = 1 + Math.floor(this.random() * 3);
    return Array.from({ length: count }, (_, index) => {
      this.answer('ServerBusy', false);
      this.known.codeLines += 1;
      return `${t}==> REQUEST/RESPONSE (Try=${index + 1}/3.145193ms, OpTime=366.222844ms) -- RESPONSE STATUS CODE ERROR\n   PUT ${url}?${SAS}\n   Accept: application/xml\n   Content-Length: 3449\n   User-Agent: AzCopy/10.32.2 azsdk-go-azblob/v1.6.2 (go1.25.8; linux)\n   X-Ms-Client-Request-Id: ${this.id()}\n   x-ms-blob-type: BlockBlob\n   x-ms-version: 2025-07-05\n   ${'-'.repeat(80)}\n   RESPONSE Status: 503 ${BUSY}\n   Date: Fri, 20 Nov 2026 16:06:21 GMT\n   Server: Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0\n   X-Ms-Error-Code: ServerBusy\n   X-Ms-Request-Id: ${this.id()}\nResponse Details: \ufeff<Code>ServerBusy</Code><Message>${BUSY} </Message>\n\n`;
    }).join('');
  }

  private progress(t: string): string {
    const { completed, failed } = this.known;
    return `${t}PERF: primary performance constraint is Unknown. States: X:  0, O:  0, M:  0, L:  0, R:  0, D:  0, W:  0, F:  0, B:  0, E:  2, T:  2, GRs: 32\n${t}50.0 %, ${completed} Done, ${failed} Failed, 1000 Pending, 0 Skipped, ${completed + failed + 1000} Total, 2-sec Throughput (Mb/s): 95.1\n`;
  }

  private end(): string {
    const { completed, failed } = this.known;
    const t = this.time;
    return `${t}\n\nJob 47ada661-800f-014c-7e0c-9b9854cd3367 summary\nNumber of File Transfers: ${completed + failed}\nNumber of File Transfers Completed: ${completed}\nNumber of File Transfers Failed: ${failed}\nNumber of File Transfers Skipped: 0\nFinal Job Status: CompletedWithErrors\n\n${t}Closing Log\n`;
  }
}
