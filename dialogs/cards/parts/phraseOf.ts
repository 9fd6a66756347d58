/** The phrase of one of a kind: `phraseOf('reach', 'account')` is `reachAccount`. */
export const phraseOf = <Prefix extends string, Name extends string>(prefix: Prefix, name: Name) =>
  `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}` as `${Prefix}${Capitalize<Name>}`;
