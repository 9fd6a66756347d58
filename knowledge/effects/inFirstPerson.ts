/**
 * "Giving everybody Owner, don't care anymore", "gebe allen Besitzer", "we run the script at 6": in a chat people leave out
 * who does a thing, or that it is still to be done. Said in full it is heard as any other plan. Pure.
 */
import { table } from '../table.ts';

const ENGLISH = table(
  Object.fromEntries(
    `allowing=allow assigning=assign breaking=break changing=change clearing=clear converting=convert copying=copy cutting=cut deleting=delete
    disabling=disable dropping=drop emailing=email emptying=empty exposing=expose flipping=flip forcing=force giving=give granting=grant
    hardcoding=hard-code killing=kill lifting=lift locking=lock lowering=lower mailing=mail making=make mirroring=mirror moving=move
    opening=open overwriting=overwrite pasting=paste purging=purge putting=put recreating=recreate regenerating=regenerate removing=remove
    renewing=renew replacing=replace resetting=reset restoring=restore revoking=revoke rolling=roll rotating=rotate running=run sending=send
    setting=set sharing=share skipping=skip stopping=stop switching=switch taking=take throwing=throw turning=turn unlocking=unlock
    unregistering=unregister upgrading=upgrade wiping=wipe`
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  ),
);
const FILLERS = String.raw`(?:(?:ok|okay|k|so|then|now|and|well|fine|right|just|simply|alright)[\s,]+){0,3}`;
const GERUND = new RegExp(String.raw`^${FILLERS}([a-z]{2,14}ing)\b`, 'i');
const BY_AND_BY = new RegExp(
  String.raw`^${FILLERS}(?:(?:so )?tonight:? ?,?)?\s*(i|we) (?=(?:${[...ENGLISH.values()].join('|')})\b)`,
  'i',
);
/** "Will kill it and start anew": "will it go on?" asks. */
const WILL = new RegExp(
  String.raw`^${FILLERS}will (?=(?:just |now |then )?(?:${[...ENGLISH.values()].join('|')})\b)`,
  'i',
);
const SOON =
  /\b(?:tonight|tomorrow|at (?:\d|noon|midnight)|this (?:morning|afternoon|evening|weekend)|in (?:a|an|ten|five|\d+) (?:minutes?|moment|hour|sec\w*)|right away|next (?:week|monday))\b/i;
/** A clause that says how something goes is none of what is to be done. */
const GOES =
  /\b(?:fail\w*|errors?|is|are|was|were|takes?|took|gives|gave|gets?|got|returns?|works?|worked|does|did|can|can['’]t|cannot|hangs?|says?|shows?|[1-5]\d\d|denied|refused|slow|stuck|breaks|broke|helped|helps|every (?:day|night|hour|week))\b|n['’]t\b|\?/i;
const GERMAN =
  /^(?:(?:ok|gut|also|dann|jetzt|so)[\s,]+){0,3}(?=(?:gebe?|lösche?|mache?|setze?|stelle?|schalte?|erneuere?|rotiere?|entferne?|öffne|sperre?|werfe?|nehme?|schicke?|räume?|deaktiviere?|breche?|leere|packe?|haue?|ziehe?|lege)\s+(?!ich\b|wir\b|du\b|mir\b|uns\b|es\b|bitte\b|mal\b))/iu;
const GERMAN_GOES = /\b(?:fehl\w*|schlägt|scheitert|bekomm\w*|kommt|geht nicht|ist|sind|war|dauert|[1-5]\d\d)\b|\?/iu;
const COMMAND = /^.{0,40}?:\s*(?=(?:az|azcopy|terraform|kubectl|robocopy|icacls|rsync|rclone) )/i;

/** "Boss says fail over now", "der Chef sagt, ich soll …": whoever orders it, it is about to be done. */
const ORDERED =
  /^(?:(?:ok|okay|so|but|and|now|well)[\s,]+){0,2}(?:(?:my|our|the|your|a) )?(?:\w+ )?(?:boss|manager|lead|cto|ciso|cio|chief|colleague|customer|client|vendor|support|microsoft|security|management|team|admin|architect|consultant|auditor|they|everybody|everyone|chatgpt|copilot)(?: now)? (?:says?|said|demands?|insists?|wants|told (?:me|us)|tells (?:me|us)|suggests?|thinks|orders)(?: that)?(?: (?:i|we))?(?: (?:should|shall|must|have to|need to|to|just|simply|now))*[\s,:"]+(?=[a-z]+\b)/i;

const firstClause = (sentence: string) => sentence.split(/[,;]| - /, 1)[0] ?? '';
const LONGEST = 120;

function english(sentence: string): string {
  const [begin = '', gerund = ''] = GERUND.exec(sentence) ?? [];
  const verb = ENGLISH.get(gerund.toLowerCase());
  const goes = GOES.test(firstClause(sentence).slice(begin.length));
  if (verb !== undefined && !goes) return `I'll ${verb}${sentence.slice(begin.length)}`;
  if (ORDERED.test(sentence) && !GOES.test(sentence.replace(ORDERED, '').replace(/^fail/i, '')))
    return sentence.replace(ORDERED, "I'll ");
  if (WILL.test(sentence)) return sentence.replace(WILL, "I'll ");
  const who = BY_AND_BY.exec(sentence);
  if (who && SOON.test(sentence) && !GOES.test(sentence))
    return `${who[1]} are going to ${sentence.slice(who[0].length)}`;
  return sentence;
}

/** The same where nothing was left out, and where it is told how something goes. */
export function inFirstPerson(sentence: string): string {
  if (sentence.length > LONGEST) return sentence;
  if (GERMAN.test(sentence) && !GERMAN_GOES.test(sentence)) return sentence.replace(GERMAN, 'ich ');
  if (COMMAND.test(sentence)) return sentence.replace(COMMAND, "I'll run ");
  return english(sentence);
}
