import { call } from './server.js';
import { openTask } from './taskDialog.js';
import { say } from './words.js';

/** What Teams does when a button of a card is pressed; `place` tells which card: chat, message id, index. */
export async function pressed(action, place, report) {
  if (report.busy) return;
  report.begin();
  try {
    const said =
      action.getJsonTypeName() === 'Action.Execute' ? await execute(action, place) : await submit(action, place);
    report.end(said);
  } catch (fault) {
    report.end(fault.message || say('fault'), true);
  }
}

async function execute(action, { chat, message, card }) {
  const { id, title, verb, data } = action;
  const value = { action: { type: 'Action.Execute', id, title, verb, data }, trigger: 'manual' };
  const { answer } = await call(chat, 'invokes', { message, card, name: 'adaptiveCard/action', value });
  if (answer?.type === 'application/vnd.microsoft.activity.message') return answer.value;
  // A card as the answer comes back as a change of the message, and is drawn anew.
  if (answer?.type === 'application/vnd.microsoft.card.adaptive') return '';
  if ((answer?.statusCode ?? 200) < 400) return '';
  throw new Error(answer.value?.message ?? say('fault'));
}

async function submit(action, place) {
  const data = action.data ?? {};
  const { msteams, ...rest } = typeof data === 'object' ? data : {};
  const { chat, message } = place;
  switch (msteams?.type) {
    case 'task/fetch':
      return openTask(place, data);
    case 'imBack':
      return void (await call(chat, 'messages', { text: msteams.value, thread: place.thread }));
    case 'messageBack': {
      const value = typeof msteams.value === 'string' ? msteams.value : { ...msteams.value, ...rest };
      return void (await call(chat, 'submits', { message, value, text: msteams.text, shown: msteams.displayText }));
    }
    default:
      await call(chat, 'submits', { message, value: data });
      return say('sent');
  }
}
