import { element, iconButton, toast } from './elements.js';
import { call, sendSlice } from './server.js';
import { say } from './words.js';

/** Each slice is a short request, however long the file. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** The files beside a composer that wait to be sent: picked, dropped or pasted. */
export function attachments(onchange) {
  const files = [];
  const list = element('ul.attached', { hidden: true, 'aria-label': say('attached') });
  const picker = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-hidden': 'true',
    tabindex: '-1',
  });
  picker.addEventListener('change', () => {
    add(picker.files);
    picker.value = '';
  });

  function add(more) {
    files.push(...more);
    draw();
    onchange();
  }

  function take() {
    const taken = files.splice(0);
    draw();
    return taken;
  }

  function draw() {
    list.hidden = files.length === 0;
    list.replaceChildren(
      ...files.map((file) =>
        element(
          'li',
          {},
          element('span.file-name', {}, file.name),
          element('span.file-size', {}, sizeOf(file)),
          iconButton('close', say('remove', { name: file.name }), () => {
            files.splice(files.indexOf(file), 1);
            draw();
            onchange();
          }),
        ),
      ),
    );
  }

  const button = iconButton('attach', say('attach'), () => picker.click());
  return { list, picker, button, add, take, any: () => files.length > 0 };
}

const UNITS = ['B', 'KB', 'MB', 'GB'];

function sizeOf({ size }) {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(size || 1) / 10)));
  return `${(size / 1024 ** power).toFixed(power > 0 ? 1 : 0)} ${UNITS[power]}`;
}

/** Sends one file with its words. The bytes go only where the bot fetches them: of a picture none are needed. */
export async function sendFile({ chat, thread, text }, file) {
  const form = { name: file.name, type: file.type, text, ...(thread && { thread }) };
  const { file: id } = await call(chat, 'files', form);
  if (id) void sendBytes(id, file).catch(({ message }) => toast(say('fileLost', { name: file.name, why: message })));
}

async function sendBytes(id, file) {
  for (let from = 0; from === 0 || from < file.size; from += SLICE_BYTES) {
    const slice = file.slice(from, from + SLICE_BYTES);
    if (!(await sendSlice(id, slice, from + SLICE_BYTES >= file.size))) return;
  }
}

/** Lets files be dropped on a place; while one is above it, the place says so. */
export function acceptDrops(place, add) {
  const isFile = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  let above = 0;
  const mark = (change) => {
    above = Math.max(0, above + change);
    place.classList.toggle('dropping', above > 0);
  };
  place.addEventListener('dragenter', (event) => isFile(event) && mark(1));
  place.addEventListener('dragleave', (event) => isFile(event) && mark(-1));
  place.addEventListener('dragover', (event) => isFile(event) && event.preventDefault());
  place.addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    above = 0;
    mark(0);
    add(event.dataTransfer.files);
  });
}
