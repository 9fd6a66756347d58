/** The row that a whole message means, and the one of another part of it. Pure. */
import type { Near } from '../../../knowledge/followUps/followUps.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import { PERHAPS, SURELY } from '../message/nearness.ts';
import { isOfAny } from './amongRows.ts';
import { deedsOf, thingsIn } from './things.ts';

const OF_THE_WHOLE = 0.15;

/** The row that is meant, and the one of another part of the message. */
export function meantIn(text: string, nearest: (text: string) => Near | undefined): Near[] {
  const things = thingsIn(text);
  // "It was made by hand. How do I import it?": what is told beside a question tells what is asked of, and wants nothing by itself.
  const isAsked = things.some(asksIn);
  // "The port is open from the server, but I am at home": what is told of another place means nothing by itself.
  const isOfThePlace = (thing: string) => thing === text || isAllElsewhere(text) || !isAllElsewhere(thing);
  const meantBy = (thing: string) => {
    if (!isOfThePlace(thing)) return [];
    const found = nearest(thing);
    return found && (!isAsked || asksIn(thing) || found.near >= SURELY) ? [found] : [];
  };
  const parts = things.length > 1 ? deedsOf(things).flatMap(meantBy) : [];
  // "Which one, I have the old kind": the question around what is told denies nothing of it.
  const besideAQuestion = new Set(
    isAsked ? things.flatMap((thing) => (asksIn(thing) ? [] : meantBy(thing).map(({ followUp }) => followUp))) : [],
  );
  // A part by itself may be like a row that the whole denies: "zone is there. no idea if it is linked".
  const whole = nearest(deedsOf(things).length < things.length ? deedsOf(things).join('. ') : text);
  const more = whole && whole.near >= PERHAPS ? OF_THE_WHOLE : 0;
  const all = [whole && { ...whole, near: whole.near + more }, ...parts]
    .filter((one) => one !== undefined)
    .sort((one, other) => other.near - one.near)
    .map((one) => (whole && one.followUp === whole.followUp && !besideAQuestion.has(one.followUp) ? whole : one));
  const [first] = all;
  const second = parts.find(
    ({ followUp, near }) => followUp !== first?.followUp && near >= SURELY && !isOfAny(followUp),
  );
  return [first, second].filter((one) => one !== undefined);
}
