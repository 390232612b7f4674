/**
 * How the card renderer draws: the measures of Cisco's card themes. Colours are CSS variables (see
 * look/card.css), so light and dark change without drawing a card anew and losing what was typed.
 */

const tones = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'] as const;

function colours(container: string): Record<string, unknown> {
  return Object.fromEntries(
    tones.map((tone) => {
      const name = tone === 'default' ? '--card-text' : `--card-${tone}`;
      const subtle = tone === 'default' || tone === 'dark' ? '--card-subtle' : name;
      return [tone, { default: `var(${name})`, subtle: `var(${subtle})`, container }];
    }),
  );
}

function container(style: string): Record<string, unknown> {
  return {
    backgroundColor: `var(--card-${style}-back)`,
    borderColor: 'transparent',
    foregroundColors: colours(style),
  };
}

const sizes = { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 };
const weights = { lighter: 300, default: 400, bolder: 650 };

/** Given to `new HostConfig(…)`. */
export const cardLook = {
  supportsInteractivity: true,
  fontTypes: {
    default: { fontFamily: 'inherit', fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: 'var(--mono)', fontSizes: sizes, fontWeights: weights },
  },
  lineHeights: { small: 17, default: 20, medium: 23, large: 27, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: Object.fromEntries(
    ['default', 'emphasis', 'accent', 'good', 'warning', 'attention'].map((style) => [
      style,
      container(style),
    ]),
  ),
  actions: {
    maxActions: 5,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 0 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { suffix: ' *', suffixColor: 'attention', weight: 'default' },
      optionalInputs: { weight: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', weight: 'default', spacing: 'small' },
  },
};
