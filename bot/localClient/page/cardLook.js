// How Teams draws a card: a host configuration for the Adaptive Cards renderer. The colours are variables of
// cards.css, which follow the light or dark theme of the system by themselves.

const tones = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'];
const foreground = Object.fromEntries(
  tones.map((tone) => [tone, { default: `var(--card-${tone})`, subtle: `var(--card-${tone}-subtle)` }]),
);

function surface(name) {
  return {
    backgroundColor: `var(--surface-${name})`,
    borderColor: `var(--surface-${name}-line)`,
    foregroundColors: foreground,
  };
}

export const look = {
  hostCapabilities: { capabilities: null },
  supportsInteractivity: true,
  choiceSetInputValueSeparator: ',',
  fontTypes: {
    default: {
      fontFamily: 'var(--font)',
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'var(--monospace)',
      fontSizes: { small: 12, default: 13, medium: 13, large: 17, extraLarge: 22 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
  },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: surface('default'),
    emphasis: surface('emphasis'),
    accent: surface('accent'),
    good: surface('good'),
    warning: surface('warning'),
    attention: surface('attention'),
  },
  inputs: {
    label: {
      requiredInputs: { size: 'default', color: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { size: 'default', color: 'default' },
      inputSpacing: 'small',
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 2 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
  },
  media: { allowInlinePlayback: false },
};
