/** What of WebAssembly is used here; its types come with browsers' only. */
declare namespace WebAssembly {
  class Memory<Bytes extends ArrayBufferLike = ArrayBufferLike> {
    constructor(
      wanted: Bytes extends ArrayBuffer ? { initial: number } : { initial: number; maximum: number; shared: boolean },
    );
    readonly buffer: Bytes;
  }
  class Module {
    constructor(bytes: Uint8Array);
    static customSections(module: Module, name: string): ArrayBuffer[];
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: Memory } });
    readonly exports: unknown;
  }
}
