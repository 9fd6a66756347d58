/** What a page says of its cause in a word each: what people ask of any cause is answered from these. */

/** What it holds for, and what beside it goes on. */
export const REACHES = [
  'account',
  'service',
  'container',
  'item',
  'identity',
  'token',
  'signin',
  'management',
  'network',
  'machine',
  'program',
  'command',
] as const;
export type Reach = (typeof REACHES)[number];

/** Why it begins to fail: `first` where nothing changed and it was never done just so before. */
export const SINCES = ['expires', 'changed', 'grows', 'first', 'update', 'passing', 'others', 'network'] as const;
export type Since = (typeof SINCES)[number];

/** Whose data it is about; a page that names none is about all of them. */
export const SERVICES = ['blob', 'dfs', 'files', 'queue', 'table'] as const;
export type Service = (typeof SERVICES)[number];
