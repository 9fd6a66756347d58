/** A card shows a step by itself: what a fence uses, the same fence has to make. */
import { table } from '../table.ts';
import { type Fence, linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

/** What every shell has. */
const GIVEN = table<ReadonlySet<string>>({
  bash: new Set(['HOME', 'PATH', 'USER', 'PWD', 'RANDOM', 'TMPDIR', 'SHELL', 'HOSTNAME', 'UID']),
  powershell: new Set([
    '_',
    'true',
    'false',
    'null',
    'lastexitcode',
    'home',
    'psitem',
    'pwd',
    'error',
    'args',
    'matches',
    'profile',
    'psversiontable',
    'web',
    'root',
    'logs',
  ]),
  cmd: new Set([
    'userprofile',
    'localappdata',
    'appdata',
    'temp',
    'errorlevel',
    'computername',
    'username',
    'path',
    'programfiles',
  ]),
});

const MADE = table<RegExp[]>({
  bash: [/(?:^|[\s;(])(?:export |local )?(\w+)=/g, /\bfor (\w+) in\b/g],
  powershell: [/\$(\w+)\s*[+-]?=/g, /foreach *\(\$(\w+) in/gi, /\$(\w+)\s*,\s*\$\w+\s*=/g],
  cmd: [/\bset (?:\/p )?"?(\w+)=/gi],
});
/** `read -rs -p "…" A B`: the names stand at the end. */
const READ = /\bread\b((?:\s+-\w+|\s+"[^"]*"|\s+\w+)+)/g;

const USED = table<RegExp>({
  bash: /(?<!\\)\$\{?([A-Za-z_]\w*)/g,
  powershell: /(?<!`)\$\{?(?!env:|global:|script:)([A-Za-z_]\w*)/gi,
  cmd: /%(\w+)%/g,
});

const asWritten = (language: string, name: string) => (language === 'bash' ? name : name.toLowerCase());

/** Single quotes keep a dollar as it is in POSIX shells and PowerShell, unless double ones stand around them. */
const withoutLiterals = (text: string, language: string) =>
  language === 'cmd' ? text : text.replace(/"[^"]*"|'[^']*'/g, (quoted) => (quoted.startsWith("'") ? "''" : quoted));

function madeIn({ language, code }: Fence): Set<string> {
  const names = (MADE.get(language) ?? []).flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
  const read =
    language === 'bash'
      ? [...code.matchAll(READ)].flatMap((match) => (match[1] ?? '').match(/\b[A-Za-z_]\w*\b/g) ?? [])
      : [];
  return new Set([...names, ...read].map((name) => asWritten(language, name)));
}

export const checkVariables: PageCheck = (page) =>
  shellFences(page).flatMap((fence): Objection[] => {
    const { language } = fence;
    const known = madeIn(fence);
    return linesOf(fence).flatMap(({ text, line }) =>
      [...withoutLiterals(text, language).matchAll(USED.get(language) as RegExp)]
        .map((match) => asWritten(language, match[1] ?? ''))
        .filter((name) => !known.has(name) && !GIVEN.get(language)?.has(name))
        .map((name) => ({
          line,
          says: `no line of this fence makes ${name}: make it here, for a card shows this step alone.`,
        })),
    );
  });
