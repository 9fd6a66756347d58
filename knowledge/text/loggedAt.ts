/** Where AzCopy's log lies, once the report tells it: pages write the usual folder. Pure. */

const USUAL = /(?:\$HOME\/|~\/|\$env:USERPROFILE\\)\.azcopy[\\/]\{jobId\}\.log/g;

/** @param file a path that may stand without quotes */
export const loggedAt = (text: string, file: string | undefined): string =>
  file ? text.replace(USUAL, () => file) : text;
