/** What a terminal shows while a log is read: how much of it, or how far the job is that still writes it. */
import { Presets, SingleBar } from 'cli-progress';
import type { ReadOptions } from '../../knowledge/log/read.ts';
import { showFar } from './logReport.ts';

/** Below this a log is read before a bar could be seen. */
const WORTH_A_BAR = 100 << 20;
const MB = 1 << 20;

export interface Bar {
  take(bytes: number): void;
  stop(): void;
}

/** On a terminal only, and beside the answer: on standard error. */
export function startBar(total: number): Bar {
  if (!process.stderr.isTTY || total < WORTH_A_BAR) return { take: () => {}, stop: () => {} };
  const format = '{bar} {percentage} %  {value} of {total} MB  {eta_formatted} left';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, fps: 5 }, Presets.shades_classic);
  let taken = 0;
  bar.start(Math.round(total / MB), 0);
  return {
    take(bytes) {
      taken += bytes;
      bar.update(Math.round(taken / MB));
    },
    stop: () => bar.stop(),
  };
}

/** How often the line about a running job changes on a terminal, and elsewhere. */
const LOOK_MS = 1000;
const LINE_MS = 30_000;

export function showLive(): { watch: NonNullable<ReadOptions['watch']>; stop(): void } {
  const isTerminal = process.stderr.isTTY === true;
  const pause = isTerminal ? LOOK_MS : LINE_MS;
  let shown = 0;
  return {
    watch(reader) {
      if (Date.now() - shown < pause) return;
      shown = Date.now();
      process.stderr.write(isTerminal ? `\r\u001b[2K${showFar(reader.now())}` : `${showFar(reader.now())}\n`);
    },
    stop() {
      if (isTerminal) process.stderr.write('\r\u001b[2K');
    },
  };
}
