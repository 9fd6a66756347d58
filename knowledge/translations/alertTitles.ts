/**
 * The title of an alert in another language. Titles are kept in English with the alert's own words filled in, as incidents,
 * mutes and storms outlive the language of whoever reads them: so a title is found again by the page's words around those of
 * the alert. Rows stand in alerts.yaml.
 */
import { once } from '../lazily.ts';
import { rowsOf } from './translations.ts';

interface Place {
  name: string;
  /** What stands there where the alert does not tell it. */
  unknown: string | undefined;
}

interface Template {
  english: string;
  fits: RegExp;
  places: Place[];
  /** The more of it is said by the page itself, the surer it is meant. */
  letters: number;
}

const PLACE = /\{(\w+)(?:\|([^{}]*))?\}/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function templateOf(english: string): Template {
  const said = english.split(/\{[^{}]+\}/);
  return {
    english,
    fits: new RegExp(`^${said.map(escaped).join('(.{1,300}?)')}$`, 's'),
    places: [...english.matchAll(PLACE)].map(([, name = '', unknown]) => ({ name, unknown })),
    letters: said.join('').length,
  };
}

const templates = once(() => [...rowsOf('alerts').keys()].map(templateOf).sort((a, b) => b.letters - a.letters));

/** A title that is nothing but a place is the sender's own, unless nothing was known of it. */
const mayBe = ({ letters, places }: Template, title: string) => letters > 0 || places[0]?.unknown === title;

/** In English, and where all of it is the sender's own words, the title as it is. */
export function alertTitleIn(language: string, title: string): string {
  const found = language !== 'en' && templates().find((one) => mayBe(one, title) && one.fits.test(title));
  const row = found && rowsOf('alerts').get(found.english)?.[language];
  if (!row) return title;
  const told = new Map(
    found.places.map((place, at) => [place.name, { ...place, is: found.fits.exec(title)?.[at + 1] ?? '' }]),
  );
  return row.replace(PLACE, (_place, name: string, unknown = '') => {
    const { is = '', unknown: english } = told.get(name) ?? {};
    // A title within a title, "a storage account", or the alert's own words.
    return is === english ? unknown : alertTitleIn(language, is);
  });
}

/** Whether a page's title has a row for the language. */
export const hasAlertTitle = (language: string, title: string): boolean =>
  rowsOf('alerts').get(title)?.[language] !== undefined;
