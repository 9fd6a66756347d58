/** "It works from my laptop" tells where the trouble is not. */
import type { FactName } from '../facts/facts.ts';

/** Facts of where that runs which fails. */
export const PLACES: readonly FactName[] = ['location', 'caller'];

/** What goes, by whatever verb: "it works", "the name resolves", "the host answers". To what it resolves is told of here. */
const GOES = String.raw`(?:works?(?! (?:or school )?account)|worked|working|succeeds?|succeeded|resolves?(?! to\b)|answers?|responds?|loads|opens?|opened|gets? through|is reachable|is found|funktioniert|klappt|klappts|läuft|antwortet|ist erreichbar|lädt|öffnet)`;

/** Up to the contrary: "opens in the browser but azcopy says 403". */
const AS_FAR = String.raw`(?:(?!\s(?:but|while|whereas|yet|aber|während|doch)\b)[^.,;!?\n])*`;
const WORKS_THERE = new RegExp(
  String.raw`(?<!(?:n't|\bnot|\bno|\bkeine|\bnever|\bcannot|\bnicht|\bnie) (?:\w+ )?)\b${GOES}\b(?: \w+){0,2} (?:from|on|in|at|von|vom|auf|im|am|aus)\b${AS_FAR}`,
  'gi',
);

/** "On my own machine it works": the place first. */
const THERE_IT_WORKS = new RegExp(
  String.raw`\b(?:lokal|locally|from|on|at|von|vom|auf|im|am|aus)\b(?:(?!\b(?:not|never|nicht|nie)\b|n't)[^.,;!?\n]){1,40}?\b(?:${GOES}|geht(?: es|'s))\b(?!(?: \w+){0,2} (?:not|nicht|nur|only)\b)`,
  'gi',
);

/** 「自宅からはつながります」 */
const WORKS_THERE_JAPANESE =
  /[^。、！？\n]{1,20}(?:から|では|だと|なら|で)(?:は|なら|だと)?[^。、！？\n]{0,8}(?:動[いきく作]|つなが[りる]|繋が[りる]|成功|引け|解決でき|応答[がしあ]|でき(?:ます|る|た|ました)|問題な[いく])(?![^。、！？\n]{0,6}(?:ません|ない(?:です)?[。、]|ず))[^。、！？\n]*/gu;

/** Facts of the program and the machine that fail. */
const TOOLS: readonly FactName[] = ['tool', 'os', 'shell'];

/** "With Storage Explorer I can", "from a Windows box it's ok". */
const WITH_THAT_IT_GOES =
  /\b(?:with|using|via|through|from|on|in|mit|über|von|auf|unter)\b(?:(?!\b(?:not|never|nicht|nie|cannot|(?:do|does|did|ca|wo)nt)\b|n't)[^.,;:!?\n]){1,70}?\b(?:works?|worked|(?:is|it'?s|was|are|were) (?:all )?(?:ok|okay|fine|good)|(?:i|we|he|they|you) (?:can|could)|goes through|pass(?:es|ed)|is green|runs (?:fine|through)|no (?:problem|issue)s?|funktioniert|klappt|geht(?: es|'s)?)\b(?!n't|'t|(?: \w+){0,2} (?:not|only|nicht|nur)\b)/gi;

/** "From the VM fine", "in the office no problem": without a verb, and nothing else in that part of the sentence. */
const THERE_FINE =
  /(?<=^|[.,;:!?\n]\s{0,3}|\b(?:but|and|while|whereas|aber|und)\s)(?:from|on|in|at|with|over|von|vom|auf|im|am|aus|mit|über)\s(?:(?!(?:not|never|nicht|nie|fails?)\b)[^\s.,;:!?]+\s){1,6}(?:is |all |just |it'?s )?(?:fine|ok|okay|green|grün|no (?:problem|issue)s?|kein problem|problemlos|alles gut)(?=\s*(?:[.,;:!?)\n]|$|\b(?:but|and|while|aber|und)\b))/gi;

/** "The classic cluster reads it without a problem": who does it stands first. */
const DOES_IT_WELL =
  /(?<=^|[.,;:!?(\n]\s{0,3}|\b(?:but|while|whereas|aber|während)\s)(?:(?!\b(?:not|never|nicht|nie|fail\w*|error|until|used to)\b|n't)[^.,;:!?\n]){3,90}?\b(?:without (?:a |any |the )?(?:problem|issue|error|trouble)s?|just fine|ohne (?:ein |irgendein )?(?:problem\w*|fehler)|problemlos)/gi;

/** "Our page loads fonts from there and the browser refuses": that works nowhere. */
const IN_TROUBLE = /\b(?:refus\w*|rejects?|denie[sd]|fails?|failed|blocks?|errors?|40[1349]|50[0-4])\b/i;
const blank = (there: string) => (IN_TROUBLE.test(there) ? there : ' '.repeat(there.length));

/** The text without what works elsewhere. */
export const whatFails = (text: string): string =>
  [WORKS_THERE, THERE_IT_WORKS, THERE_FINE, DOES_IT_WELL, WORKS_THERE_JAPANESE].reduce(
    (rest, there) => rest.replace(there, blank),
    text,
  );

export const whatElseFails = (text: string): string => whatFails(text).replace(WITH_THAT_IT_GOES, blank);

/** The text without what tells where, or with what, it works; undefined for facts that no such sentence is about. */
export function withoutElsewhere(text: string, fact: FactName): string | undefined {
  if (PLACES.includes(fact)) return whatFails(text);
  return TOOLS.includes(fact) ? whatElseFails(text) : undefined;
}
