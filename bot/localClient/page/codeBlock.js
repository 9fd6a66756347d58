import { element, toast } from './elements.js';
import { say } from './words.js';

const { CardElement, GlobalRegistry, StringProperty, NumProperty, Versions } = globalThis.AdaptiveCards;

/** Teams' own element for code, which the renderer does not know: monospaced, with a button that copies it. */
class CodeBlock extends CardElement {
  static codeSnippetProperty = new StringProperty(Versions.v1_0, 'codeSnippet');
  static languageProperty = new StringProperty(Versions.v1_0, 'language', true, undefined, 'PlainText');
  static startLineNumberProperty = new NumProperty(Versions.v1_0, 'startLineNumber');

  getJsonTypeName() {
    return 'CodeBlock';
  }

  internalRender() {
    return codeView(
      this.getValue(CodeBlock.codeSnippetProperty) ?? '',
      this.getValue(CodeBlock.languageProperty) ?? 'PlainText',
    );
  }
}

GlobalRegistry.defaultElements.register('CodeBlock', CodeBlock, Versions.v1_0);

export function codeView(code, language) {
  const copy = element(
    'button.copy',
    { type: 'button', 'aria-label': language === 'PlainText' ? say('copy') : `${say('copy')} ${language}` },
    say('copy'),
  );
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code).then(
      () => toast(say('copied')),
      () => toast(say('copyFailed')),
    );
  });
  // tabindex: a long text is scrolled with the keyboard too
  const shown = element('pre', { tabindex: '0' }, element('code', {}, ...unbroken(code)));
  // A plain text needs no name above it: the button stands beside it.
  if (language === 'PlainText') return element('figure.code.beside', {}, shown, copy);
  return element('figure.code', {}, element('figcaption', {}, element('span', {}, language), copy), shown);
}

/** A browser breaks lines at hyphens, which tears `--flags` apart; each word in a box of its own breaks at spaces only. */
function unbroken(code) {
  return code.split(/(\s+)/).map((part) => (/\W/.test(part) && part.trim() ? element('span', {}, part) : part));
}
