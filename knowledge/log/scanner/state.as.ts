/** What the parts of the scanner know in common. Static fields are plain globals once they are compiled. */

/** The record that is open. */
export class Open {
  /** Where it begins; 0 where text is read, or where the rest of a record that was too long is passed over. */
  static record: usize = 0;
  /** Line breaks before it. */
  static line: u32 = 0;
  /** The end of its first line, once it is classified. */
  static firstEnd: usize = 0;
  /** Something in it asks for a closer look. */
  static mustRead: bool = false;
  /** There are returns in this file: they end lines too, and records have to be searched for them. */
  static hasReturns: bool = false;
}

/** What was seen of late. */
export class Late {
  /** Kinds of plain records that were handed out since something else happened: the first of each tells, the others repeat. */
  static seen: i32 = 0;
  static done: i32 = 0;
  static skipped: i32 = 0;
  /** The last record that tells how far the job is. */
  static progress: usize = 0;
  static progressEnd: usize = 0;
  static progressLine: u32 = 0;
  /** Set where something was handed out that a later success may get over; cleared from outside. */
  static waits: bool = false;
}
