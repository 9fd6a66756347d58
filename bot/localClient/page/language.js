/** The language of the client, as a Teams user sets it; what one writes in wins over it. */
import { element } from './elements.js';

const LANGUAGES = { 'en-GB': 'English', 'de-DE': 'Deutsch', 'ja-JP': '日本語' };
/** Stands here, since the page's words ask for the language. */
const LABELS = { en: 'Language of the client', de: 'Sprache des Clients', ja: 'クライアントの言語' };
const KEY = 'storagebot.locale';
let chosen = known(localStorage.getItem(KEY)) ?? byBrowser();
document.documentElement.lang = chosen.slice(0, 2);

export const chosenLocale = () => chosen;

function known(locale) {
  return locale && Object.hasOwn(LANGUAGES, locale) ? locale : undefined;
}

function byBrowser() {
  const own = navigator.languages.map((one) =>
    Object.keys(LANGUAGES).find((locale) => locale.startsWith(one.slice(0, 2))),
  );
  return own.find(Boolean) ?? 'en-GB';
}

/** @param greetAnew comes before the page is drawn in the language that was chosen */
export function drawLanguages(greetAnew) {
  const label = LABELS[chosen.slice(0, 2)];
  const select = element(
    'select.language',
    { 'aria-label': label, title: label, onchange: () => choose(select.value, greetAnew) },
    ...Object.entries(LANGUAGES).map(([value, name]) =>
      element('option', { value, lang: value, selected: value === chosen }, name),
    ),
  );
  return select;
}

async function choose(locale, greetAnew) {
  chosen = known(locale) ?? chosen;
  localStorage.setItem(KEY, chosen);
  await greetAnew();
  // The page's own words change too; what was said is kept by the server.
  location.reload();
}
