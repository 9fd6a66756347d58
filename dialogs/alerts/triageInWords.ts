/** `start triage for contosodata01`: the button of one card in words. */
import type { AlertsReply } from './alertsReply.ts';
import type { Asking } from './asking.ts';
import { filterMeant, withNames } from './filterMeant.ts';
import { sayFilter } from './filters.ts';

export async function triageInWords({ port, say, key, who, below }: Asking, said: string): Promise<AlertsReply> {
  const filter = withNames(filterMeant(said, port.pages));
  const { open, fitting, triage } = await port.handle({
    act: 'triage',
    key,
    who,
    filter,
    only: said === '',
    ...(said === '' && below !== undefined ? { incident: below } : {}),
  });
  if (triage) return { triage };
  if (open === 0) return { text: say('nothingOpen') };
  if (fitting > 1 || said === '') return { text: say('triageWhich', { count: fitting > 1 ? fitting : open }) };
  return { text: say('handleNone', { filter: sayFilter(filter, say), count: open }) };
}
