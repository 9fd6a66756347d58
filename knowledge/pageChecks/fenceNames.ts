/** A fence of another name is shown and never checked: its flags, its harm and its variables would pass unseen. */
import { table } from '../table.ts';
import type { PageCheck } from './view.ts';

const KNOWN = new Set(
  'bash powershell cmd python kusto json yaml text csharp java javascript markdown sample'.split(' '),
);
/** How other sites call them. */
const MEANT = table<string>({
  ...{ sh: 'bash', shell: 'bash', zsh: 'bash', console: 'bash', azurecli: 'bash' },
  ...{ ps: 'powershell', ps1: 'powershell', pwsh: 'powershell', azurepowershell: 'powershell' },
  ...{ bat: 'cmd', batch: 'cmd', dos: 'cmd', py: 'python', kql: 'kusto', js: 'javascript', txt: 'text' },
});

export const checkFenceNames: PageCheck = ({ fences }) =>
  fences
    .filter(({ language }) => language !== '' && !KNOWN.has(language))
    .map(({ language, line }) => ({
      line: line - 1,
      says: `a fence named ${language} is not checked. Write \`\`\`${MEANT.get(language) ?? 'bash, powershell or cmd for commands, text for what a tool prints'}.`,
    }));
