import { drawCard } from './card.js';
import { element, iconButton, toast } from './elements.js';
import { call } from './server.js';

const WIDTHS = { small: 320, medium: 480, large: 640 };

/** Asks the bot for a dialog (task/fetch) and shows it; resolves when the bot has answered. */
export async function openTask(place, data) {
  show(place, await ask(place, 'task/fetch', data));
}

async function ask({ chat, message, card }, name, data) {
  const context = { theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default' };
  const { answer } = await call(chat, 'invokes', { message, card, name, value: { data, context } });
  return answer?.task;
}

/** A bot goes on with a card, ends with a sentence, or just ends. */
function show(place, task) {
  const dialog = document.querySelector('dialog.task');
  if (task?.type === 'message') toast(String(task.value));
  if (task?.type !== 'continue') return dialog.close();
  const { title = 'storagebot', card, width } = task.value ?? {};
  if (!card) {
    dialog.close();
    return toast('The local client shows dialogs made of a card only.');
  }
  const heading = element('h2', { id: 'task-title' }, title);
  const bar = element(
    'header',
    {},
    heading,
    iconButton('close', 'Close', () => dialog.close()),
  );
  const body = drawCard(card.content ?? card, (action, report) => submit(place, action, report));
  dialog.replaceChildren(bar, body);
  dialog.style.width = `${WIDTHS[width] ?? (Number(width) || WIDTHS.medium)}px`;
  if (!dialog.open) dialog.showModal();
}

async function submit(place, action, report) {
  if (report.busy) return;
  report.begin();
  try {
    const task = await ask(place, 'task/submit', action.data ?? {});
    report.end();
    show(place, task);
  } catch (fault) {
    report.end(fault.message, true);
  }
}
