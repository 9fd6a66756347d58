/** A message that begins with a command that only looks, and goes on with what it printed. Pure. */

const PROMPT = /^(?:PS [A-Z]:[^\n>]{0,80}>|[A-Z]:\\[^\n>]{0,80}>|[\w.-]{1,40}@[\w.:~/-]{1,60}[$#]|[$#>])\s*/;
const AZ = /^az (?:[a-z0-9-]+ ){1,6}(?:show|list|check-name|exists|get-[a-z-]+)\b/;
const LOOKS =
  /^(?:sudo )?(?:nslookup|dig|host|nc|ncat|test-netconnection|tnc|resolve-dnsname|klist|dsregcmd|icacls|getfacl|curl -s?I|kubectl (?:get|describe|logs|exec)|showmount|findmnt|mount \||fsutil behavior query|cat|ls|stat|dir|ping|tracert|traceroute|tracepath|openssl s_client|dmesg|journalctl|df|id|w32tm|timedatectl|chronyc|get-(?:az)?[a-z]+|test-storagesync[a-z]+|debug-azstorage[a-z]+|azcopy (?:list|env|jobs (?:show|list)|login status))\b/;

const SHOWS =
  /\s(?:(?:(?:only |just |nur )?(?:shows?|says?|lists|prints?|returns?|gives?|zeigt|sagt|liefert|ergibt|listet)(?: me| us| mir| uns)?:?)|->|=>|→)\s+(?=\S)/iu;
const EMPTY =
  /^(?:it(?:['’]s| is) |is |an? )?(?:nothing|empty|\[\]|blank|none|no output|not a single one|nichts|leer|gar nichts|keine)\W*$/iu;

/** "az role assignment list --assignee … shows: Contributor": a look that is told in a sentence; undefined where none is. */
export function lookTold(text: string): { command: string; shown: string } | undefined {
  const said = text.trim().replace(PROMPT, '');
  const [name] = said.includes('\n') ? [] : (AZ.exec(said.toLowerCase()) ?? []);
  const verb = name === undefined ? null : SHOWS.exec(said.slice(name.length));
  if (name === undefined || !verb) return undefined;
  const at = name.length + verb.index;
  return { command: said.slice(0, at), shown: said.slice(at + verb[0].length).trim() };
}

/** The same as it would have been pasted. */
export function lookPasted(text: string): string | undefined {
  const told = lookTold(text);
  return told && `${told.command}\n${EMPTY.test(told.shown) ? '[]' : told.shown}`;
}

const A_SETTING =
  /(?<![\w.-])((?:[A-Za-z][a-z]{1,20}(?:[A-Z][A-Za-z]{1,20}){1,4})|bypass)["']?\s{0,2}(?:(?:is|are|ist|steht auf|set to|says|shows|=|:|は|が)\s{0,2}){0,2}["']?([Tt]rue|[Ff]alse|[Aa]llow|[Dd]eny|[Ee]nabled|[Dd]isabled|[Nn]one|\[\]|TLS1_\d)(?![\w.-])/gu;

/** "defaultAction is Allow": settings by their own names, as a command would print them; undefined where none is told. */
export function settingsTold(text: string): string | undefined {
  const told = [...text.matchAll(A_SETTING)].map(([, name, value]) => `${name}: ${value}`);
  return told.length > 0 ? told.join('\n') : undefined;
}

const A_CLOCK = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /;

/** What `date` prints: the time that a machine takes it to be, and no time of a token. */
export const showsAClock = (text: string): boolean => A_CLOCK.test(text);

/** `Name:  value`, as commands and headers print it; a sentence has its blank behind the colon as well, and more words before. */
const A_FIELD = /^[ \t]{0,20}["']?[\w-]{2,40}(?:[ ][\w-]{1,20}){0,3}["']?[ \t]{0,40}(?::[ \t]|=)[ \t]{0,40}\S/;
/** What is one of these wholly was printed. */
const A_DOCUMENT = /^\s*(?:\[\s*(?:\{[\s\S]*)?\]|\{[\s\S]*\})\s*$/;
const FIELDS = 2;
const ITS_SIGNATURE = /\bsig=\S/;
const ITS_FIELD = /\bs[epv]=\S/;

/** A SAS as it stands in a URL, its signature masked or not. */
export const holdsAToken = (text: string): boolean => ITS_SIGNATURE.test(text) && ITS_FIELD.test(text);

/** What a command printed, with the command before it or without. */
export function isPrinted(text: string): boolean {
  if (isLookOutput(text) || showsAClock(text) || holdsAToken(text) || A_DOCUMENT.test(text)) return true;
  const lines = text.trim().split(/\n/);
  return lines.length >= FIELDS && lines.filter((line) => A_FIELD.test(line)).length >= FIELDS;
}

/** The first line with the command, and at least one that was printed. */
export function isLookOutput(text: string): boolean {
  const [first = '', ...printed] = text.trim().split(/\n/);
  const command = first.replace(PROMPT, '').toLowerCase();
  return printed.some((line) => line.trim() !== '') && (AZ.test(`${command} `) || LOOKS.test(command));
}
