import { element, icon, toast } from './elements.js';

let open;

/** A button that opens a list of things to do; `items` are asked for when it opens: [label, what to do]. */
export function menuButton(name, label, items) {
  const button = element(
    'button.icon-button',
    { type: 'button', title: label, 'aria-label': label, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    icon(name),
  );
  button.addEventListener('click', () => (open?.button === button ? close() : show(button, label, items())));
  return button;
}

function show(button, label, items) {
  close();
  const list = element(
    'div.menu',
    { role: 'menu', 'aria-label': label, onkeydown },
    ...items.map(([words, work]) =>
      element('button', { type: 'button', role: 'menuitem', tabindex: '-1', onclick: () => choose(work) }, words),
    ),
  );
  open = { button, list };
  button.setAttribute('aria-expanded', 'true');
  document.body.append(list);
  place(list, button);
  list.firstElementChild.focus();
}

/** Below its button, within the window. */
function place(list, button) {
  const { left, top, bottom } = button.getBoundingClientRect();
  const fits = bottom + list.offsetHeight < innerHeight;
  list.style.left = `${Math.max(8, Math.min(left, innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${fits ? bottom : Math.max(8, top - list.offsetHeight)}px`;
}

async function choose(work) {
  close();
  try {
    await work();
  } catch (fault) {
    toast(fault.message);
  }
}

function close() {
  if (!open) return;
  const { button, list } = open;
  open = undefined;
  button.setAttribute('aria-expanded', 'false');
  if (list.contains(document.activeElement)) button.focus();
  list.remove();
}

function onkeydown(event) {
  const items = [...event.currentTarget.children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[to % items.length].focus();
  if (event.key === 'Escape' || event.key === 'Tab') close();
  if (to !== undefined || event.key === 'Escape') event.preventDefault();
}

document.addEventListener('pointerdown', ({ target }) => {
  if (open && !open.list.contains(target) && !open.button.contains(target)) close();
});
addEventListener('resize', close);
