/** Which of the shells that a page writes for suits somebody. Pure. */

/** The shells that pages write commands for, and the language that does the same in a program. */
export type Shell = 'bash' | 'powershell' | 'cmd' | 'python';

/** Where a page has nothing for somebody's shell, the other one of the same system comes before another system's. */
const SAME_SYSTEM: Partial<Record<Shell, Shell>> = { cmd: 'powershell', powershell: 'cmd' };

/** Of the shells that a page writes for, the one for somebody; undefined where it has none for his system. */
export function nearestShell(has: (shell: Shell) => boolean, shell: Shell | undefined): Shell | undefined {
  return [shell, shell && SAME_SYSTEM[shell]].find((one) => one !== undefined && has(one));
}
