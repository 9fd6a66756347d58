/** The Azure CLI and AzCopy are the same programs in every shell; only what stands around their words differs. Pure. */

/** What PowerShell has no short word for, or reads otherwise. */
const OF_BASH =
  /\b(for|while|if|do|done|then|fi|grep|awk|sed|sudo|read|umask|printf|seq|head|tail|base64|xxd|trap)\b|[`|;]|<<|&&|\s@\w|--query (?!["'])\S*[{}[\]]|^\s*#/m;
/** A dollar sign that is meant as one, another program's answer, what only bash keeps (`$RANDOM`), and what az.cmd takes for its own. */
const OTHERWISE = /\\\$|\$\((?!az |azcopy )|\$\{|\$(?!HOME\b|PWD\b)[A-Z][A-Z_]+\b|\$[\d?@#*!]|\baz .*"[^"\s]*&/;
/** Settings before a command, and what no rule below has turned into PowerShell. */
const LEFT = /^\s*(?:export\b|[A-Za-z_]\w*=)/m;
const ASSIGNS = /^(\s*)(export )?([A-Za-z_]\w*)=(\$\(.*\)|"[^\n]*"|[^\s"]+)$/;
/** Each setting ends at a blank, so that a line is read in one way only: in two, many of them would take for ever. */
const EXPORTS = /^\s*export(?: +[A-Za-z_]\w*=(?:"[^"]*"|[^\s"]\S*))+\s*$/;

function lineIn(line: string): string {
  if (EXPORTS.test(line))
    return [...line.matchAll(/([A-Za-z_]\w*)=("[^"]*"|\S+)/g)]
      .map(([, name, value]) => `$env:${name} = ${quoted(value ?? '')}`)
      .join('; ');
  const [, indent = '', isExported, name, value = ''] = ASSIGNS.exec(line) ?? [];
  if (name) return `${indent}$${isExported ? 'env:' : ''}${name} = ${bare(value)}`;
  return line.replace(/\s*\\$/, ' `').replace('/dev/null', '$null');
}

/** `$who:r` is the variable `r` of a drive called `who`, and empty. */
const DRIVE = /\$(\w+):/g;
const namesBraced = (line: string) => line.replace(DRIVE, (_, name: string) => `$\{${name}}:`);

const quoted = (value: string) => (value.startsWith('"') ? value : `"${value}"`);
/** `"$(az …)"` of one command is the command in brackets. */
const bare = (value: string) =>
  /^"(\$\([\s\S]*\))"$/.exec(value)?.[1] ?? (value.startsWith('$(') ? value : quoted(value));

/** What the Azure CLI is asked for is one quoted word, whatever signs stand in it. */
const QUERY = /--query (?:"[^"]*"|'[^']*')/g;

/** But a backtick in double quotes escapes, and a word without a blank reaches az.cmd without its quotes. */
const BROKEN_QUERY = /"[^"]*`|["'][^\s"']*[|<>][^\s"']*["']/;

/** The same in PowerShell; undefined where the lines are more than calls and settings. */
export function inPowerShell(snippet: string): string | undefined {
  const isOurs = /^(\s|export |[A-Za-z_]\w*=|az(copy)? )/;
  const lines = snippet.split('\n');
  const plain = snippet.replace(QUERY, (query) => (BROKEN_QUERY.test(query) ? query : '--query "…"'));
  const isPlain = !OF_BASH.test(plain) && !OTHERWISE.test(snippet);
  if (!isPlain || !lines.every((line) => line === '' || isOurs.test(line))) return undefined;
  const written = lines.map(namesBraced).map(lineIn).join('\n');
  return LEFT.test(written) ? undefined : written;
}
