/** Half of the readers sit at Windows: what only a Unix shell understands has its PowerShell or cmd equivalent beside it. */
import { type Fence, type Objection, type PageCheck, shellFences } from './view.ts';

const UNIX_ONLY =
  /(?:^|[|;(] *)(?:export|grep|head|tail|printf|nc|env|date|ls|df|du|sed|awk|cat|cut|read|for|while|command|file|which|openssl)\b/m;
/** Nobody runs these at Windows. */
const LINUX_ANYWAY =
  /\b(?:sudo|keyctl|ldconfig|ulimit|dmesg|mount|umount|kubectl|blobfuse2?|systemctl|security unlock|nohup|docker|id -un|ls -ld)\b/;

const isLonely = (fence: Fence, others: Fence[]) =>
  fence.language === 'bash' &&
  UNIX_ONLY.test(fence.code) &&
  !LINUX_ANYWAY.test(fence.code) &&
  !others.some(
    ({ section, language }) => section === fence.section && (language === 'powershell' || language === 'cmd'),
  );

export const checkEquivalents: PageCheck = (page) => {
  const fences = shellFences(page);
  return fences
    .filter((fence) => isLonely(fence, fences))
    .map(
      ({ line }): Objection => ({
        line,
        says: 'only a Unix shell understands this: give the PowerShell equivalent in the same section.',
      }),
    );
};
