/** Whether two lists of codes are about one trouble. Pure. */

const STATUS = /^\d{3}$/;
/** The exit code belongs to whatever failed. */
const EXIT = /^exit/i;

/** "403" and a code that the service sends with 403 are about the same; two codes with names are not. */
export function sameTrouble(one: string[], other: string[], statusOf: (code: string) => string[]): boolean {
  const named = (codes: string[]) => codes.filter((code) => !STATUS.test(code));
  if (one.length === 0 || other.every((code) => EXIT.test(code))) return true;
  const bothNamed = named(one).length > 0 && named(other).length > 0;
  const wide = (codes: string[]) => (bothNamed ? named(codes) : [...codes, ...codes.flatMap(statusOf)]);
  const known = new Set(wide(one));
  return wide(other).some((code) => known.has(code));
}
