/** What is wrong with a card for Teams, as a list of sentences; the empty list is a good card. */
import { buttonsOf } from './talkTo.ts';

const KNOWN = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ActionSet',
  'CodeBlock',
  'Input.Text',
  'Input.ChoiceSet',
  'Input.Toggle',
  'Action.Execute',
  'Action.Submit',
  'Action.ToggleVisibility',
]);
/** Not of Adaptive Cards 1.5 itself: must say what to draw elsewhere. */
const NEEDS_FALLBACK = new Set(['CodeBlock', 'Action.Execute']);
const MOST_BYTES = 28 * 1024;
const MOST_BUTTONS = 6;

type Node = Record<string, unknown>;

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  // `data` is what a button sends, no part of the drawing.
  const inner = Object.entries(node).flatMap(([key, child]) =>
    key === 'data' || key === 'msteams' ? [] : nodesOf(child),
  );
  return typeof node.type === 'string' ? [node, ...inner] : inner;
}

function isButtonList({ type, items }: Node): boolean {
  const sets = Array.isArray(items) && items.every((item) => (item as Node).type === 'ActionSet');
  return type === 'ActionSet' || (type === 'Container' && sets);
}

function faultsOfNode(node: Node, ids: Set<unknown>): string[] {
  const type = String(node.type);
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`${type}: ${fault} in ${JSON.stringify(node).slice(0, 120)}`);
  if (!KNOWN.has(type)) say('unknown type');
  if (NEEDS_FALLBACK.has(type) && !node.fallback) say('no fallback');
  if (type === 'TextBlock' && node.wrap !== true) say('does not wrap on a phone');
  if (type === 'TextBlock' && !String(node.text ?? '').trim()) say('empty');
  if (type.startsWith('Input.') && !node.label && !node.title) say('no label');
  if (type === 'Input.ChoiceSet' && !Array.isArray(node.choices)) say('no choices');
  if (type.startsWith('Action.') && !String(node.title ?? '').trim()) say('no title');
  if (isButtonList(node) && buttonsOf(node).length > MOST_BUTTONS) say('more than six buttons');
  if (type === 'Action.ToggleVisibility')
    for (const target of node.targetElements as (string | { elementId: string })[]) {
      const id = typeof target === 'string' ? target : target.elementId;
      if (!ids.has(id)) say(`no element ${id}`);
    }
  return faults;
}

function sameInFallback({ title, data, verb, fallback }: ReturnType<typeof buttonsOf>[number]): string[] {
  if (!fallback) return [];
  const same = JSON.stringify(fallback.data) === JSON.stringify(data) && data.verb === verb;
  return same ? [] : [`"${title}" sends something else where Execute is unknown`];
}

export function cardFaults(card: unknown): string[] {
  const root = card as Node;
  const nodes = nodesOf(card);
  // A fallback is drawn instead of its element and rightly bears the same id.
  const fallbacks = new Set(nodes.map(({ fallback }) => fallback));
  const own = nodes.filter((node) => node.id !== undefined && !fallbacks.has(node)).map(({ id }) => id);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return [
    ...(root.version === '1.5' ? [] : ['version is not 1.5']),
    ...(String(root.fallbackText ?? '').trim() ? [] : ['no fallbackText']),
    ...(String(root.speak ?? '').trim() ? [] : ['nothing to speak']),
    ...(bytes < MOST_BYTES ? [] : [`${bytes} bytes`]),
    ...own.filter((id, index) => own.indexOf(id) !== index).map((id) => `two elements are called ${id}`),
    ...nodes.flatMap((node) => faultsOfNode(node, new Set(own))),
    ...buttonsOf(card).flatMap(sameInFallback),
  ];
}
