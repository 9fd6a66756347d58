/** "Do that for 300 folders": the command of a step, once for each name of a list. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { table } from '../../../knowledge/table.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';
import { code, type Element, paragraph } from '../parts/elements.ts';
import { nearestShell } from '../parts/nearestShell.ts';
import type { Asked } from './aboutParts.ts';
import { FENCED_SHELL } from './firstCommand.ts';

const MANY =
  /\b\d+ (?:of )?\p{L}{3,}|\b(?:each|every|all|them|those|many|bulk|batch|hundreds?|thousands?|loop)\b|\b(?:jede[nrsm]?|alle[nr]?|viele|hunderte?|tausende?)\b|それぞれ|すべて|全部|一括|たくさん|\d+ ?[個件]/iu;

/** What there may be many of, and what stands for one of them in a command. */
const THINGS: readonly [named: RegExp, placeholders: string[]][] = [
  [/\b(?:accounts?|konten|konto)\b|アカウント/i, ['account']],
  [/\bcontainers?\b|コンテナー?/i, ['container']],
  [/\b(?:shares?|freigaben?)\b|共有/i, ['share']],
  [/\b(?:queues?|warteschlangen?)\b|キュー/i, ['queue']],
  [/\b(?:users?|people|identit\w+|apps?|benutzer|leute)\b|ユーザー/i, ['principal', 'object-id', 'user', 'app']],
  [/\b(?:vms?|machines?|servers?|rechner)\b/i, ['vm', 'machine']],
];
/** Where nothing is named, it is what lies innermost. */
const INNERMOST = ['blob', 'path', 'file', 'folder', 'queue', 'share', 'container', 'account'];

const LISTED = 'names.txt';

const LOOPS = table<(token: string, command: string) => string>({
  // The list comes in by a door of its own: a program in the loop may read what is typed.
  bash: (token, command) =>
    `while read -r one <&3; do\n${indented(command.replaceAll(token, '$one'))}\ndone 3< ${LISTED}`,
  powershell: (token, command) =>
    `Get-Content ${LISTED} | ForEach-Object {\n  $one = $_\n${indented(command.replaceAll(token, '$one'))}\n}`,
});
const indented = (command: string) => command.replace(/^(?=.)/gm, '  ');

/** The word of the command that stands for one of many; within single quotes no shell would put a name in its place. */
function tokenIn({ filled }: DiagnosedCause, command: string, text: string): string | undefined {
  const named = THINGS.flatMap(([name, places]) => (name.test(text) ? places : []));
  const tokens = (named.length > 0 ? named : INNERMOST).map((place) =>
    filled(`{${place}}`).replace(/^\{(.+)\}$/, '<$1>'),
  );
  return tokens.find((token) => command.includes(token) && !new RegExp(`'[^'"]*${escaped(token)}`).test(command));
}
const escaped = (token: string) => token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Undefined where one is meant, or where the step has no command for one of them. */
export function forEach(cause: DiagnosedCause, advice: string, { text, shell, say }: Asked): Element[] | undefined {
  if (!MANY.test(text)) return undefined;
  const blocks = blocksOf(advice).filter((block) => block.kind === 'code');
  const loops = blocks.flatMap(({ language, snippet }) => {
    const own = FENCED_SHELL.get(language.toLowerCase());
    const token = tokenIn(cause, snippet, text);
    const loop = own && token ? LOOPS.get(own)?.(token, snippet) : undefined;
    return own && loop ? [{ own, language, loop }] : [];
  });
  const best = nearestShell((one) => loops.some(({ own }) => own === one), shell);
  const chosen = loops.find(({ own }) => own === best) ?? loops[0];
  return chosen && [paragraph(say('eachOfThem')), code(chosen.loop, chosen.language)];
}
