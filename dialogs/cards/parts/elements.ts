/**
 * The few Adaptive Card elements that our cards are made of. Version 1.5 is the newest that Teams shows on phones.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference
 */
import { remembered } from '../../../knowledge/remembered.ts';
import { table } from '../../../knowledge/table.ts';

export interface Element {
  type: string;
  [property: string]: unknown;
}

export interface Button {
  title: string;
  verb: string;
  data?: Record<string, string | number>;
  /** Sends the card's inputs along. */
  withInputs?: boolean;
}

/** A paragraph of ours or of a page; Markdown is drawn. */
export function paragraph(text: string, more: Record<string, unknown> = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...more };
}

export function title(text: string): Element {
  return paragraph(text, { size: 'Large', weight: 'Bolder', style: 'heading' });
}

export function heading(text: string): Element {
  return paragraph(text, { size: 'Default', weight: 'Bolder', spacing: 'Medium', style: 'heading' });
}

export function note(text: string): Element {
  return paragraph(text, { isSubtle: true, size: 'Small', spacing: 'Small' });
}

/** A user's words, drawn as they are: a text run knows no Markdown, so a quote can neither hide nor forge a link. */
export function quote(text: string): Element {
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [{ type: 'TextRun', text, italic: true }] };
}

/** Says so in words too: colour alone means nothing to many. */
export function warning(text: string): Element {
  return { type: 'Container', style: 'attention', bleed: true, items: [paragraph(text)] };
}

/** Code names of Teams' CodeBlock, by the word after the fence. */
const LANGUAGES = table<string>({
  bash: 'Bash',
  sh: 'Bash',
  powershell: 'PowerShell',
  cmd: 'DOS',
  json: 'JSON',
  xml: 'XML',
  kusto: 'PlainText',
});

/**
 * A command to be copied. CodeBlock exists in Teams on desktops and the web; elsewhere the fallback is drawn, line by
 * line and without Markdown, which would eat the stars of a path.
 */
export function code(snippet: string, language = 'text', more: Record<string, unknown> = {}): Element {
  const lines = snippet.split('\n').map(
    (line): Element => ({
      type: 'RichTextBlock',
      spacing: 'None',
      inlines: [{ type: 'TextRun', text: line || ' ', fontType: 'Monospace', size: 'Small' }],
    }),
  );
  return {
    type: 'CodeBlock',
    codeSnippet: snippet,
    language: LANGUAGES.get(language.toLowerCase()) ?? 'PlainText',
    fallback: { type: 'Container', style: 'emphasis', items: lines, ...more },
    ...more,
  };
}

/** Execute answers in place; where a client does not know it, Submit sends the same as a message. */
export function execute({ title: label, verb, data, withInputs }: Button): Element {
  const inputs = { associatedInputs: withInputs ? 'auto' : 'none' };
  const sent = { ...data, verb };
  return {
    type: 'Action.Execute',
    title: label,
    verb,
    data: sent,
    ...inputs,
    fallback: { type: 'Action.Submit', title: label, data: sent, ...inputs },
  };
}

/** Says it as if it had been typed: below the card it stands as the person's own message. */
export function saying(text: string): Element {
  const msteams = { type: 'messageBack', text, displayText: text, value: { said: true } };
  return { type: 'Action.Submit', title: text, data: { msteams }, associatedInputs: 'none' };
}

/** Opens a task module: the way to ask for what must not stand in the chat. */
export function openTask(label: string, task: string): Element {
  return { type: 'Action.Submit', title: label, data: { msteams: { type: 'task/fetch' }, task } };
}

export function buttons(actions: Element[], more: Record<string, unknown> = {}): Element {
  return { type: 'ActionSet', actions, spacing: 'Small', ...more };
}

/** Longer rows are cut off on a phone. */
const ONE_ROW = 26;

/** Teams shows no more together. */
const MOST_BUTTONS = 6;

/** Buttons that are choices of one kind: in a row where they fit a phone, else one below the other. */
export function answerButtons(list: Button[]): Element[] {
  if (list.length === 0) return [];
  const width = list.reduce((sum, { title: label }) => sum + Math.max(4, label.length), 0);
  if (list.length <= 3 && width <= ONE_ROW) return [buttons(list.map(execute))];
  const rows = list.map((one) => buttons([execute(one)]));
  const parts = Math.ceil(rows.length / MOST_BUTTONS);
  return Array.from({ length: parts }, (_, part) =>
    container(rows.slice(part * MOST_BUTTONS, (part + 1) * MOST_BUTTONS)),
  );
}

export function container(items: Element[], more: Record<string, unknown> = {}): Element {
  return { type: 'Container', items, spacing: 'Small', ...more };
}

/** Shows or hides parts of the card without asking the bot. */
export function toggle(label: string, targets: (string | { elementId: string; isVisible: boolean })[]): Element {
  return { type: 'Action.ToggleVisibility', title: label, targetElements: targets };
}

export const link = remembered((url) => {
  const { hostname, pathname } = new URL(url);
  const shown = `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  return `[${shown}](${url})`;
});
