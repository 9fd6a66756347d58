/**
 * "Giving everybody Owner, don't care anymore", "gebe allen Besitzer", "we run the script at 6": in a chat people leave out
 * who does a thing, or that it is still to be done. Said in full it is heard as any other plan. Words stand in
 * inFirstPerson.yaml. Pure.
 */
import { table } from '../table.ts';
import { firstOf, fits, type Gated } from '../text/gated.ts';
import { cuesOf, placeOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/inFirstPerson.yaml');
const placeIn = placeOf('effects/inFirstPerson.yaml');

const ENGLISH = table(
  Object.fromEntries(
    `activating=activate allowing=allow archiving=archive assigning=assign baking=bake bypassing=bypass cancelling=cancel breaking=break changing=change clearing=clear converting=convert copying=copy cutting=cut deleting=delete
    committing=commit deactivating=deactivate detaching=detach disabling=disable dropping=drop emailing=email embedding=embed emptying=empty enabling=enable ending=end exposing=expose flipping=flip forcing=force formatting=format giving=give granting=grant
    hardcoding=hard-code killing=kill lifting=lift locking=lock lowering=lower mailing=mail making=make mirroring=mirror moving=move
    opening=open overwriting=overwrite publishing=publish reducing=reduce pasting=paste purging=purge putting=put recreating=recreate regenerating=regenerate removing=remove
    renewing=renew replacing=replace resetting=reset restoring=restore revoking=revoke rolling=roll rotating=rotate running=run sending=send
    setting=set sharing=share shortening=shorten storing=store terminating=terminate skipping=skip stopping=stop switching=switch taking=take throwing=throw turning=turn unlocking=unlock
    unregistering=unregister upgrading=upgrade wiping=wipe writing=write`
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  ),
);
/** Verbs of what people do to an account, a machine or data. */
export const DEEDS: readonly string[] = [...ENGLISH.values()];
const DEED = DEEDS.join('|');

const FILLERS =
  /^(?:(?:ok|okay|k|so|then|now|and|but|well|fine|right|just|simply|alright|gut|also|dann|jetzt)[\s,]+){1,3}/i;
const GERUND = /^([a-z]{2,14}ing)\b/i;
const BY_AND_BY = new RegExp(String.raw`^(?:(?:so )?tonight:? ?,?)?\s*(i|we) (?=(?:${DEED})\b)`, 'i');
/** "Will kill it and start anew": "will it go on?" asks. */
const WILL: Gated = {
  needs: /^will /i,
  pattern: new RegExp(String.raw`^will (?=(?:just |now |then )?(?:${DEED})\b)`, 'i'),
};
const COMMAND = /^.{0,40}?:\s*(?=(?:az|azcopy|terraform|kubectl|robocopy|icacls|rsync|rclone) )/i;
const STATUS = /\b[1-5]\d\d\b/;

/** Up to where the reason begins: how that goes is told of something else. */
const firstClause = (sentence: string) =>
  sentence.split(/[,;]| - | as | (?:because|since|so that|until|while|weil|damit|bis) /i, 1)[0] ?? '';
const goes = (said: string) => STATUS.test(said) || says('goes', said);
const LONGEST = 120;

/** "I'm giving everyone Owner": at work on it, or about to be. What people do all day is left out: copying, running, setting. */
const AT_IT = /\b(i|we)(?:['’]?m|['’]?re| am| are) (?:now |just |simply |currently |about )?([a-z]{2,14}ing)\b/i;
const ALL_DAY = /^(?:changing|copying|moving|mirroring|rolling|running|sending|setting|taking|using|writing|storing)$/i;
/** "I'm Owner and will delete it", „ich bin Besitzer und lösche jetzt den Container“: the second verb has the first one's subject. */
const AND_I_ENGLISH: Gated = {
  needs: /\b(?:i|we|i['’]?m|we['’]?re)\b[^,;.]{0,60}\band /i,
  pattern: new RegExp(
    String.raw`\b(?:i|we|i['’]?m|we['’]?re)\b[^,;.]{0,60}\band (?:(?:so|then|now|will|just|simply) ){0,3}(?=(?:${DEED})\b)`,
    'i',
  ),
};
const AND_I_GERMAN = /\b(?:ich|wir)\b[^,;.]{0,60}\b(?:und|also) (?:(?:dann|jetzt|also) ){0,2}/i;

/** What an earlier word says who does it: said by itself, in full. */
export function deedOfMine(sentence: string): string | undefined {
  const will = sentence.replace(FILLERS, '');
  if (fits(WILL, will) && !/\?\s*$/.test(will)) return will.replace(WILL.pattern, "I'll ");
  const rest = (found: RegExpExecArray | null) => found && sentence.slice(found.index + found[0].length);
  const atIt = AT_IT.exec(sentence);
  const verb = atIt && !ALL_DAY.test(atIt[2] as string) && ENGLISH.get((atIt[2] as string).toLowerCase());
  const behind = rest(atIt);
  if (verb && behind && !goes(firstClause(behind))) return `I'll ${verb}${behind}`;
  const second = rest(firstOf(AND_I_ENGLISH, sentence));
  if (second && !goes(second)) return `I'll ${second}`;
  const zweitens = rest(AND_I_GERMAN.exec(sentence));
  return zweitens && says('germanDeed', zweitens) && !goes(zweitens) ? `ich ${zweitens}` : undefined;
}

/** "There's a policy" orders nothing. */
const ORDERS =
  /^(?!(?:there|it|this|that|the|a|an|no|not|we|i|they|he|she|you|my|our|is|are|was|were|which|who|nothing|nobody|some|all|only)\b)[a-z]+\b/i;
/** "Boss says fail over now", "they say open it, then it works": what is ordered. */
function orderIn(sentence: string): string | undefined {
  const order = placeIn('ordered', sentence);
  const rest = order && sentence.slice(order.at + order.length).replace(/^[\s,:"]+/, '');
  return rest && ORDERS.test(rest) && !goes(rest.replace(/^fail|,? then .*$/gi, '')) ? rest : undefined;
}

/** "Deleting the old ones": what is done, unless it is told how that goes. */
function doingIn(said: string): string | undefined {
  const [begin = '', gerund = ''] = GERUND.exec(said) ?? [];
  const verb = ENGLISH.get(gerund.toLowerCase());
  return verb !== undefined && !goes(firstClause(said).slice(begin.length))
    ? verb + said.slice(begin.length)
    : undefined;
}

function english(sentence: string): string {
  const said = sentence.replace(FILLERS, '');
  const deed = doingIn(said) ?? orderIn(sentence);
  if (deed !== undefined) return `I'll ${deed}`;
  if (fits(WILL, said)) return said.replace(WILL.pattern, "I'll ");
  const who = BY_AND_BY.exec(said);
  if (who && says('soon', sentence) && !goes(sentence)) return `${who[1]} are going to ${said.slice(who[0].length)}`;
  return sentence;
}

/** The same where nothing was left out, and where it is told how something goes. */
export function inFirstPerson(sentence: string): string {
  if (sentence.length > LONGEST) return sentence;
  if (says('germanDeed', sentence) && !goes(sentence)) return `ich ${sentence.replace(FILLERS, '')}`;
  if (COMMAND.test(sentence)) return sentence.replace(COMMAND, "I'll run ");
  return english(sentence);
}
