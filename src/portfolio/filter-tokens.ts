/** A typed filter in words; what stands in quotation marks is one of them. */
export interface Token {
  text: string;
  /** In quotation marks: never a word of ours. */
  quoted: boolean;
}

const longest = 400;
const mostTokens = 40;

/** The first forty of the first 400 characters. */
export function tokensOf(query: string): Token[] {
  const found = query.slice(0, longest).matchAll(/"([^"]*)"|((?:[^\s"]|"[^"]*")+)/gu);
  return [...found]
    .slice(0, mostTokens)
    .map(([, quoted, bare]) => ({
      text: (quoted ?? bare ?? '').trim(),
      quoted: quoted !== undefined,
    }))
    .filter(({ text }) => text !== '');
}
