/** "What would you look at first?": where to begin is asked, whatever is advised by then. Pure. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';

const LONGEST = 14;

const LEADS =
  '^(?:(?:ok|okay|and|so|but|well|hmm+|right|fine|then|now|yes|no|sure|und|also|aber|gut|na|ja|nein|dann)[,.:;]? )*';
const DOES =
  '(?:check|look(?: (?:at|into|for))?|see|change|do|try|fix|test|verify|investigate|rule out|set|touch|start(?: with)?|begin(?: with)?|go for|suggest|recommend)';
const WHO = '(?:(?:would|should|shall|do|to|can|could|must|ought|d|will)\\b ?(?:i|you|we|one|they)?\\b ?(?:to )?)';
const THING = '(?:thing|step|check|move|look|place|priority)';

const FORMS: readonly RegExp[] = [
  new RegExp(
    `${LEADS}(?:what|which (?:one|thing|number|metric|log|setting|place|of \\p{L}+))(?:'d)? ${WHO}${DOES}\\b[^.!?]{0,30}\\bfirst\\b`,
    'iu',
  ),
  new RegExp(`${LEADS}what first\\b[^.!?]{0,12}\\W*$`, 'iu'),
  new RegExp(`${LEADS}what(?:'s| is| would be| should be) (?:the|your|my|our) (?:very )?first ${THING}\\b`, 'iu'),
  new RegExp(`${LEADS}(?:the )?first ${THING}(?: to (?:check|do|try|look at|change))?\\W*$`, 'iu'),
  new RegExp(
    `${LEADS}where ${WHO}(?:start|begin|look first)\\b(?: (?:here|with (?:this|that|it)|looking|now))?\\W*$`,
    'iu',
  ),
  /\bwas\b[^.!?]{0,40}\b(?:zuerst|als (?:aller)?erstes|zunächst)(?![\p{L}\p{N}])/iu,
  /\b(?:womit|wo)\b[^.!?]{0,25}\b(?:anfangen|fang\p{L}*|beginn\p{L}*|starte?n?)(?![\p{L}\p{N}])/iu,
  /(?:まず|最初に|はじめに|初めに)(?:は)?[^。！？]{0,12}(?:何|なに|どこ|どれ|どの)/u,
  /(?:何|なに|どこ|どれ)(?:を|から|が|に)?(?:まず|最初に|先に|はじめに)/u,
  /(?:何|なに|どこ)から(?:始め|手を|見|確認|調べ|やれ|すれ|着手)/u,
];

/** What follows names a thing of its own: "what should I do first, delete the share or the account". */
const OF_TWO = /\b(?:or|oder)\b|それとも/i;

export function asksWhatFirst(text: string): boolean {
  const said = text.trim().replaceAll('’', "'");
  return wordCount(said) <= LONGEST && !OF_TWO.test(said) && FORMS.some((form) => form.test(said));
}
