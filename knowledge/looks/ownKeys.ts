/**
 * `az … --query "{p:publicNetworkAccess,d:networkRuleSet.defaultAction}"` prints names of one's own: what they stand for is
 * written in the command above the output. Pure.
 */

const QUERY = /--query\s{1,4}["']?\[?[^{\n]{0,80}\{([^}\n]{1,600})\}/;
/** `name:path.to.value`; what is more than a path has no name of the service's own. */
const PAIR = /([\w-]{1,40})\s{0,3}:\s{0,3}((?:\w{1,60}(?:\[\])?\.)*\w{1,60})(?=\s*(?:,|$))/g;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The output with the names that the service has for what stands there. */
export function withServiceNames(output: string): string {
  const [command, pairs] = QUERY.exec(output) ?? [];
  if (command === undefined || pairs === undefined) return output;
  const at = output.indexOf(command) + command.length;
  let rest = output.slice(at);
  for (const [, own = '', path = ''] of pairs.matchAll(PAIR)) {
    const name = path.split('.').at(-1) ?? own;
    if (name !== own) rest = rest.replace(new RegExp(`(?<=["'\\s{])${escaped(own)}(?=["']?\\s{0,3}:)`, 'g'), name);
  }
  return output.slice(0, at) + rest;
}
