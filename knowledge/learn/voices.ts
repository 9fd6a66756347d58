/** An act in its other voices: "wipe the target" is said as "the target gets wiped" and "a job wipes the target" too, „das Ziel leeren“ as „das Ziel wird geleert“, „ich leere das Ziel“ and „ein Job leert das Ziel“. */
import { table } from '../table.ts';

export interface Voices {
  /** What it is done to, with what stands behind it. */
  thing: string;
  /** "wiped", „geleert“ */
  done: string;
  /** What others do: "wipes the target", „leert das Ziel“, „schaltet die Firewall ab“ */
  third: string;
  /** German only: „leere das Ziel“, „schalte die Firewall ab“ */
  first?: string;
}

const pairs = (text: string) =>
  table(
    Object.fromEntries(
      text
        .trim()
        .split(/\s+/)
        .map((pair) => pair.split('=') as [string, string]),
    ),
  );

const ENGLISH = pairs(`
  take=taken give=given put=put set=set get=gotten run=run let=let cut=cut throw=thrown break=broken make=made send=sent write=written
  shut=shut leave=left keep=kept hand=handed do=done tell=told bring=brought blow=blown hang=hung burn=burned pay=paid show=shown
  drop=dropped strip=stripped swap=swapped stop=stopped cap=capped slip=slipped scrap=scrapped ship=shipped flip=flipped bin=binned
  permit=permitted commit=committed hammer=hammered shoot=shot catch=caught have=had unplug=unplugged
`);
/** "take the lock off", "hard-code the key and go on": what is done stands in more than one place. */
const IN_TWO = /\b(?:and|then|or|off|out|away|down|up|over|back|instead)\b|\bon$/i;
/** Not what it is done to. */
const NO_THING = /^(?:it|you|them|on|in|with|to|from|that|rid|permanently|sure|[^A-Za-z-])/;
const FEWEST_WORDS = 2;
const MOST_WORDS = 8;

/** wipes, pushes, does, denies */
const thirdPerson = (verb: string) =>
  /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb.replace(/([^aeiou])y$/, '$1ie')}s`;

function englishVoices(act: string): Voices | undefined {
  const [, verb = '', thing = ''] = /^([a-z]+) (.+)$/.exec(act) ?? [];
  const many = thing.split(' ').length;
  if (verb === '' || IN_TWO.test(thing) || NO_THING.test(thing) || many < FEWEST_WORDS || many > MOST_WORDS)
    return undefined;
  if (/^(?:let|have|do|go|become|look|ask|wait)$|ly$/.test(verb)) return undefined;
  const regular = verb.endsWith('e') ? `${verb}d` : verb.replace(/([^aeiou])y$/, '$1i').concat('ed');
  return { thing, done: ENGLISH.get(verb) ?? regular, third: `${thirdPerson(verb)} ${thing}` };
}

/** Of strong verbs, without what stands before them. */
const GERMAN = pairs(`
  nehmen=genommen geben=gegeben heben=gehoben brechen=gebrochen schreiben=geschrieben werfen=geworfen schmeißen=geschmissen
  ziehen=gezogen lassen=gelassen bringen=gebracht schließen=geschlossen streichen=gestrichen schießen=geschossen hängen=gehängt
  leihen=geliehen stoßen=gestoßen halten=gehalten schieben=geschoben schneiden=geschnitten
`);
const APART =
  /^(?<apart>zurück|frei|ab|an|auf|aus|ein|weg|heraus|raus|herunter|runter|rein|hoch|um|zu|los|fest|platt|leer|drüber|durch|weiter)(?<own>\p{Ll}{3,}en)$/u;
const TIGHT = /^(?:be|ent|er|ver|zer|über(?=schreib)|wieder(?=her))/;

function participle(own: string, tight: boolean): string {
  const strong = GERMAN.get(own);
  if (strong) return tight ? strong.replace(/^ge/, '') : strong;
  const stem = own.replace(/e?n$/, '');
  const end = /[dt]$|[^lrh]n$/.test(stem) ? 'et' : 't';
  return `${tight || own.endsWith('ieren') ? '' : 'ge'}${stem}${end}`;
}

/** ich lösche, ich nehme, ich gebe */
const firstPerson = (own: string) => (/(?:eln|ern)$/.test(own) ? own.replace(/n$/, 'e') : own.replace(/n$/, ''));

function germanVoices(act: string): Voices | undefined {
  const [, thing = '', verb = ''] = /^(\p{L}.*) (\p{Ll}+n)$/u.exec(act) ?? [];
  const many = thing.split(' ').length;
  if (
    verb === '' ||
    /\b(?:und|oder|dann)\b|,/.test(thing) ||
    many > MOST_WORDS ||
    /^(?:lassen|werden|sein)$/.test(verb)
  )
    return undefined;
  const { apart = '', own = verb } = APART.exec(verb)?.groups ?? {};
  const prefix = apart === '' ? TIGHT.exec(own)?.[0] : undefined;
  const done = prefix ? `${prefix}${participle(own.slice(prefix.length), true)}` : `${apart}${participle(own, false)}`;
  const behind = apart === '' ? '' : ` ${apart}`;
  return {
    thing,
    done,
    first: `${firstPerson(own)} ${thing}${behind}`,
    third: `${germanThird(own)} ${thing}${behind}`,
  };
}

/** Verbs whose vowel changes there. */
const GERMAN_THIRD = pairs(`
  nehmen=nimmt geben=gibt brechen=bricht werfen=wirft lassen=lässt halten=hält stoßen=stößt schlafen=schläft lesen=liest treten=tritt
  fahren=fährt laden=lädt
`);
/** er löscht, er nimmt, er sichert */
function germanThird(own: string): string {
  const changed = GERMAN_THIRD.get(own);
  if (changed) return changed;
  const stem = own.replace(/e?n$/, '');
  return `${stem}${/[dt]$|[^lrh]n$/.test(stem) ? 'et' : 't'}`;
}

/** Undefined where the act has no other voice, or none that is easily made. */
export const voicesOf = (act: string, language: string): Voices | undefined =>
  language === 'en' ? englishVoices(act) : language === 'de' ? germanVoices(act) : undefined;
