/** "The network team says 445 is open": what others say of a thing, which nobody has looked at here. Pure. */

const OTHERS =
  '(?:teams?|admins?|guys?|people|folks|provider|isp|support|colleagues?|department|security|customer|partner|vendor|helpdesk|they|kolleg\\p{L}*|anbieter|abteilung|dienstleister|netzwerker|kunde|firewallteam|netzwerkteam)';
const SAYS =
  '(?:says?|said|claims?|claimed|told (?:me|us)|insists?|swears?|assures?|sagt|sagen|sagte|meint|meinen|behaupte(?:t|n)|versicher[tn])';
const HEARSAY = new RegExp(
  `(?<![\\p{L}])${OTHERS}(?: [\\p{L}-]+){0,2} ${SAYS}(?!\\p{L})|(?:チーム|管理者|担当者?|担当|部門|プロバイダー|ベンダー|サポート)(?:は|が|によると|に聞くと|から).{0,30}(?:と言|とのこと|そうです|らしい|と聞)`,
  'iu',
);

export const isHearsay = (text: string): boolean => HEARSAY.test(text);

const FRAME = new RegExp(
  `^(?:(?:but|well|and|no|yes|aber|nein),? )?(?:(?:the|our|my|an?|der|die|das|unser\\p{L}*|mein\\p{L}*) )?(?:[\\p{L}-]+ )?${OTHERS}(?: [\\p{L}-]+){0,2} ${SAYS},?(?: (?:that|dass))? |^[^。、]{0,12}(?:チーム|管理者|担当者?|部門|サポート)(?:は|が|によると|から)、?`,
  'iu',
);

/** What they say of it, without who says so. */
export const withoutHearsay = (text: string): string => (isHearsay(text) ? text.replace(FRAME, '') : text);
