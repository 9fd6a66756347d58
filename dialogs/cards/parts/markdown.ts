/** A page's Markdown as card elements: paragraphs stay text, fences become commands to copy. */

import { table } from '../../../knowledge/table.ts';
import { blocksOf } from '../../../knowledge/text/markdown.ts';
import { buttons, code, type Element, paragraph, toggle } from './elements.ts';
import { nearestShell, type Shell } from './nearestShell.ts';
import { inPowerShell } from './powershell.ts';
import { shorten } from './reply.ts';

const MOST_TEXT = 1_500;
const MOST_CODE = 2_000;

const SHELLS = table<string>({ bash: 'bash', sh: 'bash', powershell: 'PowerShell', cmd: 'cmd', python: 'Python' });

interface Variant {
  id: string;
  label: string;
  language: string;
  snippet: string;
}

/** The same command for several shells: the person's is shown, buttons change to another. */
function variants(group: Variant[], shell: Shell | undefined): Element[] {
  // A program is for whoever asks for one; a command is for everybody.
  const labels = group.map(({ label }) => label.toLowerCase());
  const told = labels.indexOf(nearestShell((one) => labels.includes(one), shell) ?? '');
  const own = told >= 0 ? told : group.findIndex(({ label }) => label !== 'Python');
  const targets = (shown: Variant) => group.map(({ id }) => ({ elementId: id, isVisible: id === shown.id }));
  const choice = buttons(group.map((one) => toggle(one.label, targets(one))));
  return [
    choice,
    ...group.map((one, index) => code(one.snippet, one.language, { id: one.id, isVisible: index === own })),
  ];
}

/** What is written for bash alone runs in PowerShell too, as that writes it. */
function inShell({ snippet, language, label }: Variant, shell: Shell | undefined): Element {
  const same = shell === 'powershell' && label === 'bash' ? inPowerShell(snippet) : undefined;
  return same === undefined || same === snippet ? code(snippet, language) : code(same, 'powershell');
}

/** A list that is too long ends with a whole line. */
function inLines(text: string): string {
  const cut = shorten(text, MOST_TEXT);
  return cut !== text && cut.includes('\n- ') ? `${cut.slice(0, cut.lastIndexOf('\n'))}\n\n…` : cut;
}

/**
 * @param prefix makes the ids of this text's parts unique within the card.
 * @param shell whose command is shown first; the others are folded away.
 * @param lead stands before the first paragraph, such as "1. ".
 */
export function markdown(text: string, prefix: string, lead = '', shell?: Shell): Element[] {
  const shown: Element[] = [];
  let group: Variant[] = [];
  const flush = () => {
    const [only] = group;
    if (group.length > 1) shown.push(...variants(group, shell));
    else if (only) shown.push(inShell(only, shell));
    group = [];
  };
  blocksOf(text).forEach((block, index) => {
    if (block.kind === 'text') {
      flush();
      shown.push(paragraph(inLines(index === 0 ? lead + block.text : block.text), { spacing: 'Small' }));
      return;
    }
    const label = SHELLS.get(block.language.toLowerCase()) ?? block.language;
    if (!SHELLS.has(block.language.toLowerCase()) || group.some((one) => one.label === label)) flush();
    const snippet = shorten(block.snippet, MOST_CODE);
    group.push({ id: `${prefix}-${index}-${label}`, label, language: block.language, snippet });
    if (!SHELLS.has(block.language.toLowerCase())) flush();
  });
  flush();
  return shown;
}
