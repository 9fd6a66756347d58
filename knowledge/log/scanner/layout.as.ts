/** Where what lies in memory, and what the numbers mean that go between this and ../scanner.ts. */

/** What an event is about; the same numbers stand in ../scanner.ts. */
export const TEXT = 0; // bytes outside of stamped records
export const RECORD = 1; // a record to be read in full
export const DONE = 2; // a file went well, and a refusal of it may wait to be got over
export const REFUSED = 3; // a request that was answered with 400 or more
export const COUNTED = 4; // files that went well and nobody waits for, and files that were skipped because they exist
export const FAILED = 5; // a file that failed, with the status and the words of the service

/** Memory: the texts below first, then the stamps, a path that is decoded, the events, and the bytes of the log. */
export const LAST: usize = 16384;
export const BEFORE: usize = 16448;
export const EVENTS: usize = 32768;
export const EVENT_BYTES: usize = 80;
export const MOST_EVENTS = 8192;
export const INPUT: usize = 720896;

/** `2026/11/20 16:30:10 ` */
export const STAMP: usize = 20;

export const LF: u8 = 10;
export const CR: u8 = 13;

/** Kinds of plain records, a bit each. */
export const TRANSFER = 1;
export const PERFORMANCE = 2;
export const DEBUG = 4;
export const SCHEDULING = 8;
export const REQUEST = 16;
export const OUTGOING = 32;
export const SUCCESS = 64;
export const ADVANCE = 128;
export const EXISTS = 256;
export const SETTING = 512;
export const CREATED = 1024;
export const SCHEDULED = 2048;
