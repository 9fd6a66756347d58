/** `storagebot completion SHELL`: a script that completes commands, options, codes and causes, made from the commands. */
import { Command } from 'commander';
import { factNames } from '../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { table } from '../../knowledge/table.ts';
import { WrongUsage } from '../exit.ts';
import type { CliCommand } from './cliCommand.ts';
import { shelves } from './explainList.ts';

interface Completed {
  name: string;
  says: string;
  options: { flag: string; says: string }[];
  /** What may stand behind the command, beside files. */
  words: string[];
}

const SHELLS = table<(commands: Completed[]) => string>({ bash, zsh, fish, powershell });

export function register(command: Command, all: CliCommand[]): void {
  command.argument('<shell>', [...SHELLS.keys()].join(', ')).action(async (shell: string) => {
    const write = SHELLS.get(shell.toLowerCase());
    if (!write) throw new WrongUsage(`Write one of ${[...SHELLS.keys()].join(', ')}.`);
    process.stdout.write(write(await completed(all)));
  });
}

async function completed(all: CliCommand[]): Promise<Completed[]> {
  return Promise.all(
    all.map(async ({ name, says, load }) => {
      const declared = new Command(name);
      (await load()).register(declared, all);
      const options = declared.options.map((option) => ({
        flag: option.long ?? option.flags,
        says: option.description,
      }));
      return { name, says, options, words: wordsFor(name) };
    }),
  );
}

function wordsFor(command: string): string[] {
  if (command === 'completion') return [...SHELLS.keys()];
  if (command === 'diagnose') return factNames().map((fact) => `--fact=${fact}=`);
  if (command !== 'explain') return [];
  const { codes, causes, tables, answers } = shelves(openKnowledge());
  const all = [...codes, ...causes, ...tables, ...answers].map(({ name }) => name);
  // "exit code 2" is three words to a shell.
  return [...new Set(all)].filter((word) => /^[\w.-]+$/.test(word));
}

const names = (commands: Completed[]) => commands.map(({ name }) => name).join(' ');
const flags = ({ options, words }: Completed) =>
  [...options.map(({ flag }) => flag), '--help', ...words.filter((word) => word.startsWith('-'))].join(' ');
const plain = ({ words }: Completed) => words.filter((word) => !word.startsWith('-')).join(' ');
/** Within single quotes of a shell, or of PowerShell. */
const quoted = (text: string, quote: string) => `'${text.replaceAll("'", quote)}'`;

function bash(commands: Completed[]): string {
  const cases = commands.map((one) => `    ${one.name}) flags='${flags(one)}' words='${plain(one)}' ;;`);
  return `# eval "$(npx storagebot completion bash)" in ~/.bashrc; and alias storagebot='npx storagebot' where it is not on the path
_storagebot() {
  local word="\${COMP_WORDS[COMP_CWORD]}" flags='--help --version' words='${names(commands)} help'
  [ "$COMP_CWORD" -gt 1 ] && words='' && case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    help) words='${names(commands)}' ;;
  esac
  # "=" begins a word of its own for bash.
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word")); else COMPREPLY=($(compgen -W "$words" -- "$word")); fi
}
complete -o bashdefault -o default -F _storagebot storagebot
`;
}

function zsh(commands: Completed[]): string {
  const described = commands.map(({ name, says }) => `    ${quoted(`${name}:${says}`, `'\\''`)}`);
  const cases = commands.map((one) => {
    const options = one.options.map(({ flag, says }) => quoted(`${flag}:${says}`, `'\\''`)).join(' ');
    return `    ${one.name}) options=(${options}); offered=(${plain(one)}) ;;`;
  });
  return `#compdef storagebot
# source <(npx storagebot completion zsh) in ~/.zshrc, behind compinit; and alias storagebot='npx storagebot' where it is not on the path
_storagebot() {
  local -a all options offered
  all=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command all; return; fi
  case $words[2] in
${cases.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then _describe option options; return; fi
  (( $#offered )) && compadd -a offered || _files
}
compdef _storagebot storagebot
`;
}

function fish(commands: Completed[]): string {
  const rows = commands.flatMap((one) => {
    const seen = `-n '__fish_seen_subcommand_from ${one.name}'`;
    const options = one.options.map(
      ({ flag, says }) => `complete -c storagebot ${seen} -l ${flag.replace(/^--/, '')} -d ${quoted(says, `\\'`)}`,
    );
    const words = plain(one) ? [`complete -c storagebot ${seen} -f -a '${plain(one)}'`] : [];
    return [
      `complete -c storagebot -n __fish_use_subcommand -f -a ${one.name} -d ${quoted(one.says, `\\'`)}`,
      ...options,
      ...words,
    ];
  });
  return `# npx storagebot completion fish > ~/.config/fish/completions/storagebot.fish\n${rows.join('\n')}\n`;
}

function powershell(commands: Completed[]): string {
  const rows = commands.map(
    (one) => `    ${quoted(one.name, "''")} = ${quoted(`${flags(one)} ${plain(one)}`.trim(), "''")}`,
  );
  return `# npx storagebot completion powershell | Out-String | Invoke-Expression   in $PROFILE
Register-ArgumentCompleter -Native -CommandName storagebot -ScriptBlock {
  param($word, $line, $cursor)
  $known = @{
${rows.join('\n')}
  }
  $said = @($line.CommandElements | ForEach-Object { $_.ToString() })
  $isFirst = $said.Count -lt 2 -or ($said.Count -eq 2 -and $word -ne '')
  $offered = if ($isFirst) { ${quoted(names(commands), "''")} } else { $known[$said[1]] }
  -split $offered | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}
