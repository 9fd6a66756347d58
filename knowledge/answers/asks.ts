/** Whether a text asks how something is done or is, instead of reporting that something went wrong. */

/** Questions are short; whatever is longer tells a story. */
const LONGEST = 280;
const MOST_LINES = 3;

const ASKS = [
  /^(?:(?:hi|hello|hey|and|so|ok|please|quick question|one question|question|(?:(?:my|our|the|a) )?(?:customer|client|user|colleague|boss|security team)s? (?:asks?|is asking|wants? to know))\b[ ,:!-]*)*(?:how (?:do|does|can|could|should|would|to|much|many|long|often|big|large|is|are)|what(?:'?s| is| are| does| do| can| should| happens| kind| role| permission| rights?| else)|what\b.{0,40}(?:\?|\b(?:do|does|is|are|can|should|must|have|has)\b)|which\b|where (?:do|does|can|is|are|should|to)|where\b.{0,40}\?|when (?:do|does|is|are|should|will)|who (?:may|can|are|is)|who\b.{0,60}\?|(?:do|does|did|should|will) (?!not\b|be\b)[\w-]+ |(?:is|are|can|could|may|must|has|have) (?:i|we|it|you|my|the|a|an|azcopy|azure|there|one|copying|storage|blob|data|files?|account|anyone|someone|s2s|functions)\b|is there\b|(?:can|could|would) you\b|tell me\b|show me\b|explain\b|difference between|i (?:want|need|would like|'d like) to (?:know|make|create|copy|move|list|delete|restore|see|find|change|limit|upload|download|mount)|(?:copy|copying|make|making|create|creating|move|restore|list) (?:a|an|one|my|all|the)\b.{0,80}\?)/i,
  /^(?:hi|hello|hey)?[ ,!]*(?:i|we)(?: want| need| would like|'d like| have) .{5,200}\bhow\?$/i,
  /^(?:hallo|guten tag|bitte)?[ ,!]*(?:wie\b|was (?:ist|sind|bedeutet|heißt|heisst|kann|kannst|macht)|welche[rsnm]?\b|wo (?:finde|kann|ist|sind|steht|bekomme|sehe)|wann\b|wozu\b|(?:kann|können|koennen|darf|muss|soll|sollte|gibt|ist|sind|braucht|unterstützt|unterstuetzt|hat|werden|wird) (?:ich|man|wir|es|azcopy|die|der|das|eine?|mein|ein)\b)/i,
  /(?:ですか|ますか|でしょうか|ませんか|方法(?:は|を|について)?|教えて(?:ください)?|とは|何ができ|(?:違い|意味|上限|制限|最大|料金|期限|コマンド)(?:は|って)?|するには|には[？?]|どっち|どちら)[。？?！!]*$/,
  /(?:[,;] |^)(?:what|which)(?:'s| is| one is| should (?:i|we) (?:use|take|choose)) (?:the )?(?:better|best|faster|cheaper|safer|right)?(?: one)?[?.]*$|^[\w -]{2,40} (?:vs\.?|versus) [\w -]{2,40}[?.]*$|^[\w-]{2,20}(?: [\w-]{2,20})? meaning[?.]*$|\bcompared[?.]*$/i,
  /^(?:was|welche[rsnm]?) (?:ist|sind) (?:besser|schneller|günstiger|sicherer)|(?:was|welche[rsnm]?) ist (?:besser|schneller|günstiger|sicherer)[?.]*$|^unterschied zwischen\b|^wofür\b|^wozu\b/i,
  /^(?:どの|どう|どこ|何|なに|いつ)/,
];

/** What went wrong, as people and machines say it; a question about such a thing is asked in other words. */
const TROUBLE =
  /\b(?:fails?|failing|failure|failed with|errors? out|denied|refus\w+|reject\w+|forbid\w*|gr[ea]yed|nothing|always|unauthori[sz]ed|cannot|can'?t|could ?n'?t|won'?t|does ?n'?t|do ?n'?t|did ?n'?t|is ?n'?t|are ?n'?t|was ?n'?t|wasn'?t|not work\w*|no longer|stopped|stuck|hang\w*|hung|freez\w+|slow(?:ly|er)?|crash\w*|broken|broke|panic(?:s|ked)?:|exception|suddenly|still (?:get|gets|getting|see|fails?)|keeps|gives? me|gave me|says?|said|complain\w*|shows? (?:me )?(?:an )?error|(?<!\b(?:do|does|can|could|should|may|must|might|where|when|would) )(?:i|we) (?:get|got|see|saw|tried|try|have tried|set|did|made|ran|run|assigned|granted|changed|deleted|created)|my (?:job|copy|upload|download|pipeline|script|app|mount|users?) (?:is|are|was|has|does|did|fail\w*)|since (?:yesterday|today|last|the update|monday|this morning)|after (?:the )?(?:update|upgrade|rotat\w+)|yesterday|this morning|why (?:do|does|is|am|are|did|was|would|can)\b|how (?:do|can|should) (?:i|we) (?:fix|solve|get rid|resolve|repair|mend)|what(?:'?s| is) (?:wrong|going on|blocking|the (?:problem|issue|cause|reason))|fehlgeschlagen|schlägt fehl|schlaegt fehl|geht nicht|funktioniert nicht|klappt nicht|fehler(?:meldung)?\b(?!codes?)|abgebrochen|verweigert|hängt|haengt|warum|wieso|weshalb|seit (?:gestern|heute)|bekomme|kommt|nicht mehr)\b|エラー|失敗|できない|できません|止ま|拒否|なぜ|動かない|遅い|ません(?!か)/i;

/** Output of a program: quotes of errors, addresses, stack traces, headers, a command that was run. */
const MACHINE =
  /https?:\/\/\S+\?|\bhttp\/1|x-ms-|\bat \w+\.\w+\(|"\s*:\s*["{[]|<\/?\w+>|\b(?:requestid|errorcode|response|statuscode)\b\s*[:=]|\b\w*(?:exception|error)\b\s*[:(]|^\s*\$ |\bgoroutine\b|=REDACTED/im;

/** A code of a service, or the name of an exception. */
export const CODES = /\b[A-Z][a-z]+(?:[A-Z][a-z]+){2,}\b|\bAADSTS\d+/g;

/** Words that a question may use although they sound like trouble. */
const HARMLESS =
  /\b(?:failed (?:transfers?|files?|jobs?|ones)|(?:exit|error|status|return) codes?|error (?:rate|log)|client[- ]side logging|log files?|retry|retries)\b/gi;

const sentences = (text: string) =>
  text
    .split(/(?<=[.!?。？！])\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const asks = (sentence: string) => ASKS.some((form) => form.test(sentence));

/** Questions are short. */
export function isShort(text: string): boolean {
  const said = text.trim();
  return said.length > 0 && said.length <= LONGEST && said.split('\n').length <= MOST_LINES;
}

/** False for what no question is like: long texts, and output of a program. */
export function mayAsk(text: string): boolean {
  return isShort(text) && !MACHINE.test(text);
}

/** What went wrong is told in it. */
export const tellsTrouble = (text: string) => TROUBLE.test(text.replace(HARMLESS, ' '));

/** Told first and asked at the end: "a key is public on GitHub. What do I do first?" */
const WHAT_NOW =
  /(?:^|[,;.!] )(?:what now|what (?:do|should|can|must) (?:i|we) do(?: (?:now|first|next))*|how|was nun|was tun|どうすればよいですか)[?？!.]*$/i;

/**
 * True for a text that only asks. A report that ends in a question is a report: its first sentence tells what happened.
 */
export function asksSomething(text: string): boolean {
  const [first] = sentences(text);
  return first !== undefined && (asks(first) || WHAT_NOW.test(text.trim())) && mayAsk(text) && !tellsTrouble(text);
}

/** What somebody wants to have or to do, told in no form of a question. */
const WANTS = [
  /[?？]\s*$/,
  /^(?:please )?(?:list|find|show|count|copy|move|rename|mount|map|host|upload|download|create|make|generate|share|enable|set up|install|compare|exclude|add|clone|bring back|recover|restore|undelete|continue|migrate|connect|rotate|renew|change|convert|get|give|let|limit|schedule|verify|check) /i,
  /\b(?:how (?:do|can|could|should) (?:i|we|you|one)|how to|(?:which|what|the|a) (?:azcopy |az |powershell |cli )?command)\b/i,
  /^(?:(?:hi|hello|so|ok|now)[ ,!]+)*(?:i|we)(?:'d like| would like| need| want| have to| must| am looking for| are looking for) /i,
  /^(?:where|which|what|when|who|how|can|may|does|is|are|do|will|should|meaning of|unterschied|befehl für|anleitung)\b/i,
  /^(?:ich|wir) (?:möchten?|will|wollen|brauchen?|suchen?|muss|müssen|würden?)\b|\bwie (?:kann|mache?|geht|bekomme|kriege) (?:ich|wir|man|das)\b/i,
  /(?:たい(?:です|のですが|んですが|と思います)?|方法を知りたい(?:です)?|手順|コマンド|ほしい(?:です)?)[。？?]*$/,
];

/** Short, nothing that fails in it, and told like a task: a page may answer it where one fits well. */
export const wantsSomething = (text: string): boolean =>
  mayAsk(text) && sentences(text).length === 1 && !tellsTrouble(text) && WANTS.some((form) => form.test(text.trim()));

export function isOneQuestion(text: string): boolean {
  const all = sentences(text);
  return all.length === 1 && all.every(asks);
}
