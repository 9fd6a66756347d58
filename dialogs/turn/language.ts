/** The language that a message is written in: it wins over the client's. Tells the three that the bot speaks, or nothing. */
import { remembered } from '../../knowledge/remembered.ts';

export type Language = 'en' | 'de' | 'ja';

const KANA = /[\u3040-\u30ff]/;
/** "8am" and "2h" are no words. */
const WORD = /(?<![\d\p{L}])[\p{L}']+/gu;

/** Small words that one of the two languages has and the other has not; tools print no German. */
const GERMAN = new Set(
  (
    'der die das den dem des und nicht ist sind war ich wir du sie ihr ein eine einen einem einer mit auf aus für kein ' +
    'keine keinen noch geht gehts läuft beim bei wie warum wieso weshalb welche welcher welches wird werden wurde haben hat ' +
    'habe hatte schon immer jetzt danke bitte nach vom von zum zur zu mein meine meinem unser unsere fehler kann könnte ' +
    'muss auch aber oder wenn dann weil seit gestern heute morgen nur sehr gar nichts etwas alles alle leider trotzdem ' +
    'tun mache machen wirft werfen kommt kommen zeigt zeigen sagt sagen steht meckert spuckt findet öffnet startet verbindet ' +
    'was will bringt bringen stattdessen dies diese dieser dieses diesen andere anderer anderes anderen deren dessen ihre seine eigentlich gerade ganz ' +
    'mehr weniger richtig falsch vorher nachher bisher seitdem obwohl wegen gegen durch ohne einfach lieber gern gerne damals bekam kam ging lief ' +
    'sollen sollten wollen möchte möchten dürfen darfst hatten waren wären hätte hätten irgendwie irgendwas sowas welches ' +
    ' brauche derselbe gleiche hilft klappt klappte funktioniert nein ja genau stimmt weiß keine ahnung zurück überspringen hallo ' +
    'heißt beide beides betroffen darf darfst soll sollte wer wen wem wo woran womit mal nochmal doch dafür davon damit dabei dazu danach schritt schritte konto konten datei dateien ' +
    'brauch brauchst braucht gemacht vielleicht sag zeig welchen seid sonst anders hab habs liegt steht ' +
    'ohne über unter zwischen wurde worden gibt es uns mir mich dich euch sich im am um ' +
    'scheitert scheitern schlägt fehlgeschlagen bricht meldet liefert bekomme bekommen kriege kriegt lässt laesst stürzt hängt fehlt fehlen ' +
    'hilfe abbrechen abbruch quellen rückgängig lage abonnieren abbestellen quittieren ' +
    'zwei drei vier fünf hinter vor rein raus gleichzeitig mehrere viele einige zuerst bitte wohl ' +
    'fuer ueber laeuft haengt schlaegt faellt waehrend moeglich koennen koennte wuerde muessen schluessel kein'
  ).split(' '),
);
const ENGLISH = new Set(
  (
    'the a an and not is are were i we you it this that these those with on from for no none still what why how which ' +
    'will be have has had already always now thanks thank please after my our your can could must also but or if then ' +
    'because since yesterday today only very nothing something everything all unfortunately same works work fails fail does ' +
    'between mostly more most than some they he she its there here was would should ' +
    "until till doesn't don't didn't can't isn't it's i'm to of at in into by as do did get gets got when where who"
  ).split(' '),
);

/** "Between 2 and 3 am": English has them too. */
const BOTH = new Set(['am', 'die', 'war', 'hat', 'also', 'mal', 'um', 'sage', 'an', 'wen', 'was', 'will']);

/** People write before what they paste, or below it; between stand the words of a tool. */
const BEFORE = 240;
const BELOW = 120;
/** Addresses, paths, flags and quoted values are nobody's language. */
const NO_WORDS = /\S*[/\\=@]\S*|(?<!\S)--?[a-z-]+|"[^"\n]{0,200}"/g;

/** "Kann ihn nicht löschen: There is currently a lease …": what somebody says of an error stands before it. */
const LEAD = /^([^:\n]{8,120}):\s/;

/** @returns undefined where the text does not tell, such as a bare code. */
export function languageOf(text: string): Language | undefined {
  if (KANA.test(text.slice(0, 2_000))) return 'ja';
  const lead = LEAD.exec(text)?.[1];
  if (lead !== undefined && words(lead) === 'de') return 'de';
  const ends = text.length > BEFORE + BELOW ? `${text.slice(0, BEFORE)}\n${text.slice(-BELOW)}` : text;
  const language = words(ends);
  return language === 'en' && ends.split(SENTENCE_END).some(isPlainlyGerman) ? 'de' : language;
}

const SENTENCE_END = /(?<=[.!?])\s+|\n/;
/** Two words that only German has. */
const PLAINLY = 4;

/** "Status: 403 ErrorCode: AuthorizationFailure. Lokal geht es, im App Service nicht": who pastes English speaks as the rest does. */
function isPlainlyGerman(sentence: string): boolean {
  const { german, english } = smallWords(sentence);
  return english === 0 && german >= PLAINLY;
}

function words(text: string): Language | undefined {
  const { german, english } = smallWords(text);
  if (german === english) return undefined;
  return german > english ? 'de' : 'en';
}

/** "Im awake": alone it is no German. */
const SAID_FOR_I_AM = 'im';

/** A turn asks several times about its message, whole and by sentences, and often that is one. */
const MOST_REMEMBERED = 4;

/** How many small words of either language stand in a text; a German one counts twice. */
export const smallWords = remembered((text): { german: number; english: number } => {
  const piece = text.replace(NO_WORDS, ' ');
  let german = /[äöüß]/i.test(piece) ? 1 : 0;
  let english = 0;
  let isMeant = german > 0;
  for (const [word] of piece.toLowerCase().matchAll(WORD)) {
    // Tools print English, and hardly ever German.
    if (GERMAN.has(word)) {
      german += BOTH.has(word) ? 1 : 2;
      isMeant ||= word !== SAID_FOR_I_AM;
    }
    if (ENGLISH.has(word)) english++;
  }
  return { german: isMeant ? german : 0, english };
}, MOST_REMEMBERED);

/** As a tool or a service writes it: a code in one word, a time, XML, a trace. */
const PRINTED =
  /\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b|\bAADSTS\d+|\b(?:ERROR|RESPONSE|FATAL|WARN(?:ING)?|Exception|Traceback)\b|\d{4}-\d\d-\d\d[T ]\d\d|<\/?[A-Za-z]+>|^\S*error: /m;
/** "The specified blob already exists", "failed to perform copy command": as a tool begins, and asks nothing. */
const A_SENTENCE =
  /^(?:(?:The|This|An?|There|Cannot|Could|Failed|Unable|Server|Operation|Access|Public|No) |(?:failed|unable) to |(?:cannot|could not|access|permission|no such|invalid|unknown) )[^?]+$/;
/** No tool speaks so. */
const SPOKEN =
  /(?<![\p{L}'])(?:i|i'm|i've|we|we're|my|our|me|us|now|still|what|how|why|please|thanks|it's|same)(?![\p{L}'])/iu;

/**
 * The language to answer in. Whoever wrote German or Japanese and then pastes a line of a tool still speaks that.
 * @param before the language last written in
 */
export function languageSpoken(text: string, before: Language | undefined): Language | undefined {
  const language = languageOf(text);
  const mayBePasted = PRINTED.test(text) || A_SENTENCE.test(text);
  const isPasted = language === 'en' && before !== undefined && mayBePasted && !SPOKEN.test(text);
  return isPasted ? before : (language ?? before);
}
