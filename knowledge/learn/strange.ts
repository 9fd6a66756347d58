/** Whether a text is about something else than storage, as far as its names tell. */
import { names, withoutOtherMeanings } from '../words/belonging.ts';
import { whoseIs } from './whose.ts';

const isOfOtherStores = (text: string) => !names('azure', text) && names('otherStores', text);

export interface Belonging {
  /** Nothing of storage is named at all: no service, no tool, no thing of it, in any of the languages that come. */
  strange: boolean;
  /** Something else is named, and nothing that only storage has. */
  elsewhere: boolean;
  /** What only storage has is named, and nobody else's store beside it. */
  surely: boolean;
}

/** Whether a text names what is ours, and what is not; whose the resource, host or server in it is decides first. */
function readBelonging(text: string): Belonging {
  const plain = withoutOtherMeanings(text);
  const namesUs = names('surelyOurs', plain);
  const owner = whoseIs(text, namesUs);
  if (owner === 'ours') return { strange: false, elsewhere: false, surely: true };
  if (owner === 'others') return { strange: true, elsewhere: true, surely: false };
  const ofOtherStores = isOfOtherStores(text);
  return {
    strange: ofOtherStores || !names('ours', plain),
    elsewhere: ofOtherStores || owner === 'somebodys' || (!namesUs && names('others', text)),
    surely: namesUs && !ofOtherStores,
  };
}

let last: { text: string; belonging: Belonging } | undefined;

/** As `readBelonging`; the last text is remembered: a diagnosis asks about it several times, with and without the end of its line. */
export function belongingOf(told: string): Belonging {
  const text = told.trim();
  if (last?.text !== text) last = { text, belonging: readBelonging(text) };
  return last.belonging;
}
