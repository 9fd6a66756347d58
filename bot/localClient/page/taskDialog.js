import { drawCard } from './card.js';
import { element, iconButton, toast } from './elements.js';
import { insertCard } from './search.js';
import { call } from './server.js';
import { say } from './words.js';

const WIDTHS = { small: 320, medium: 480, large: 640 };

/** Asks the bot for the dialog of a card's button (task/fetch) and shows it; resolves when the bot has answered. */
export async function openTask({ chat, message, card }, data) {
  const ask = (name, sent) => call(chat, 'invokes', { message, card, name, value: { data: sent, context: context() } });
  show(await ask('task/fetch', data), (sent) => ask('task/submit', sent));
}

/** The same for an action: on a message, or from the composer. */
export async function openAction({ chat, thread, command, message }) {
  const place = { command, ...(thread && { thread }) };
  const press = async (data) => {
    const said = await call(chat, 'presses', { ...place, data });
    // Where the bot may not post, Teams puts its card into the person's own message.
    const [inserted] = said.answer?.composeExtension?.attachments ?? [];
    if (inserted) await insertCard(chat, thread, inserted.content);
    return said;
  };
  show(await call(chat, 'actions', { ...place, ...(message && { message }) }), press);
}

function context() {
  return { theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default' };
}

/** A bot goes on with a card, ends with a sentence, or just ends. */
function show({ answer }, press) {
  const task = answer?.task;
  const dialog = document.querySelector('dialog.task');
  if (task?.type === 'message') toast(String(task.value));
  if (task?.type !== 'continue') return dialog.close();
  const { title = 'storagebot', card, width } = task.value ?? {};
  if (!card) {
    dialog.close();
    return toast(say('dialogOnly'));
  }
  const heading = element('h2', { id: 'task-title' }, title);
  const bar = element(
    'header',
    {},
    heading,
    iconButton('close', say('close'), () => dialog.close()),
  );
  const body = drawCard(card.content ?? card, (action, report) => submit(press, action, report));
  dialog.replaceChildren(bar, body);
  dialog.style.width = `${WIDTHS[width] ?? (Number(width) || WIDTHS.medium)}px`;
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

async function submit(press, action, report) {
  if (report.busy) return;
  report.begin();
  try {
    const said = await press(action.data ?? {});
    report.end();
    show(said, press);
  } catch (fault) {
    report.end(fault.message, true);
  }
}
