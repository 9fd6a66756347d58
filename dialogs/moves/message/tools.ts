/** Which tool or shell a sentence names: names of products, which are the same in every language. Pure. */
import type { Shell } from '../../cards/parts/nearestShell.ts';

export type Tool = Shell | 'cli' | 'portal' | 'explorer' | 'code' | 'template';

const NAMES: [Tool, RegExp][] = [
  ['powershell', /power ?shell|\bpwsh\b|\bps1\b|\baz module\b/i],
  ['portal', /\bportals?\b|ポータル|\b(?:buttons?|click\w*|menu|knopf|klick\w*|menü)\b|クリック|ボタン|メニュー/i],
  ['explorer', /storage explorer|ストレージ ?エクスプローラー/i],
  ['template', /\bterraform\b|\bbicep\b|\barm template|\btf\b(?! ?files? share)|\bhcl\b|\bazurerm\b/i],
  ['python', /\bpython\d?\b|\bpandas\b|\bpy ?spark\b|パイソン/i],
  // "In one go" and "let's go" name no language.
  [
    'code',
    /\bjava(script)?\b|\bc#|\.net\b|\bnode(\.?js)?\b|\bgolang\b|\b(?:in|with|using|for|mit|für) go\b(?! live)|\bgo (?:sdk|code|program|client|app|service|library|example)\b|^(?:and |und )?go\W*$|\bgo ?(?:で|言語)|\bsdk\b/i,
  ],
  ['cmd', /\bcmd(\.exe)?\b|command prompt|eingabeaufforderung|コマンド ?プロンプト/i],
  ['bash', /\bbash\b|\bzsh\b|\blinux\b|\bmac( ?os)?\b|\bubuntu\b|\bwsl\b/i],
  ['cli', /\baz\b|\bcli\b/i],
  ['powershell', /\bwindows\b|\bsystem error \d|\bnet use\b|\bsystemfehler \d|システム ?エラー ?\d/i],
];

/** "I don't have az, only PowerShell" names az as well: what is missing is not what is wanted. */
const MISSING =
  /\b(no|without|not|don't have|do not have|kein|ohne)( the)?( azure)? ?(az|cli|power ?shell|portal|bash|command line)\b/gi;

/** `contoso.blob.core.windows.net` names neither Windows nor .NET. */
const HOSTS = /(?<![\w-])[\w*-]{1,80}(?:\.[\w-]{1,80}){2,12}\b/g;

export function toolNamed(text: string): Tool | undefined {
  const wanted = text.replace(HOSTS, ' ').replace(MISSING, ' ');
  return NAMES.find(([, name]) => name.test(wanted))?.[0];
}

/** What is left where no tool is named. */
export const withoutTools = (text: string): string =>
  NAMES.reduce((rest, [, name]) => rest.replace(new RegExp(name, 'giu'), ' '), text);

/** A sentence may name several. */
export const namesTool = (text: string, tool: Tool): boolean =>
  NAMES.some(([one, name]) => one === tool && name.test(text));

/** The shell whose commands suit the tool. The Azure CLI runs in every shell: it changes nothing. */
export function shellOf(tool: Tool | undefined): Shell | undefined {
  return tool === 'bash' || tool === 'powershell' || tool === 'cmd' ? tool : undefined;
}

/** As a shell prints it before a command. */
const PROMPTS: [Shell, RegExp][] = [
  ['powershell', /^PS [A-Z]:\\[^\n>]{0,200}>/m],
  ['cmd', /^[A-Z]:\\[^\n>]{0,200}>/m],
  ['bash', /^[\w.-]+@[\w.-]+:[^\n$#]{0,200}[$#] /m],
];
/** People name a shell in a sentence; in a long paste only a prompt tells it, or what stands on one system alone. */
const MOST_SENTENCE = 400;
const ON_WINDOWS = /\bazcopy\.exe\b|\b(?:net use|robocopy|cmdkey)\b|(?:^|[\s"'=])[A-Z]:\\(?!\\)/im;

export function shellIn(text: string): Shell | undefined {
  const prompt = PROMPTS.find(([, shown]) => shown.test(text))?.[0];
  const named = text.length <= MOST_SENTENCE ? shellOf(toolNamed(text)) : undefined;
  return prompt ?? named ?? (ON_WINDOWS.test(text) ? 'powershell' : undefined);
}

/** "As terraform", "powershell please", "und in C#": nothing but the tool that it shall be done with. */
const AROUND =
  /\b(?:and|und|as|in|with|for|using|via|als|mit|für|please|pls|bitte|then|dann|ok|now|the|a|code|script|version|same|das|gleiche|nochmal|also|auch)\b|で|お願いします|ください|は|[?？!.,、。]/giu;
const MOST_OF_A_WISH = 6;
const LONGEST_WISH = 80;

export function wishesATool(text: string): boolean {
  if (text.length > LONGEST_WISH || text.split(/\s+/).length > MOST_OF_A_WISH) return false;
  const named = toolNamed(text);
  if (named === undefined) return false;
  const rest = text.replace(AROUND, ' ').trim().split(/\s+/);
  return rest.length <= 2 && rest.every((word) => toolNamed(word) !== undefined || toolNamed(rest.join(' ')) === named);
}
