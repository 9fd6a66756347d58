/** "I am Owner of the account", „ich bin hier Admin“: who somebody is, and nothing that is done. Pure. */

const ROLE = '(?:(?:co-?)?admin\\p{L}*|owners?|contributors?|besitzer\\p{L}*|eigentümer\\p{L}*|mitwirkende\\p{L}*)';
const OPENS = /^(?:but|and|well|aber|und),? /i;
/** "… and storage owner": both, one after the other. */
const ALSO = new RegExp(`(?<=${ROLE}) (?:and|und) (?:[\\p{L}-]+ ){0,3}(?=${ROLE})`, 'giu');
/** What somebody is doing ("I'm giving everyone Owner"), or does as what he is ("… and delete it now"). */
const DOES = /\b(?:going|about|gonna|dabei|davor|\p{L}+ing)\b|[,;、]|\b(?:and|so|then|und|also|dann)\b/iu;
const IS_ONE = new RegExp(
  `^(?:i(?:['’]m| am)|we(?:['’]re| are)|ich bin|wir sind)(?: [\\p{L}-]+){0,4} ${ROLE}(?: [\\p{L}\\d-]+){0,6}[.!]?$|^(?:i |we |ich |wir )?(?:only |just |nur )?(?:have|got|hold|hab|habe|haben)(?: only| just| nur)?(?: (?!every|all\\b|the (?:team|users?)\\b)[\\p{L}-]+){0,4} ${ROLE}(?: [\\p{L}\\d-]+){0,6}[.!]?$|^私は[^。、]{0,12}(?:管理者|所有者)(?:です)?。?$`,
  'iu',
);

/** Without one of these nobody says it, and the long patterns need not be compiled. */
const A_ROLE = /admin|owner|contributor|besitzer|eigentümer|mitwirkende|管理者|所有者/i;

export function saysWhoOneIs(text: string): boolean {
  if (!A_ROLE.test(text)) return false;
  const told = text.trim().replace(OPENS, '').replace(ALSO, ' ');
  return IS_ONE.test(told) && !DOES.test(told);
}
