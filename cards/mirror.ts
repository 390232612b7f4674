/**
 * Right to left. Cards are built left to right; for Hebrew they are turned round here and nowhere else.
 * Adaptive Cards got `rtl` in 1.5 only, so by default the JSON itself is mirrored. When a client is
 * known to honour the flag, `rtlMode` is the one place to change; both at once would mirror twice.
 */
import type { Part } from './kit.ts';

export type RtlMode = 'mirror' | 'flag';

/** How cards are made right to left. */
const rtlMode: RtlMode = 'mirror';

/** Makes one text read from right to left, whatever surrounds it. */
export function rightToLeft(text: string): string {
  return `\u2067${text}\u2069`;
}

/** The card for readers of a right-to-left language. */
export function turned(card: Part, mode: RtlMode = rtlMode): Part {
  if (mode === 'flag') return { ...card, rtl: true };
  return { ...card, body: mirroredAll(card['body']) };
}

function mirroredAll(parts: unknown): readonly Part[] {
  return (parts as readonly Part[]).map(mirrored);
}

const otherSide: Record<string, string> = { right: 'left', center: 'center', left: 'right' };

function aligned(part: Part): Part {
  const side = (part['horizontalAlignment'] as string | undefined) ?? 'left';
  return { ...part, horizontalAlignment: otherSide[side] };
}

function mirrored(part: Part): Part {
  switch (part.type) {
    case 'TextBlock':
      return { ...aligned(part), text: rightToLeft(part['text'] as string) };
    case 'RichTextBlock':
      return { ...aligned(part), inlines: wrapped(part['inlines'] as readonly Part[]) };
    case 'Image':
      return aligned(part);
    case 'FactSet':
      return columnPairs(part);
    case 'ColumnSet':
      return { ...part, columns: mirroredAll(part['columns']).toReversed() };
    case 'Column':
    case 'Container':
      return { ...part, items: mirroredAll(part['items']) };
    default:
      return part;
  }
}

/** Runs are one line of text: its direction opens in the first and closes in the last. */
function wrapped(runs: readonly Part[]): readonly Part[] {
  return runs.map((run, index) => {
    const open = index === 0 ? '\u2067' : '';
    const close = index === runs.length - 1 ? '\u2069' : '';
    return { ...run, text: `${open}${run['text']}${close}` };
  });
}

/** The client draws fact sets with the names on the left; pairs of columns can be turned round. */
function columnPairs({ facts, type: _type, ...place }: Part): Part {
  const rows = facts as readonly { title: string; value: string }[];
  return {
    type: 'Container',
    ...place,
    items: rows.map(({ title, value }) => ({
      type: 'ColumnSet',
      spacing: 'small',
      columns: [pairColumn(5, value), pairColumn(2, title, 'bolder')],
    })),
  };
}

function pairColumn(width: number, text: string, weight?: 'bolder'): Part {
  const block = {
    type: 'TextBlock',
    text: rightToLeft(text),
    wrap: true,
    horizontalAlignment: 'right',
    ...(weight ? { weight } : {}),
  };
  return { type: 'Column', width, items: [block] };
}
