/** Foreign text as text inside HTML or SVG, in elements and in quoted attributes. */
export function escaped(raw: string): string {
  return raw.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
