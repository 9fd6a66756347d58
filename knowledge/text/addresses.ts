/** IPv4 addresses that somebody names, and which of them are private (RFC 1918). Pure. */

const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g;
const PRIVATE = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

/** The text with something else in place of each address. */
export const withAddresses = (text: string, instead: (isPrivate: boolean) => string): string =>
  text.replace(ADDRESS, (address) => instead(PRIVATE.test(address)));

/** Whether an address of a private network stands in it. */
export const namesPrivateAddress = (text: string): boolean =>
  (text.match(ADDRESS) ?? []).some((address) => PRIVATE.test(address));
