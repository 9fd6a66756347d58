/** What a command printed that only looks, read by somebody who knows storage: the pages of looks/. Pure. */

import type { Facts } from '../../../knowledge/facts/facts.ts';
import { lookPasted, settingsTold, showsAClock } from '../../../knowledge/looks/lookCommand.ts';
import { readLook } from '../../../knowledge/looks/looks.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { whatMatters } from '../message/whatMatters.ts';
import type { Reader } from '../rules/rule.ts';

const MOST_MEANT = 4;
/** "nslookup says NXDOMAIN from the VM" is told, not printed; a line that mounts a share shows how it is mounted. */
const PRINTED =
  /\S[^\S\n]*\n|^\s*[[{]|^\W*(?:sudo\s{1,4})?mount\s{1,4}-t\s|^\s*\/\/\S{1,200}\s{1,9}\/\S{1,200}\s{1,9}(?:cifs|smb3)\b/;

/** How somebody looked is not what fails. */
const OF_A_LOOK = new Set(['tool', 'operation', 'auth']);
const withoutTheLook = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !OF_A_LOOK.has(fact)));

/** What is printed answers no question by words that are only like those of an answer. */
function onlyShown({ question }: Triage, { news, told, diagnosis }: Alone): Facts {
  const asked = question?.fact;
  if (asked === undefined || told[asked] !== undefined || diagnosis.facts[asked] !== undefined) return news;
  const { [asked]: _alike, ...shown } = news;
  return shown;
}

export function lookShown(triage: Triage, alone: Alone, { diagnose }: Reader): Move | undefined {
  const { text, asks } = alone;
  const printed =
    PRINTED.test(text) || showsAClock(text) ? text : asks ? undefined : (settingsTold(text) ?? lookPasted(text));
  if (printed === undefined) return undefined;
  const meant = diagnoseCase(triage, diagnose).causes.slice(0, MOST_MEANT);
  const [first] = meant;
  const read =
    first &&
    readLook(
      printed,
      meant.map(({ id }) => id),
    );
  if (!read) return undefined;
  const { says, leads, perhaps, facts, isOfAny } = read;
  const answered = {
    says: first.filled(says),
    of: first.id,
    ...(leads && { leads }),
    ...(perhaps && { perhaps }),
    ...(isOfAny && { read: true as const }),
  };
  // "allowSharedKeyAccess is false": what it would print is read as well.
  const shown = printed === text ? {} : whatMatters(triage, diagnose(printed as Redacted).facts);
  const proven = withoutTheLook({ ...shown, ...onlyShown(triage, alone) });
  return { kind: 'told', text, facts: { ...proven, ...facts }, beside: true, answered };
}
