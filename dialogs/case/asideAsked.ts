/** "By the way, how do I list containers?": asked beside the case, and answered as if it stood alone. Pure. */
import type { Redacted } from '../../knowledge/redact.ts';

const BY_THE_WAY =
  /^(?:(?:and|oh|ok|okay|but|hm+|so|und|ach|あと)[\s,、]+)*(?:by the way|btw|(?:quick |short |side |small )+question|(?:an)?other question|(?:an )?unrelated(?: question)?|different question|off[- ]topic|while (?:i'm|we're|i am|we are) at it|in the meantime|übrigens|nebenbei(?: gefragt)?|(?:kurze|andere|ganz andere) frage|wo wir gerade dabei sind|ところで|ちなみに|話は変わりますが)(?![\p{L}\p{N}])[\s,:;.、–—-]*(?:(?:and|und)\s+)?/iu;

/** Undefined where nothing says that it stands beside. */
export function askedAside(text: string): Redacted | undefined {
  const rest = text.replace(BY_THE_WAY, '');
  return rest !== text && rest !== '' ? (rest as Redacted) : undefined;
}
