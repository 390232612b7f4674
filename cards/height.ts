/**
 * How tall a card will be, in pixels, without drawing it: text is broken at the average width of a
 * letter. Within a tenth of what Microsoft's renderer draws in a wide font; the gallery's test measures.
 */

/** Line heights and letter widths of Webex's text sizes, in pixels. */
const sizes: Record<string, { line: number; letter: number }> = {
  small: { line: 17, letter: 6.3 },
  default: { line: 20, letter: 7.4 },
  medium: { line: 23, letter: 8.6 },
  large: { line: 27, letter: 11 },
  extraLarge: { line: 32, letter: 13.2 },
};
const spaces: Record<string, number> = {
  none: 0,
  small: 4,
  default: 8,
  medium: 12,
  large: 16,
  extraLarge: 20,
  padding: 12,
};
const buttonHeight = 32;
const padding = 12;

type Json = Record<string, unknown>;

/** The height of a card `width` pixels wide, outer edges included. */
export function estimatedHeight(content: unknown, width = 530): number {
  const card = content as Json;
  const inner = width - 2 * padding;
  const actions = listOf(card['actions']);
  const body = stacked(listOf(card['body']), inner);
  return Math.ceil(body + (actions.length > 0 ? 12 + buttons(actions, inner) : 0) + 2 * padding);
}

/** What is folded away takes no room. */
function stacked(all: readonly Json[], width: number): number {
  const parts = all.filter((part) => part['isVisible'] !== false);
  return parts.reduce((sum, part, index) => {
    const gap = index === 0 ? 0 : (spaces[String(part['spacing'] ?? 'default')] ?? 8);
    return sum + gap + (part['separator'] && index > 0 ? 1 : 0) + tall(part, width);
  }, 0);
}

function tall(part: Json, width: number): number {
  switch (part['type']) {
    case 'TextBlock':
      return text(String(part['text']), part, width);
    case 'RichTextBlock':
      return richText(listOf(part['inlines']), width);
    case 'FactSet':
      return factSet(listOf(part['facts']), width);
    case 'ColumnSet':
      return columns(listOf(part['columns']), width);
    case 'Container':
      return container(part, width);
    case 'ActionSet':
      return buttons(listOf(part['actions']), width);
    case 'Image':
      return 160;
    case 'Input.ChoiceSet':
      return choices(part, width);
    case 'Input.Toggle':
      return inputLabel(part, width) + text(String(part['title']), {}, width - 26);
    default:
      return String(part['type']).startsWith('Input.') ? inputLabel(part, width) + 38 : 0;
  }
}

/** The label above an input. */
function inputLabel(part: Json, width: number): number {
  return 4 + text(String(part['label'] ?? ''), {}, width);
}

/** A folded list is as tall as a line of text; an unfolded one has a line for each choice. */
function choices(part: Json, width: number): number {
  const label = inputLabel(part, width);
  return part['style'] === 'expanded' ? label + listOf(part['choices']).length * 24 : label + 38;
}

function container(part: Json, width: number): number {
  const edge = part['style'] ? padding : 0;
  return stacked(listOf(part['items']), width - 2 * edge) + 2 * edge;
}

function text(content: string, look: Json, width: number): number {
  const size = sizes[String(look['size'] ?? 'default')] ?? { line: 20, letter: 7.4 };
  return Math.max(1, Math.ceil(textWidth(content, look) / Math.max(width, 20))) * size.line;
}

function textWidth(content: string, look: Json): number {
  const size = sizes[String(look['size'] ?? 'default')] ?? { line: 20, letter: 7.4 };
  const bold = look['weight'] === 'bolder' ? 1.15 : 1;
  return [...content.replace(/\p{Cf}|\*\*/gu, '')].length * size.letter * bold;
}

function richText(runs: readonly Json[], width: number): number {
  const whole = runs.reduce((sum, run) => sum + textWidth(String(run['text']), run), 0);
  const line = Math.max(...runs.map((run) => sizes[String(run['size'] ?? 'default')]?.line ?? 20));
  return Math.max(1, Math.ceil(whole / width)) * line;
}

function factSet(facts: readonly Json[], width: number): number {
  const bold = { weight: 'bolder' };
  const widest = Math.max(...facts.map((fact) => textWidth(String(fact['title']), bold)));
  const title = Math.min(widest, width * 0.4);
  return facts.reduce(
    (sum, fact) =>
      sum +
      Math.max(
        text(String(fact['title']), bold, title),
        text(String(fact['value']), {}, width - title - 12),
      ),
    0,
  );
}

function columns(parts: readonly Json[], width: number): number {
  const room = width - (parts.length - 1) * 8;
  const wanted = parts.map((part) =>
    part['width'] === 'auto' ? Math.min(widest(part), room * 0.6) : 0,
  );
  const rest = room - wanted.reduce((sum, one) => sum + one, 0);
  const weights = parts.map((part) => (typeof part['width'] === 'number' ? part['width'] : 1));
  const shares = parts.reduce(
    (sum, part, index) => sum + (part['width'] === 'auto' ? 0 : (weights[index] ?? 1)),
    0,
  );
  return Math.max(
    ...parts.map((part, index) => {
      const share = (rest * (weights[index] ?? 1)) / Math.max(shares, 1);
      return stacked(
        listOf(part['items']),
        part['width'] === 'auto' ? (wanted[index] ?? 0) : share,
      );
    }),
  );
}

/** How wide a column would like to be: its longest text, or its buttons. */
function widest(part: Json): number {
  return Math.max(
    0,
    ...listOf(part['items']).map((item) =>
      item['type'] === 'ActionSet'
        ? listOf(item['actions']).reduce((sum, action) => sum + buttonWidth(action), 0)
        : textWidth(String(item['text'] ?? ''), item),
    ),
  );
}

function buttonWidth(action: Json): number {
  return textWidth(String(action['title']), {}) + 30;
}

function buttons(actions: readonly Json[], width: number): number {
  let rows = 1;
  let used = 0;
  for (const action of actions) {
    const wide = buttonWidth(action) + 8;
    if (used > 0 && used + wide > width) {
      rows += 1;
      used = 0;
    }
    used += wide;
  }
  return rows * buttonHeight + (rows - 1) * 8;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}
