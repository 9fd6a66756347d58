/** What of cli-progress is used here; it brings no types. */
declare module 'cli-progress' {
  interface Options {
    format: string;
    stream: NodeJS.WritableStream;
    clearOnComplete: boolean;
    fps: number;
  }
  export class SingleBar {
    constructor(options: Options, preset: object);
    start(total: number, value: number): void;
    update(value: number): void;
    stop(): void;
  }
  export const Presets: { shades_classic: object };
}
