/**
 * What a question asks that was hardly heard: each of these is answered in words that hold for one thing only ("no, it needs
 * no downtime"), so the question has to have a word of it; else it is put to the page. Pure.
 */
import { table } from '../../knowledge/table.ts';
import type { About, Asked } from './move.ts';

const WORDS_OF = table<RegExp>({
  why: /\bwhy\b|how come|reason|warum|wieso|weshalb|grund|なぜ|どうして|理由/i,
  guess:
    /\b(?:could|might|may|maybe|perhaps|because|due|caused?|reason|culprit|blame|is (?:it|that|this) (?:the|our|my|an?|because)|so (?:it|that)['’]?s|liegt|vielleicht|grund|ursache|schuld|wegen)\b|原因|せい|かも|関係/i,
  disturbs:
    /\b(?:others?|users?|every(?:one|body)|interrupt\w*|disturb\w*|downtime|outage|affect\w*|impact\w*|breaks?|people|stör\w*|andere\w*|nutzer\w*|ausfall\w*|unterbr\w*|betr[io]ff\w*)\b|影響|他の|止ま|停止/i,
  'whose-fault':
    /\b(?:faults?|blame|our (?:end|side)|(?:your|their|azure['’]?s?|microsoft['’]?s?|ms) (?:end|side|fault|problem|bug)|or (?:us|microsoft|azure|ours?)|us or|is (?:it|this|that) (?:microsoft|azure|us|ours)|schuld|an uns|bei uns|an microsoft|an azure)\b|側の?(?:問題|せい|障害)|どちら側/i,
  'who-did': /\b(?:who|whom|whose|wer|wen|some(?:one|body)|jemand)\b|誰/i,
  restart: /re-?start|re-?boot|neu ?start|neu gestartet|再起動/i,
  'data-lost':
    /\b(?:los[est]\w*|gone|safe|intact|corrupt\w*|damage\w*|missing|data|verlor\w*|verlust|weg|kaputt|daten)\b|失|消え|壊|無事|データ/i,
  redo: /\b(?:again|anew|once more|repeat\w*|re-?(?:do|run|copy|creat|start|upload|mak|mount|sync)\w*|nochmals?|noch ?mal|erneut|wieder|neu)\b|もう一度|再|やり直/i,
  urgent:
    /\b(?:urgent\w*|hurry|wait\w*|now|tonight|today|immediately|right away|eilig|dring\w*|sofort|heute|warten)\b|急|すぐ|今夜/i,
  costs:
    /\b(?:costs?|pric\w*|bill\w*|cheap\w*|expensive|pay|paid|free|charg\w*|kost\w*|preis\w*|teuer\w*|gratis)\b|費用|料金|コスト|課金/i,
  'best-way':
    /\b(?:best|better|recommend\w*|prefer\w*|rather|or|should|besser|beste\w*|empf\w*|oder|soll\w*)\b|それとも|方が|ほうが|おすすめ|推奨/i,
  'other-side':
    /\b(?:source|destination|target|sides?|both|ends?|other (?:account|one)|from where|whereto|quelle|ziel|seiten?|beide\w*)\b|元|先|側|両方/i,
  'another-way':
    /\b(?:others?|another|else|instead|without|alternative\w*|ways?|work-?arounds?|bypass\w*|around|options?|can['’]?t|cannot|allowed|possible|ander\w*|statt\w*|ohne|weg|umweg|wege|alternativ\w*|möglich\w*|darf|dürfen)\b|他に|別の|代わり|なしで|以外|方法|回避|使わず/i,
  'what-else': /\b(?:else|others?|another|sonst|ander\w*|noch)\b|他に|ほか/i,
  'what-next': /\b(?:next|then|now|after\w*|dann|danach|nun|jetzt)\b|次|その後/i,
  'undo-it': /\b(?:undo|back|revert\w*|reverse\w*|rückgängig|zurück\w*|wieder)\b|戻|取り消/i,
  'who-can': /\b(?:who|whom|rights?|permi\w*|roles?|allowed|may|wer|wen|darf|dürfen|rechte?|rollen?)\b|誰|権限|ロール/i,
  'how-long':
    /\b(?:long\w*|when|time|minutes?|hours?|days?|weeks?|soon|until|fast|quick\w*|lang\w*|wann|dauer\w*|zeit|schnell\w*|bis)\b|どのくらい|いつ|時間|何分|何日|待/i,
  'also-for': /\b(?:also|too|as well|other|others|every|all|same|auch|ebenso|alle\w*|ander\w*)\b|でも|にも|同じ|他/i,
  prevent: /\b(?:prevent\w*|avoid\w*|again|future|stop\w*|never|rid|verhinder\w*|vermeid\w*|künftig|nie)\b|防|避|再発/i,
  automate:
    /\b(?:automat\w*|script\w*|schedul\w*|all|every|each|bulk|loop|pipelines?|many|itself|skript\w*|alle\w*|viele\w*|von selbst)\b|自動|全部|すべて|一括|スクリプト/i,
  'why-now': /\b(?:now|suddenly|until|before|changed?|jetzt|plötzlich|auf einmal|bisher)\b|急に|今まで/i,
  'why-some': /\b(?:some|only|just|manche\w*|einige\w*|nur)\b|一部|だけ/i,
});

const OF_REASONS = new Set<Asked>(['why-now', 'why-some']);
const asksWhy = WORDS_OF.get('why');

/** "Which ip would that be?", heard for whether it disturbs others, has no word of that. */
export function faintlyAsked(faint: Asked, text: string): About {
  if (WORDS_OF.get(faint)?.test(text) !== false) return faint;
  return OF_REASONS.has(faint) && asksWhy?.test(text) ? 'why' : 'page-says';
}
