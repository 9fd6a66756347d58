/**
 * `npm run knowledge:sources`: opens every source that a page names, and prints those that are gone or have moved.
 * It needs a network that leads to the internet, and no test waits for it.
 */
import PQueue from 'p-queue';
import { readAlertPages } from '../alerts/load.ts';
import { readKnowledge } from '../pages/load.ts';
import { script } from './script.ts';

/** Few at a time: documentation sites slow down whoever asks for hundreds at once. */
const AT_ONCE = 4;
const PATIENCE = 20_000;

type State = 'fine' | { moved: string } | { dead: string };

const withoutLocale = (url: string) =>
  url
    .replace(/(learn\.microsoft\.com)\/[a-z]{2}-[a-z]{2}\//, '$1/')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');

async function open(url: string): Promise<State> {
  try {
    const answer = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return { dead: `status ${answer.status}` };
    return withoutLocale(answer.url) === withoutLocale(url) ? 'fine' : { moved: answer.url };
  } catch (fault) {
    return { dead: (fault as Error).cause ? String((fault as Error).cause) : (fault as Error).message };
  }
}

function sourcesByUrl(parts: string[]): Map<string, string[]> {
  const { knowledge } = readKnowledge();
  const alerts = [...readAlertPages(undefined, knowledge.causes).pages.values()];
  const pages = [...knowledge.causes.values(), ...knowledge.codePages].map(({ file, matter }) => ({
    file,
    sources: matter.sources,
  }));
  const found = new Map<string, string[]>();
  for (const { file, sources } of [...pages, ...alerts]) {
    if (parts.length > 0 && !parts.some((part) => file.includes(part))) continue;
    for (const source of sources) found.set(source, [...new Set([...(found.get(source) ?? []), file])]);
  }
  return found;
}

const { args: parts } = script(
  'npm run knowledge:sources --',
  'Opens every source that a page names, and prints those that are gone or have moved. Needs the internet.',
)
  .argument('[part...]', 'only pages with this in their path')
  .parse();
const found = sourcesByUrl(parts);
const queue = new PQueue({ concurrency: AT_ONCE });
let dead = 0;
for (const [url, files] of found)
  void queue.add(async () => {
    const state = await open(url);
    if (state === 'fine') return;
    const says = 'dead' in state ? `DEAD  ${state.dead}` : `moved to ${state.moved}`;
    if ('dead' in state) dead += 1;
    process.stdout.write(
      `${url}\n  ${says}\n  ${files.slice(0, 4).join(', ')}${files.length > 4 ? ` and ${files.length - 4} more` : ''}\n`,
    );
  });
await queue.onIdle();
process.stdout.write(`${found.size} sources opened, ${dead} dead.\n`);
process.exitCode = dead > 0 ? 1 : 0;
