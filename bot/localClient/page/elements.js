/** Builds an element: `element('p.note', { title: 'x' }, 'text', child)`. Text becomes text, never markup. */
export function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const node = document.createElement(tag);
  if (classes.length > 0) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  svg.append(use);
  return svg;
}

export function iconButton(name, label, onclick) {
  return element('button.icon-button', { type: 'button', title: label, 'aria-label': label, onclick }, icon(name));
}

let fading;

/** Shows a short sentence over the page, which a screen reader speaks. */
export function toast(text) {
  const node = document.querySelector('.toast');
  node.textContent = text;
  // A popover shown anew stands above an open dialog too.
  if (node.matches(':popover-open')) node.hidePopover();
  node.showPopover();
  clearTimeout(fading);
  fading = setTimeout(() => node.hidePopover(), 6000);
}

const MESSAGE = /^https:\/\/teams\.microsoft\.com\/l\/message\/[^/]+\/(\d+)/i;

/** As in Teams, a link to a message goes to it. */
function showMessage(id) {
  const message = document.querySelector(`[data-id="${id}"]`);
  if (!message) return false;
  message.closest('.pane').dispatchEvent(new CustomEvent('wanted', { bubbles: true }));
  message.scrollIntoView({ block: 'start' });
  message.classList.remove('found');
  requestAnimationFrame(() => message.classList.add('found'));
  message.focus({ preventScroll: true });
  return true;
}

/** Opens a page of the web in a new tab that cannot reach back. Teams opens https only. */
export function openLink(address) {
  const id = MESSAGE.exec(address)?.[1];
  if (id && showMessage(id)) return;
  if (!/^https:\/\//i.test(address)) return toast('Teams opens https links only.');
  window.open(address, '_blank', 'noopener,noreferrer');
}
