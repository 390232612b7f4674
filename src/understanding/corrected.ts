/** What somebody takes back within one line: “unblock jane@… – no wait, she has left: delete her”. */
import type { Token } from './tokens.ts';

/** Two words that take back what was said before them, as they are compared. */
const marks: ReadonlySet<string> = new Set([
  ...['no wait', 'wait no', 'scratch that', 'actually no', 'or rather', 'sorry no', 'no sorry'],
  ...['albo nie', 'nie czekaj', 'czekaj nie', 'nie chwila', 'jednak nie', 'znaczy nie'],
  ...['no espera', 'espera no', 'mejor dicho', 'perdon no', 'no perdon', 'bueno no'],
  ...['ne chakay', 'chakay ne', 'ili ne', 'vsashtnost ne', 'ne pochakay', 'izvinyavay ne'],
  ...['nei vent', 'vent nei', 'eller nei', 'nei forresten', 'nei beklager', 'beklager nei'],
  ...['לא רגע', 'רגע לא', 'בעצם לא', 'סליחה לא', 'לא סליחה', 'לא חכה'],
]);

/**
 * The words behind the last correction, when both sides ask for something to be done (`does`), with the addresses in
 * front of it when what follows names none; else all of them.
 */
export function correctedIn(
  tokens: readonly Token[],
  does: (token: Token) => boolean,
): readonly Token[] {
  const at = tokens.findLastIndex(
    ({ key, after }, index) => after !== '' && marks.has(`${key} ${tokens[index + 1]?.key}`),
  );
  if (at < 2) return tokens;
  const before = tokens.slice(0, at);
  const behind = tokens.slice(at + 2);
  if (!before.some(does) || !behind.some(does)) return tokens;
  // “wrong ticket, she is a leaver: delete …”: why it is taken back is no part of it
  const doing = behind.findIndex(does);
  const start = behind.findLastIndex(({ after }, index) => index <= doing && after !== '');
  const wish = behind.slice(Math.max(0, start));
  if (wish.some(isNamed)) return wish;
  return behind.some(isNamed) ? behind : [...behind, ...before.filter(({ value }) => value)];
}

function isNamed({ value, unknown }: Token): boolean {
  return value !== undefined || unknown;
}
