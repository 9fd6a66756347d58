/** A secret whose name stands in a field of its own: `- name: DB_PASSWORD`, `value: …`, as manifests and settings write it. */
import { SECRET_NAMES } from './named.ts';
import { keepName, type Mask, QUOTE } from './spellings.ts';

const NAME = String.raw`[\w.:-]{0,80}?(?:${SECRET_NAMES}|account\.key)[\w.-]{0,80}`;
const IS = String.raw`${QUOTE}?\s{0,3}[:=]\s{0,3}${QUOTE}?`;
/** A manifest may say more of the variable before its value. */
const OTHERS = String.raw`(?:${QUOTE}?\w{1,30}${IS}\w{1,30}${QUOTE}?[\s,]{1,40}){0,3}`;
const PAIR = new RegExp(
  String.raw`((?<![a-z])(?:name|key)${IS}${NAME}${QUOTE}?[\s,]{1,40}${OTHERS}${QUOTE}?value${IS})` +
    String.raw`((?<=["'])[^"'\\\r\n]{3,8000}|[^\s"'<>,}\\]{3,8000})`,
  'gi',
);
const ELEMENTS = new RegExp(
  String.raw`(<name>\s{0,20}${NAME}\s{0,20}</name>\s{0,80}<value>\s{0,20})([^\s<]{3,8000})`,
  'gi',
);

export const maskPairs: Mask = (text) =>
  /value/i.test(text) ? text.replace(PAIR, keepName).replace(ELEMENTS, keepName) : text;
