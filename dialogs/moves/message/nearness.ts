/** How surely a row of followUps/ has to be meant (0..1), to be an answer. */

/** It can be nothing else. */
export const WITHOUT_DOUBT = 0.95;
/** From here on it is meant, although a name or a letter stands there that proves something by itself. */
export const CERTAINLY = 0.8;
/** From here on it is meant, whatever else the words may be. */
export const SURELY = 0.6;
/** Of what is told, and not asked, and another row is near, three of four answers below this are beside it. */
export const TOLD = 0.5;
/** From here on it is better than a guess of what is asked, and the words speak for what the page says. */
export const LIKELY = 0.45;
/** From here on it is better than what nothing was understood in. */
export const PERHAPS = 0.4;
/** From here on it is better than to say that the page says nothing. */
export const AT_LEAST = 0.25;
/** From here on it is better than what a question is answered that was hardly understood. */
export const HARDLY = 0.2;
