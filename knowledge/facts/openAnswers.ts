/** What may be answered to every question, beside the answers of its page. */

/** The answer that always leads on. */
export const UNKNOWN = 'unknown';
/** None of the answers that are offered. */
export const ANOTHER = 'another';
