/** A card in words: for terminals, for clients that cannot draw cards, and for screen readers' fallback. */
import { table } from '../../../knowledge/table.ts';
import { wordsOnce } from './drawnOnce.ts';
import type { Element } from './elements.ts';

const elements = (value: unknown): Element[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const COMMANDS = ['Action.Execute', 'Action.Submit'];

/** Ways out are no answers: they are typed by name, so that a number always means an answer. */
const WAYS_OUT = ['back', 'startOver', 'menu', 'help'];

/** A thing to say: it is typed as it stands. */
const isSaying = ({ data }: Element) =>
  (data as { msteams?: { type?: string } } | undefined)?.msteams?.type === 'messageBack';

function choicesOf(actions: Element[]): string {
  const pressed = actions.filter(
    (action) => COMMANDS.includes(action.type) && action.associatedInputs !== 'auto' && !isSaying(action),
  );
  const sayings = actions.filter(isSaying).map((action) => `    ${text(action.title)}`);
  const numbered = pressed
    .map((action, index) => {
      const out = WAYS_OUT.includes(text(action.verb));
      return out ? `[${text(action.title)}]` : `(${index + 1}) ${text(action.title)}`;
    })
    .join('  ');
  return [...sayings, numbered].filter(Boolean).join('\n');
}

function runsOf(element: Element): string {
  return elements(element.inlines)
    .map((run) => text(run.text))
    .join('');
}

function inputOf(element: Element): string {
  const label = text(element.label) || text(element.title);
  const choices = elements(element.choices).map((choice, index) => `(${index + 1}) ${text(choice.title)}`);
  return [label, ...choices].join('  ');
}

/** Emphasis is for cards; the address of a link is what can be used in words. Stars within inline code are no emphasis. */
const withoutMarks = (markdown: string) =>
  markdown
    .replace(/\[[^\]]*\]\((https:[^)]*)\)/g, '$1')
    .replace(/`[^`\n]+`|\*\*(\S(?:[^*\n]*\S)?)\*\*/g, (all, words?: string) => words ?? all)
    .replace(/`[^`\n]+`|(?<![\w*`])\*(\S(?:[^*`\n]*\S)?)\*(?![\w*`])/g, (all, words?: string) => words ?? all);

/** The same command for several shells is told apart by the shell's name. */
function codeOf(element: Element): string {
  const shell = element.id === undefined ? '' : `${text(element.language).replace('DOS', 'cmd')}:\n`;
  return shell + text(element.codeSnippet).replace(/^/gm, '    ');
}

/** Buttons that stand one below the other are still one list of choices. */
function containerOf(element: Element): string {
  const items = elements(element.items);
  if (isChoices(element)) return choicesOf(items.flatMap((item) => elements(item.actions)));
  return items.map(wordsOf).filter(Boolean).join('\n');
}

const READERS = table<(element: Element) => string>({
  TextBlock: (element) => withoutMarks(text(element.text)),
  RichTextBlock: runsOf,
  CodeBlock: codeOf,
  Container: containerOf,
  ColumnSet: (element) =>
    elements(element.columns)
      .map((column) => elements(column.items).map(wordsOf).filter(Boolean).join(' '))
      .join('  '),
  FactSet: (element) =>
    elements(element.facts)
      .map((fact) => `${text(fact.title)}: ${text(fact.value)}`)
      .join('\n'),
  ActionSet: (element) => choicesOf(elements(element.actions)),
});

/** What is folded away in a card is asked for in words where there are none. */
function wordsOf(element: Element): string {
  if (element.isVisible === false) return '';
  if (element.type.startsWith('Input.')) return inputOf(element);
  return READERS.get(element.type)?.(element) ?? '';
}

const isChoices = ({ type, items }: Element) =>
  type === 'Container' && elements(items).length > 0 && elements(items).every((item) => item.type === 'ActionSet');

/** A long list of choices stands in several containers, and is numbered as one. */
function joined(body: Element[]): Element[] {
  const all: Element[] = [];
  for (const element of body) {
    const before = all.at(-1);
    if (!before || !isChoices(before) || !isChoices(element)) all.push(element);
    else all[all.length - 1] = { ...before, items: [...elements(before.items), ...elements(element.items)] };
  }
  return all;
}

export function plainText(body: Element[]): string {
  return joined(body)
    .map((element) => wordsOnce(element, wordsOf))
    .filter((words) => words.trim() !== '')
    .join('\n');
}
