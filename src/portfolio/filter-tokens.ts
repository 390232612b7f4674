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

/** The values of a list that begins here, `gold, silver` or `gold,silver`, and how many tokens they take. */
export function listOf(
  tokens: readonly Token[],
  isOther: (token: Token) => boolean,
): { values: string[]; count: number } {
  const values: string[] = [];
  let count = 0;
  for (const token of tokens) {
    if (count > 0 && isOther(token)) break;
    count += 1;
    const [, quoted] = /^"([^"]*)",?$/u.exec(token.text) ?? [];
    if (token.quoted) values.push(token.text);
    else if (quoted !== undefined) values.push(quoted);
    else values.push(...partsOf(token.text));
    if (token.quoted || !token.text.endsWith(',')) break;
  }
  return { values: values.filter((value) => value.trim() !== ''), count };
}

/** `gold,silver` */
export function partsOf(text: string): string[] {
  return text.split(',').filter((one) => one.trim() !== '');
}
