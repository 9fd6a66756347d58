/** Files that somebody drops on the local page, and a log to drop. */
import type { Page } from 'playwright-core';

export interface Dropped {
  name: string;
  type: string;
  text: string;
}

/** What the page's own world has, as far as dropping takes hold of it. */
interface Browsing {
  document: { querySelector(what: string): { dispatchEvent(event: unknown): void } };
  DataTransfer: new () => { items: { add(file: unknown): void } };
  File: new (parts: string[], name: string, options: object) => unknown;
  DragEvent: new (kind: string, options: object) => unknown;
}

export async function dropOn(page: Page, key: string, files: Dropped[]): Promise<void> {
  await page.evaluate(
    ([where, list]) => {
      const { document: page, DataTransfer, File, DragEvent } = globalThis as unknown as Browsing;
      const dataTransfer = new DataTransfer();
      for (const { name, type, text } of list) dataTransfer.items.add(new File([text], name, { type }));
      const place = page.querySelector(`.pane[data-chat=${where}]`);
      for (const kind of ['dragenter', 'dragover', 'drop'])
        place.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    },
    [key, files] as const,
  );
}

/** A log that AzCopy might have written, with so many refused transfers. */
export function aRefusedLog(count: number): string {
  const head = [
    '2026/11/26 10:00:00 AzcopyVersion  10.32.2',
    '2026/11/26 10:00:00 Job-Command copy ./x https://contoso.blob.core.windows.net/backup?se=2026-12-01&sig=REDACTED --recursive',
  ];
  const failed = Array.from(
    { length: count },
    (_, index) =>
      `2026/11/26 10:00:01 ERR: [P#0-T#${index}] UPLOADFAILED: /x/${index}.bin : 403 : 403 This request is not authorized to perform this operation using this permission. When Put Blob from data. X-Ms-Request-Id: 11111111-0000-0000-0000-000000000000`,
  );
  return [...head, ...failed, '2026/11/26 10:00:02 Closing Log', ''].join('\n');
}
