/** The Azure CLI and AzCopy are the same programs in every shell; only what stands around their words differs. Pure. */

/** What PowerShell has no short word for, or reads otherwise. */
const OF_BASH =
  /\b(for|while|if|do|done|then|fi|grep|awk|sed|sudo|read|umask|printf|seq|head|tail|base64|xxd|trap)\b|[`|;]|<<|&&|\s@\w|--query (?!["'])\S*[{}[\]]|^\s*#/m;
const ASSIGNS = /^(\s*)(?:export )?([A-Za-z_]\w*)=(\$\(.*\)|"[^\n]*"|[^\s"]+)$/;
const EXPORTS = /^\s*export (?:[A-Za-z_]\w*=(?:"[^"]*"|\S+)\s*)+$/;

function lineIn(line: string): string {
  if (EXPORTS.test(line))
    return [...line.matchAll(/([A-Za-z_]\w*)=("[^"]*"|\S+)/g)]
      .map(([, name, value]) => `$env:${name} = ${quoted(value ?? '')}`)
      .join('; ');
  const assigned = ASSIGNS.exec(line);
  if (assigned) return `${assigned[1]}$${assigned[2]} = ${bare(assigned[3] ?? '')}`;
  return line.replace(/\s*\\$/, ' `').replace('/dev/null', '$null');
}

const quoted = (value: string) => (value.startsWith('"') ? value : `"${value}"`);
/** `"$(az …)"` of one command is the command in brackets. */
const bare = (value: string) =>
  /^"(\$\([\s\S]*\))"$/.exec(value)?.[1] ?? (value.startsWith('$(') ? value : quoted(value));

/** What the Azure CLI is asked for is one quoted word, whatever signs stand in it. */
const QUERY = /--query (?:"[^"]*"|'[^']*')/g;

/** The same in PowerShell; undefined where the lines are more than calls and settings. */
export function inPowerShell(snippet: string): string | undefined {
  const isOurs = /^(\s|export |[A-Za-z_]\w*=|az(copy)? )/;
  const lines = snippet.split('\n');
  if (OF_BASH.test(snippet.replace(QUERY, '--query "…"')) || !lines.every((line) => line === '' || isOurs.test(line)))
    return undefined;
  return lines.map(lineIn).join('\n');
}
