/** A message that begins with a command that only looks, and goes on with what it printed. Pure. */

const PROMPT = /^(?:PS [A-Z]:[^\n>]{0,80}>|[A-Z]:\\[^\n>]{0,80}>|[\w.-]{1,40}@[\w.:~/-]{1,60}[$#]|[$#>])\s*/;
const AZ = /^az (?:[a-z0-9-]+ ){1,6}(?:show|list|check-name|exists|get-[a-z-]+)\b/;
const LOOKS =
  /^(?:sudo )?(?:nslookup|dig|host|nc|ncat|test-netconnection|tnc|resolve-dnsname|klist|dsregcmd|icacls|getfacl|curl -s?I|kubectl (?:get|describe|logs|exec)|showmount|findmnt|mount \||fsutil behavior query|cat|ls|stat|dir|ping|tracert|traceroute|tracepath|openssl s_client|dmesg|journalctl|df|id|w32tm|timedatectl|chronyc|get-(?:az)?[a-z]+|test-storagesync[a-z]+|debug-azstorage[a-z]+|azcopy (?:list|env|jobs (?:show|list)|login status))\b/;

/** The first line with the command, and at least one that was printed. */
export function isLookOutput(text: string): boolean {
  const [first = '', ...printed] = text.trim().split(/\n/);
  const command = first.replace(PROMPT, '').toLowerCase();
  return printed.some((line) => line.trim() !== '') && (AZ.test(`${command} `) || LOOKS.test(command));
}
