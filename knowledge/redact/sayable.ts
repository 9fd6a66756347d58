/** What may be said back to whoever typed it, where it was not understood: words, numbers and codes, and nothing else. */
import { isNoise } from './spellings.ts';

/** A password or a piece of a key has capitals, figures and signs where no word and no code has them. */
const SAYABLE = [
  String.raw`[\p{L}\p{M}’'-]{1,60}\d?`,
  String.raw`-{0,2}\p{L}[\p{L}-]{0,40}(?:\.\p{L}[\p{L}-]{0,40}){0,6}`,
  String.raw`\p{L}{1,30}\d\p{L}{1,30}`,
  '[a-zA-Z]+(?:-[a-z0-9]+){1,6}',
  String.raw`[vV]?\d{1,6}(?:\.\d{1,5}){0,3}%?`,
  String.raw`(?:[A-Z]{2,12}|azsm|aadsts)[-_]?\d{1,8}|0x[\da-fA-F]{1,16}|[A-Z]{2,20}(?:_[A-Z0-9]{1,30}){1,6}`,
  String.raw`[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}`,
].join('|');
const WHOLE = new RegExp(`^[“"'„‘(「]{0,2}(?:${SAYABLE})?[”"'“’)」.,;:?!…]{0,3}$`, 'u');

/** Each word that might be a secret, or a part of one, becomes an ellipsis; of an assignment none of it is said. */
export const sayable = (text: string): string =>
  text.replace(/\S+/g, (word) => (WHOLE.test(word) && !isNoise(word.replace(/\W+$/, '')) ? word : '…'));
