import { element, toast } from './elements.js';
import { call } from './server.js';
import { say } from './words.js';

const EXAMPLES = ['403 on azcopy copy', 'AZSM1024', 'exit code 2', 'it hangs at Scanning', 'help'];

/** Things to ask for somebody who sees the bot for the first time; they are sent to the chat that is chosen. */
export function drawExamples(chosen) {
  const send = (text) => {
    const chat = chosen();
    const said = chat === 'personal' ? text : `@storagebot ${text}`;
    call(chat, 'messages', { text: said }).catch(({ message }) => toast(message));
  };
  return element(
    'section.examples',
    { 'aria-label': say('asks') },
    element('h2', {}, say('asks')),
    ...EXAMPLES.map((text) => element('button', { type: 'button', onclick: () => send(text) }, text)),
  );
}
