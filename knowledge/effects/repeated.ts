/**
 * What the reported command does once its trouble is mended and it runs again: who copies it from the history thinks of the
 * error, and not of what else it does. Only what takes away at the destination what nobody named is told.
 */
import { withoutLeftOut } from './notForReal.ts';

const LINES = [
  /\bazcopy(?:\.exe)? (?:sync|s)\b[^\n]*--delete-destination(?:[= ]"?true\b)[^\n]*/i,
  /\brobocopy(?:\.exe)? [^\n]*\s\/(?:MIR|PURGE)\b[^\n]*/i,
  /\brclone(?:\.exe)? sync [^\n]*:[^\n]*/i,
  /\brsync [^\n]*--delete\b[^\n]*/i,
];
/** It only lists. */
const DRY = /--dry-run|\s\/L\b|\brsync (?:-\S+ )*-\w*n/i;
/** Named in a sentence, or a step of somebody's plan, and not run. */
const HAS_PLACES = /\s(?:["']?(?:[a-z]:\\|\\\\|\.{0,2}\/|https?:|~\/)|\S+:\S*\/)/i;

/** What terraform is about to do, told or pasted; what it did already is another thing. */
const REPLACES = [
  /\b(?:terraform|tofu|pulumi|the plan)\b[^.\n]{0,60}\b(?:wants? to|will|would|shows?|says|is going to|tries to)\b[^.\n]{0,40}\b(?:replac|destroy|recreat|re-creat)\w*/i,
  /\bforces replacement\b|\bmust be replaced\b/i,
  /\b(?:terraform|der plan)\b[^.\n]{0,40}\b(?:will|möchte|zeigt)\b[^.\n]{0,60}\b(?:ersetz|zerstör|neu an)\w*/i,
  /(?:terraform|プラン)[^。\n]{0,40}(?:置き換え|再作成|破棄)(?:よう|する|し(?:たが|ます))/i,
];
/** And it is something that holds data. */
const HOLDS_DATA =
  /azurerm_storage_(?:account|container|share|queue|table)\b(?!_)|storage account|\b(?:container|file share|share)\b|speicherkonto|freigabe|ストレージ|コンテナ|共有/i;
const REPLACES_NOTHING = /\b(?:nothing|no changes|0 to destroy|no longer|nichts|nicht mehr)\b|なくな|しなくな/i;

/** "Terraform wants to replace the account": what is in it goes with the next apply. */
export const isAboutToReplace = (text: string): boolean =>
  REPLACES.some((line) => line.test(text)) && HOLDS_DATA.test(text) && !REPLACES_NOTHING.test(text);

/** A command stands there that deletes at the destination whatever the source lacks. */
export const mirrorsAgain = (text: string): boolean =>
  LINES.some((line) => {
    const found = line.exec(withoutLeftOut(text))?.[0];
    return found !== undefined && !DRY.test(found) && HAS_PLACES.test(found);
  });
