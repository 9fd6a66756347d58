/** What an Azure CLI command is in Python, C#, JavaScript, Java or Go, from programs.yaml. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { table } from '../table.ts';

export const LANGUAGES = ['python', 'csharp', 'javascript', 'java', 'go'] as const;
export type ProgramLanguage = (typeof LANGUAGES)[number];

type Written = Record<ProgramLanguage, string>;

export interface Programs {
  opened: [name: string, written: Written][];
  calls: [command: string, call: Written & { on: string }][];
  packages: Written;
}

export const PROGRAMS = 'snippets/programs.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('./compilePrograms.ts') as { compilePrograms(file: string): Programs }).compilePrograms(PROGRAMS);

const programs = once(() => preparedOfLists('programs', compile));

/** For an installation that nobody may write to later. */
export const preparePrograms = (): void => void programs();

const NAMES: readonly [ProgramLanguage, RegExp][] = [
  ['csharp', /\bc ?#|\.net\b|\bdotnet\b|\bcsharp\b/i],
  ['javascript', /\bjavascript\b|\btypescript\b|\bnode(?:\.?js)?\b|\bjs\b/i],
  ['python', /\bpython\d?\b|\bpy\b|パイソン/i],
  ['java', /\bjava\b/i],
  // "In one go" and "let's go" name no language.
  [
    'go',
    /\bgolang\b|\b(?:in|with|using|for|mit|für) go\b(?! live)|\bgo (?:sdk|code|program|client|app|service|library|example)\b|^(?:and |und )?go\W*$|\bgo ?(?:で|言語)/i,
  ],
];

/** Which language somebody names, of those that programs.yaml has. */
export const languageNamed = (text: string): ProgramLanguage | undefined =>
  NAMES.find(([, name]) => name.test(text))?.[0];

/** "Which package do I need?" */
export const packagesFor = (language: ProgramLanguage): string => programs().packages[language];

/** `--name "x"`, `--name 'x'`, `--name x`, and `-n x`. */
const FLAG = /(?<=\s)--([a-z][a-z-]*)[ =](?:"([^"]*)"|'([^']*)'|([^\s"'-][^\s]*))/g;

function flagsOf(command: string): Record<string, string> {
  const flags: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single, bare] of command.matchAll(FLAG))
    flags[name] = double ?? single ?? bare ?? '';
  // Some commands say --blob-name where others say --name.
  const { 'blob-name': blob } = flags;
  if (blob !== undefined && !('name' in flags)) flags.name = blob;
  return flags;
}

const USUAL = table<string>({ 'rehydrate-priority': 'Standard', permissions: 'r', file: '<path>' });
const GAP = /\{([a-z-]+)\}/g;

function filled(text: string, flags: Record<string, string>): string {
  const host = `${flags['account-name'] ?? '<account>'}.blob.core.windows.net`;
  return text.replace(GAP, (_all, name: string) =>
    name === 'host' ? host : (flags[name] ?? USUAL.get(name) ?? `<${name.replace(/-name$/, '')}>`),
  );
}

/** What a variable of the shell holds is no value of a program. */
const isPlain = (flags: Record<string, string>) => Object.values(flags).every((value) => !/[$`]/.test(value));

/** The program that does what the first command of a step does, where one is known. */
export function programFor(step: string, language: ProgramLanguage): string | undefined {
  const { calls, opened } = programs();
  for (const line of step.replaceAll('\\\n', ' ').split('\n')) {
    const command = /^\s*(?:az )?((?:azcopy |storage ).*)$/.exec(line)?.[1];
    const [, call] = (command && calls.find(([name]) => `${command} `.startsWith(`${name} `))) || [];
    if (!command || !call) continue;
    const flags = flagsOf(command);
    if (!isPlain(flags) && call.on !== 'service') continue;
    const [, opens] = opened.find(([name]) => name === call.on) ?? [];
    return filled([opens?.[language] ?? '', call[language]].filter(Boolean).join('\n'), flags);
  }
  return undefined;
}
