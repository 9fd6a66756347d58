/** Search while one types: the cards are fetched when the field is first used, and searched here. */
const { root, ending, none } = document.body.dataset;
const field = document.getElementById('search');
const list = document.createElement('ul');
let finding;
let chosen = -1;

export function searchAsTyped() {
  list.id = 'found';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.getAttribute('aria-label'));
  list.hidden = true;
  field.form.append(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-autocomplete', 'list');
  field.addEventListener('focus', () => void load(), { once: true });
  field.addEventListener('input', () => void show());
  field.addEventListener('keydown', press);
  field.form.addEventListener('submit', (event) => {
    const [first] = list.children;
    const option = list.children[chosen] ?? (ending ? first : undefined);
    if (option || ending) event.preventDefault();
    if (option) open(option);
  });
  // A press on an option takes the focus away first.
  field.addEventListener('blur', () => setTimeout(hide, 150));
  // As on many pages of documentation.
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target.closest('input, textarea')) return;
    event.preventDefault();
    field.focus();
  });
}

function load() {
  finding ??= Promise.all([
    import('./find.js'),
    import('./terms.js'),
    import('./minisearch.js'),
    fetch(new URL('cards.json', import.meta.url)).then((response) => response.json()),
  ]).then(([{ finder }, { termsOf }, { default: MiniSearch }, cards]) => finder(cards, MiniSearch, termsOf));
  return finding;
}

async function show() {
  const words = field.value.trim();
  const find = await load();
  // Somebody typed on meanwhile.
  if (words !== field.value.trim()) return;
  chosen = -1;
  field.removeAttribute('aria-activedescendant');
  if (words === '') return hide();
  const cards = find(words, 8);
  list.replaceChildren(...(cards.length > 0 ? cards.map(option) : [nothing()]));
  list.hidden = false;
  field.setAttribute('aria-expanded', 'true');
}

function option({ path, name, title }, index) {
  const item = document.createElement('li');
  item.id = `found-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.dataset.href = `${root}${path}${ending}`;
  const word = document.createElement('code');
  word.textContent = name;
  const about = document.createElement('span');
  about.textContent = title;
  item.append(word, about);
  item.addEventListener('mousedown', (event) => event.preventDefault());
  item.addEventListener('click', () => open(item));
  return item;
}

function nothing() {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  item.setAttribute('aria-disabled', 'true');
  item.textContent = none;
  return item;
}

function press(event) {
  const options = list.querySelectorAll('[data-href]');
  if (event.key === 'Escape') return hide();
  if (!['ArrowDown', 'ArrowUp'].includes(event.key) || options.length === 0 || list.hidden) return;
  event.preventDefault();
  const step = event.key === 'ArrowDown' ? 1 : -1;
  chosen = (chosen + step + options.length) % options.length;
  for (const [index, item] of options.entries()) item.setAttribute('aria-selected', String(index === chosen));
  field.setAttribute('aria-activedescendant', options[chosen].id);
  options[chosen].scrollIntoView({ block: 'nearest' });
}

function open(item) {
  if (item.dataset.href) location.href = item.dataset.href;
}

function hide() {
  list.hidden = true;
  chosen = -1;
  field.setAttribute('aria-expanded', 'false');
}
