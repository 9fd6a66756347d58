/** Whether a text asks, by its shape: a mark at the end, or words that a question begins or ends with, in three languages. Pure. */

const QUESTION =
  /[?？]\s*$|^(?:(?:and|but|ok|so|hm+|und|aber|also|wait),? ){0,3}(how|what|what's|which|who|whom|whose|why|can|could|where|when|is (?!on\b|in\b|an?\b|behind\b|not\b|still\b|running\b)\w+|are (there|you)|will|would|should|does(?! not\b)|do (i|we|you)|did (?:i|we|you|he|she|they|any\w+|some\w+|(?:it|this|that|azure|microsoft|(?:the|my|our|your) \w+) (?!(?:and|but|no|nothing|now|still|twice|again|already|yesterday|today|same)\b)\w+(?![^?]*,))|any|(?:(?:give|show|send|tell|make|write) (?:me|us)\b|(?:give|make) (?:one|a new)\b)|if (?:i|we|you|they|it|that|this|one)\b[^;?!\n]{3,80}?\b(?:who|what|how|which|(?:does|do|will|would|can|could|is|are) (?:it|that|this|they|we|i|you|there|the|all|others?|every\w{1,8}|any\w{1,8}))|wie|was|wer|wen|welche[rsn]?|warum|wieso|wo|wann|kann|könnte|muss|darf|brauch\w*|geht das|gibt es|ist das)\b|(ですか|ますか|でしょうか|のか|なの|かな)[。？?]?$|(どう(?!とか|やら|も)|なぜ|なんで|どれ|何|誰)/iu;

const WHAT_IS_TYPED =
  'commands?|cmdlets?|syntax|scripts?|steps?|snippets?|examples?|templates?|equivalents?|quer(?:y|ies)|code';
/** "I need the command for it", "zeig mir das in der CLI", "手順を教えてください": who wishes to be told asks. */
const WISHES_TO_BE_TOLD = new RegExp(
  [
    String.raw`^(?:(?:and|but|ok|so|then|now|just|please|pls),? ){0,3}(?:give|show|send|tell|write) (?:me|us)\b`,
    String.raw`^(?:(?:and|but|ok|so|then|now),? ){0,2}(?:please|pls),? (?:post|paste|give|show|write|explain|share|tell|list)\b`,
    String.raw`\b(?:need|want|(?:would|['’]d) like|looking for|prefer) (?:the|an?|some|your) (?:[\p{L}-]+ ){0,2}(?:${WHAT_IS_TYPED})\b`,
    String.raw`\b(?:i|we)(?:['’]d| would)? (?:want|need|like) to (?:know|see how|understand)\b`,
    String.raw`^(?:(?:und|aber|ok|dann|bitte|also),? ){0,3}(?:gib|gebt|zeig|zeigt|sag|sagt|schick|nenn|schreib)e? (?:mir|uns)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:brauche?n?|suche?n?|bräuchten?|hätten? gern) (?:ich |wir )?(?:den|die|das|eine?n?) (?:\p{L}+ ){0,2}(?:befehle?|skript|syntax|schritte|beispiel|vorlage|abfrage|code)(?!\p{L})`,
    `(?:教えて|見せて|示して)(?:ください|下さい|ほしい|欲しい|もらえ|いただ|くれ)|知りたい`,
  ].join('|'),
  'iu',
);

/** A URL's ? asks nothing. */
const sentencesOf = (text: string) =>
  text
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .split(/(?<=[.!?。！？])\s*|\n+/)
    .map((sentence) => sentence.trim());

export const isQuestion = (sentence: string): boolean => QUESTION.test(sentence) || WISHES_TO_BE_TOLD.test(sentence);

/** One of its sentences asks. */
export const asksIn = (text: string): boolean => sentencesOf(text).some(isQuestion);

/**
 * Spoken as it comes: "fine how would I see that", "in PowerShell how do I write it". A word that asks and the verb turned
 * before its subject stand in no statement, wherever they stand.
 */
const TURNED =
  /\b(?:how|what|where|when|why|which|who)(?: (?:exactly|else|many|much|long|of \p{L}+|\p{L}+))? (?:do|does|did|can|could|would|should|shall|will|am|is|are) (?:i|we|you|it|this|that|they|he|she)\b|\b(?:wie|wo|was|wann|warum|wieso|womit|woran|welche[rsn]?)(?: genau)? (?:mach|stell|seh|find|geb|schreib|prüf|kann|muss|soll|bekomm|komm|krieg|lös|trag|setz)\p{L}{0,3} (?:ich|wir|man|das|die|den|dem|es)\b/iu;
export const asksTurned = (text: string): boolean => sentencesOf(text).some((one) => TURNED.test(one));

/** All of them do. */
export const asksOnly = (text: string): boolean => sentencesOf(text).every(isQuestion);

/** "So service principal or managed identity": two things in a few words, and nobody who does anything. */
const CHOICE =
  /^(?:(?:and|but|ok|okay|so|then|hm+|und|also|dann),? ){0,3}(?!(?:i|we|it|they|he|she|you|there|this|that|yes|no|ich|wir|es|das|ja|nein)\b)(?:[\p{L}-]+ ){1,4}(?:or|oder) (?:[\p{L}-]+ ){0,3}[\p{L}-]+ ?\??$/iu;
export const isChoice = (text: string): boolean => CHOICE.test(text.trim());
