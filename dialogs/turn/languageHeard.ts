/** In which language a person is answered from this message on, and what to say of that. */
import { GUESTS } from '../phrases/guests.ts';
import { phrasesFor } from '../phrases.ts';
import { guestLanguage, guestManners } from './guest.ts';
import { languageSpoken } from './language.ts';
import { languageWished } from './languageAsked.ts';
import type { Person, Turn } from './turn.ts';

/** Notes the language with the person. */
export function languageHeard(text: string, person: Person): Pick<Turn, 'wished' | 'guest'> {
  const wished = languageWished(text, person.lang);
  if (wished === 'other') return { wished };
  if (wished) {
    person.lang = wished;
    person.chosen = true;
    return { wished };
  }
  if (person.chosen) return {};
  const guest = guestLanguage(text);
  if (!guest) {
    const spoken = languageSpoken(text, person.lang);
    if (spoken) person.lang = spoken;
    return {};
  }
  person.lang ??= 'en';
  if (person.greeted || guestManners(text)) return {};
  person.greeted = true;
  return { guest: `${phrasesFor(person.lang)('languagesSpoken')}\n\n${GUESTS[guest].says}` };
}
