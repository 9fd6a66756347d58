/** Messages and signs of the pages that stand in the text. */
import type { Facts } from '../facts/facts.ts';
import type { Hit } from './hits.ts';
import { firstOf, type Recogniser } from './recogniser.ts';

const agree = (when: Record<string, string>, facts: Facts) =>
  Object.entries(when).every(([fact, value]) => facts[fact as keyof Facts] === value);

const isConditional = ({ when }: Hit) => Object.keys(when).length > 0;

/** What stands before every failure of a kind. No fact is known yet on which it could depend. */
export const genericEntries: Recogniser = {
  name: 'generic sentences',
  recognise({ reading }) {
    const free = reading.generic.filter((hit) => !isConditional(hit));
    // The words are taken out of the text: what they tell of the tool is told here.
    return { sightings: free.map(({ sighting }) => sighting), implied: firstOf(free.map(({ implies }) => implies)) };
  },
};

/** Signs that depend on facts come last: what the others imply may be their condition. */
export const entries: Recogniser = {
  name: 'messages and signs',
  recognise({ reading, facts }) {
    const free = reading.telling.filter((hit) => !isConditional(hit));
    const implied = firstOf([facts, ...free.map(({ implies }) => implies)]);
    const conditional = reading.telling.filter((hit) => isConditional(hit) && agree(hit.when, implied));
    const counted = new Set([...free, ...conditional]);
    return {
      // In the order of the pages, so that of two signs of a page the first one is quoted.
      sightings: reading.telling.filter((hit) => counted.has(hit)).map(({ sighting }) => sighting),
      implied: firstOf([...free, ...conditional].map(({ implies }) => implies)),
    };
  },
};
