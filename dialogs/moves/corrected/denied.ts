/** "Copy, not sync", "we use no SAS": which causes of the case cannot be where the person is right. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { table } from '../../../knowledge/table.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';

const OF_LOGINS = table<RegExp>({
  sas: /\bsas\b|shared access|共有アクセス/i,
  key: /\bkeys?\b|schlüssel|キー/i,
  entra: /identit|principal|\bentra\b|\blogin\b|anmeldung|マネージド|サインイン/i,
});

/** The login without which a cause cannot be. */
const isOfLogin = ({ takes }: DiagnosedCause, things: readonly string[]) => {
  const login = OF_LOGINS.get(takes.auth ?? '');
  return login !== undefined && things.some((thing) => login.test(thing));
};

/** The words of the id name the thing itself. */
const isNamed = ({ id }: DiagnosedCause, things: readonly string[]) =>
  things.some((thing) => id.split('-').some((word) => word.length > 2 && word === thing.toLowerCase()));

/**
 * The causes of the case that cannot be at work where the person is right.
 * @param corrects it takes back what was said before; else "no role" may just be what is the matter.
 */
export function causesDenied(causes: readonly DiagnosedCause[], text: string, corrects: boolean): string[] {
  const things = deniedWords(text);
  if (things.length === 0) return [];
  return causes.filter((cause) => isOfLogin(cause, things) || (corrects && isNamed(cause, things))).map(({ id }) => id);
}
