/** What single words of a sentence give away, in the three languages, where learning is too coarse. Pure. */

/** Something fails. */
export const FAILS =
  /\b(errors?|fail\w*|denied|refused|cannot|can't|won't|crash\w*|hangs|fehler\w*|schlägt|scheitert|bricht|hängt)\b|エラー|失敗|できません/i;

/** Somebody does not know whether it is so. */
export const WHETHER =
  /\b(?:not sure|no idea|don'?t know|unsure|weiß (?:ich )?nicht|keine ahnung|nicht sicher|unklar)\b.{0,40}\b(?:whether|if|ob)\b|\bob\b.{0,80}\b(?:weiß ich|keine ahnung|nicht sicher|unklar)\b|かどうか.{0,12}(?:分から|わから|不明|自信)|[るたいすのだ]か(?:は|が|も)?(?:分から|わから|不明)/i;

/** "Which port was that again?" asks for one thing, and not for all once more. */
export const WHICH =
  /\b(which|what's|what (?:was|is)) (?!that\b|it\b|this\b|the (?:command|fix|step|cause|error)\b)|\bwelche[rsn]?\b|どの|何番|どれ/i;

/** "And umlauts?" */
export const isShortAnd = (text: string) => /^(and|und|あと|それと) \S+( \S+)?\s*[?？]$/i.test(text.trim());

/** "Would a private endpoint cost us anything?" */
export const COSTS =
  /\b(costs?|pric(e|ey|ing)|expensive|charged?|bill(ed)?|kostet|kosten|teuer|preis)\b|費用|料金|値段|課金/i;

/** "Could it be the proxy?" is a theory; "would a premium account help?" asks what the page knows. */
export const THEORY =
  /\b(is it|isn't it|is that|is this|could|might|may ?be|perhaps|because|due to|cause[sd]?|fault|blame|related|matter|liegt|kann es|könnte|vielleicht|wegen|schuld|etwa|denn)\b|かも|でしょうか|のせい|原因|のでは|関係/i;

/** "The name is Customer_Data" says nothing of right or wrong. */
export const RIGHT =
  /\b(right|correct|fine|ok|okay|good|valid|fresh\w*|new\w*|check\w*|verified|looked|cop(y|ied)|in place|there|same|match\w*|set|stimmt|richtig|korrekt|passt|geprüft|überprüft|nachgesehen|frisch\w*|neu\w*|kopiert|gültig|da|gesetzt|vorhanden|identisch|off|disabled|aus|works?|worked|geht|gehen|klappt|läuft|funktioniert)\b|正し|繋が|動|確認|合って|問題|一致|コピー|有効|無効|付いて|付けて|あります|入って/i;

/** It works, or fails, in a certain way. */
export const UNDER_A_CONDITION =
  /\b(with|without|in|on|from|when|if|by|using|typed|through|via|mit|ohne|im|in|auf|von|wenn|beim?|über)\b/i;
/** It is over, and said to be so. */
export const OVER =
  /\b(never ?mind|typo|vertippt|tippfehler|now|thanks?|thank you|solved|fixed|jetzt|danke|gelöst|behoben)\b/i;

/** Japanese writes no blanks: some three characters are a word. */
export const wordsIn = (text: string) =>
  text.trim().split(/\s+/).length + Math.floor((text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g) ?? []).length / 3);
