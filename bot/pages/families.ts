/** The kinds of pages, each with its folder in the addresses. */
export const FAMILIES = ['codes', 'causes', 'tables', 'answers', 'alerts'] as const;
export type Family = (typeof FAMILIES)[number];
