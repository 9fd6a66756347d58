/**
 * "Gave it Owner on the subscription, now it works", "chmod 777 did it": of what was done nobody can be warned any more, but
 * what it opened stays open until somebody takes it back. Said as if it were still to be done, it is one of the plans. Pure.
 */
import { remembered } from '../remembered.ts';
import { givesAway } from '../words/cues.ts';
import { DEEDS } from './inFirstPerson.ts';
import { planOf, type Where } from './plans.ts';
import { MOST_REMEMBERED, sentencesOf } from './sentencesSaid.ts';

/** What these leave behind lasts and can be taken back; what the others did is done. */
const LASTING = new Set(
  `allowsAllOrigins encryptionOff guardsOff hidesFault keyInFiles keysOn noLog noMfa opensFirewall opensOutbound
  opensToEveryone plain public skipsCheck skipsHash squashOff strongSas unlocks wideRole`.split(/\s+/),
);

const IRREGULAR = new Map(
  Object.entries({
    give: 'gave',
    make: 'made',
    run: 'ran',
    take: 'took',
    throw: 'threw',
    write: 'wrote',
    break: 'broke',
  }),
);
const UNCHANGED = /^(?:set|put|cut|let|reset)$/;
function pastOf(verb: string): string {
  if (UNCHANGED.test(verb)) return verb;
  if (/e$/.test(verb)) return IRREGULAR.get(verb) ?? `${verb}d`;
  return IRREGULAR.get(verb) ?? (/^(?:flip|skip|drop|commit)$/.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`);
}
const PAST = new Map([...DEEDS, 'add', 'let', 'turn', 'whitelist'].map((verb) => [pastOf(verb), verb]));

const DONE = new RegExp(
  String.raw`^(?:(?:ok(?:ay)?|so|yes|well|then|and|but|in the end|finally|solved|fixed)[\s,:!]+){0,3}(?:(?:i|we)(?:['’]?ve| have| had)? )?(?:(?:just|simply|now|then|already|also|temporarily|finally) ){0,2}(${[...PAST.keys()].join('|')}) (?!out\b)(.+)$`,
  'i',
);
/** "Chmod 777 did the trick". */
const DID_IT = /^(.{4,80}?) (?:did it|did the trick|did the job|solved it|fixed it|fixed that|was the fix|helped)\b/i;
const GETAN =
  /^(?:(?:ok|also|so|ja|und|aber|dann|gut|jetzt)[\s,:!]+){0,3}(?:(?:ich|wir)\s+)?(?:hab|habe|haben)\s+(?:ich\s+|wir\s+)?(.+?)\s+(\p{Ll}+(?:t|en))$/iu;
const SHITA = /(?:して?|し)?(?:ました|ましたら|したら|た)(?:ところ)?$/u;

/** "Freigegeben" → "freigeben", „deaktiviert“ → „deaktivieren“. */
function infinitiveOf(participle: string): string {
  const parts = /^(auf|aus|ab|um|ein|an|frei|zu|raus)?ge(.+?)(?:et|t|en)$/.exec(participle);
  const stem = parts ? `${parts[1] ?? ''}${parts[2]}` : participle.replace(/(?:t|en)$/, '');
  return `${stem.replace(/wies$/, 'weis').replace(/nomm$/, 'nehm')}en`;
}

const CLAUSE =
  /[,;。、]\s*| [-–—] | (?:and|und) (?=(?:now|it|that|this|everything|all|jetzt|es|alles|nun)\b)| (?:but|aber) /iu;

/** The deed as if it were still to be done. */
function toBeDone(clause: string): string | undefined {
  const said = clause.trim().replace(/[.!]+$/, '');
  const [, past = '', rest = ''] = DONE.exec(said) ?? [];
  const verb = PAST.get(past.toLowerCase());
  if (verb) return `I'll ${verb} ${rest}`;
  const did = DID_IT.exec(said)?.[1];
  if (did) return `I'll do ${did}`;
  const [, what = '', participle = ''] = GETAN.exec(said) ?? [];
  if (participle) return `ich werde ${what} ${infinitiveOf(participle.toLowerCase())}`;
  return SHITA.test(said) ? said.replace(SHITA, 'します') : undefined;
}

const staysIn = remembered((text: string): { plan?: string } => {
  for (const clause of sentencesOf(text).flatMap((sentence) => sentence.split(CLAUSE))) {
    const deed = toBeDone(clause);
    const plan = deed === undefined ? undefined : planOf(deed, 'inTalk');
    if (plan && LASTING.has(plan)) return { plan };
  }
  return {};
}, MOST_REMEMBERED);

const LONGEST = 240;

const STATUS = /\b[45]\d\d\b/;
/** It went well, and by that: whoever tries on takes it back himself, or has his answer. */
const wentWell = (text: string): boolean =>
  !STATUS.test(text) &&
  (givesAway('works', text) || DID_IT.test(text)) &&
  !givesAway('fails', text) &&
  !givesAway('stillSame', text);

/** Which of the plans was carried out, and lasts. */
export const staysSo = (text: string, where: Where): string | undefined =>
  where !== 'anywhere' && text.length <= LONGEST && wentWell(text) ? staysIn(text).plan : undefined;

/** Before it is said. */
export const STAYS = 'What was changed for that stays so until you take it back.';
