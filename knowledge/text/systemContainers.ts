/** Containers that begin with a dollar sign, in commands: within double quotes a shell takes `$web` for a variable, which is empty. */

const FENCE = /^( *)```(bash|powershell)\n[\s\S]*?^\1```/gm;
/** What stands in single quotes is taken as it is. */
const NAMED = /'[^'\n]*'|(?<![\\`])\$(?=(?:web|root|logs|blobchangefeed)\b)/g;

/** With the sign escaped as the shell of each command wants it. */
export const shellSafe = (text: string): string =>
  text.replace(FENCE, (fence, _indent, shell) => {
    const sign = shell === 'bash' ? '\\$' : '`$';
    return fence.replace(NAMED, (found) => (found === '$' ? sign : found));
  });
