/** Reads a Bicep file with the grammar that editors use, into what can be compared: names, and values as far as they are written down. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

export type Value =
  | { kind: 'object'; line: number; entries: Map<string, Value> }
  | { kind: 'array'; line: number; items: Value[] }
  /** One of these, as a condition decides. */
  | { kind: 'either'; line: number; of: Value[] }
  | { kind: 'string' | 'integer' | 'boolean' | 'null'; line: number; text: string }
  /** Only Azure can tell. */
  | { kind: 'computed'; line: number };

export interface Declared {
  name: string;
  line: number;
}

export interface Template {
  file: string;
  /** What the grammar does not take, with its line. */
  faults: string[];
  params: (Declared & { isRequired: boolean })[];
  variables: Declared[];
  outputs: Declared[];
  resources: (Declared & { type: string; isExisting: boolean; isExtension: boolean; body: Value })[];
  modules: (Declared & { path: string; body: Value })[];
  /** Every name that is used, and `module.outputs.name` with its parts. */
  used: (Declared & { output?: string })[];
}

const require = createRequire(import.meta.url);
let parser: Parser | undefined;

async function open(): Promise<Parser> {
  if (parser) return parser;
  await Parser.init();
  parser = new Parser();
  const folder = dirname(require.resolve('tree-sitter-bicep/package.json'));
  parser.setLanguage(await Language.load(join(folder, 'tree-sitter-bicep.wasm')));
  return parser;
}

const lineOf = (node: Node) => node.startPosition.row + 1;
const first = (node: Node, type: string) => node.namedChildren.find((child) => child.type === type);

function* every(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* every(child);
}

/** A string without anything filled in; undefined otherwise. */
function plain(node: Node): string | undefined {
  if (node.namedChildren.some((child) => child.type === 'interpolation')) return undefined;
  return node.text.slice(1, -1).replaceAll("\\'", "'");
}

function toValue(node: Node | undefined | null): Value {
  if (!node) return { kind: 'computed', line: 0 };
  const line = lineOf(node);
  switch (node.type) {
    case 'object':
      return { kind: 'object', line, entries: entriesOf(node) };
    case 'array':
      return { kind: 'array', line, items: node.namedChildren.filter(isValue).map(toValue) };
    case 'for_statement':
      return { kind: 'array', line, items: [toValue(node.childForFieldName('body'))] };
    case 'if_statement':
      return toValue(node.namedChildren.filter(isValue).at(-1));
    case 'ternary_expression':
      return {
        kind: 'either',
        line,
        of: [toValue(node.childForFieldName('consequence')), toValue(node.childForFieldName('alternative'))],
      };
    case 'string': {
      const text = plain(node);
      return text === undefined ? { kind: 'computed', line } : { kind: 'string', line, text };
    }
    case 'number':
      return { kind: 'integer', line, text: node.text };
    case 'boolean':
    case 'null':
      return { kind: node.type, line, text: node.text };
    default:
      return { kind: 'computed', line };
  }
}

const isValue = (node: Node) => node.type !== 'comment' && node.type !== 'diagnostic_comment';

function entriesOf(node: Node): Map<string, Value> {
  const entries = new Map<string, Value>();
  for (const property of node.namedChildren.filter((child) => child.type === 'object_property')) {
    const [key, value] = property.namedChildren.filter(isValue);
    if (key) entries.set(key.type === 'string' ? (plain(key) ?? '*') : key.text, toValue(value));
  }
  return entries;
}

/** What stands behind `=`, behind `if (…)` and `for …` too. */
function bodyOf(node: Node): Value {
  const value = node.namedChildren.filter(isValue).at(-1);
  const body = toValue(value);
  return value?.type === 'for_statement' && body.kind === 'array' ? (body.items[0] as Value) : body;
}

function usedIn(root: Node): Template['used'] {
  const used: Template['used'] = [];
  for (const node of every(root)) {
    if (node.type !== 'identifier' && node.type !== 'compatible_identifier') continue;
    const parent = node.parent;
    if (!parent || isDeclaring(node, parent)) continue;
    const output = /^\w+!?\.outputs\.(\w+)/.exec(outermost(node).text)?.[1];
    used.push({ name: node.text, line: lineOf(node), ...(output ? { output } : {}) });
  }
  return used;
}

/** The whole of `a.b.c` that begins with this name. */
function outermost(node: Node): Node {
  let top = node;
  while (
    top.parent &&
    /^(member_expression|nullable|non_null|null_forgiv|subscript|parenthesized)/.test(top.parent.type)
  )
    top = top.parent;
  return top;
}

function isDeclaring(node: Node, parent: Node): boolean {
  if (
    /_declaration$/.test(parent.type) &&
    parent.namedChildren.find((child) => child.type === 'identifier')?.id === node.id
  )
    return true;
  if (parent.type === 'object_property' && parent.namedChildren[0]?.id === node.id) return true;
  if (parent.type === 'lambda_expression' && parent.namedChildren[0]?.id === node.id) return true;
  return /^(loop_variable|for_loop_parameters|loop_enumerator)$/.test(parent.type);
}

function localsOf(root: Node): Set<string> {
  const locals = [...every(root)].flatMap((node) => {
    if (node.type === 'lambda_expression') return [node.namedChildren[0]?.text ?? ''];
    return /^(loop_variable|loop_enumerator)$/.test(node.type) ? [node.text] : [];
  });
  return new Set(locals);
}

export async function readBicep(file: string, text = readFileSync(file, 'utf8')): Promise<Template> {
  // A file of parameters assigns as variables do; the grammar knows only the one spelling.
  const isParameters = file.endsWith('.bicepparam');
  const source = isParameters ? text.replace(/^param (\w+ =)/gm, 'var $1') : text;
  const root = (await open()).parse(source)?.rootNode;
  if (!root) throw new Error(`${file} cannot be read.`);
  const template: Template = {
    file,
    faults: [...every(root)]
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `line ${lineOf(node)}: ${node.text.slice(0, 60)}`),
    params: [],
    variables: [],
    outputs: [],
    resources: [],
    modules: [],
    used: [],
  };
  const locals = localsOf(root);
  template.used = usedIn(root).filter(({ name }) => !locals.has(name));
  for (const node of root.namedChildren) take(template, node);
  return template;
}

function take(template: Template, node: Node): void {
  const name = first(node, 'identifier')?.text ?? '';
  const declared = { name, line: lineOf(node) };
  const literal = first(node, 'string');
  if (node.type === 'parameter_declaration')
    template.params.push({ ...declared, isRequired: !node.children.some((child) => child.type === '=') });
  if (node.type === 'variable_declaration') template.variables.push(declared);
  if (node.type === 'output_declaration') template.outputs.push(declared);
  if (node.type === 'module_declaration')
    template.modules.push({ ...declared, path: literal ? (plain(literal) ?? '') : '', body: bodyOf(node) });
  if (node.type === 'resource_declaration') {
    const body = bodyOf(node);
    template.resources.push({
      ...declared,
      type: literal ? (plain(literal) ?? '') : '',
      isExisting: node.children.some((child) => child.type === 'existing'),
      isExtension: body.kind === 'object' && body.entries.has('scope'),
      body,
    });
  }
}
