/** "And on my Mac?": the page's own words on it; else the same command, where it runs there as it stands. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';
import { riskNote } from '../parts/effectParts.ts';
import { type Element, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import { type Asked, sentencesThatName } from './aboutParts.ts';

const MAC = /(?<!\p{L})(?:mac|macs|macbooks?|mac ?os|os ?x)(?!\p{L})|マック/iu;
export const namesAMac = (text: string): boolean => MAC.test(text);

/** What macOS has not, or has otherwise. */
const OF_LINUX =
  /\b(?:apt(?:-get)?|yum|dnf|systemctl|journalctl|modprobe|update-ca-certificates|mount|umount|fstab|timedatectl|chronyc|dmesg|ulimit|sysctl|date -u -d)\b|\/(?:etc|proc|usr\/local\/share)\//;
const MOST = 2;

export function onMac(cause: DiagnosedCause, { shownStep, say }: Asked): Element[] {
  const said = sentencesThatName(MAC, cause).slice(0, MOST);
  if (said.length > 0) return said.map((one) => paragraph(one));
  const step = cause.fix[shownStep] ?? '';
  const commands = blocksOf(step).flatMap((block) => (block.kind === 'code' ? [block.snippet] : []));
  const isOfLinux = commands.some((one) => OF_LINUX.test(one));
  return [
    paragraph(say(commands.length === 0 ? 'sameAnywhere' : isOfLinux ? 'notOnMac' : 'sameOnMac')),
    ...markdown(step, 'mac', '', 'bash'),
    ...riskNote(step, say),
  ];
}
