/** Every value in a line, with those that only the words around them tell apart: sites, domains, orders, codes. */
import { type Entity, entitiesIn } from './entities.ts';

/** What a value is. `digits`: six to ten by themselves, a code or an order. */
export type ValueKind = Entity['kind'] | 'site' | 'domain' | 'digits';

export interface Value {
  kind: ValueKind;
  /** Canonical; hosts in lower case, digits without spaces. */
  value: string;
  /** As typed, and where. */
  text: string;
  start: number;
  /** A telephone number that cannot be dialled as it stands. */
  problem?: Entity['problem'];
}

const host =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?((?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|net|org|io|pl|es|bg|no|il|de|eu|uk|us|ca|ae|info|biz|cloud|example|test|dev|app|tech|ai|se|dk|fi|fr|it|nl|at|ch|cz|ro|pt|ie|be|gov|edu|mil|me|co))(?:\/[^\s]{0,200})?(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])/giu;
const digits =
  /(?<![\p{L}\p{N}+@_./-])(\d{3}[ -]\d{3}|\d{4}[ -]\d{4}|\d{6,10})(?![\p{L}\p{N}@_/]|[.-]\d)/gu;

/** Values in the order of the text; none overlap. */
export function valuesIn(line: string, region?: string): Value[] {
  const found: Value[] = entitiesIn(line, region).flatMap((entity) =>
    isValue(entity) ? [fromEntity(entity)] : [],
  );
  const free = (start: number, length: number) =>
    found.every((each) => start >= each.start + each.text.length || start + length <= each.start);
  for (const match of line.matchAll(host)) {
    const [text, name = ''] = match;
    if (!free(match.index, text.length)) continue;
    const value = name.toLowerCase();
    const kind = value.endsWith('.webex.com') ? 'site' : 'domain';
    found.push({ kind, value, text, start: match.index });
  }
  for (const match of line.matchAll(digits)) {
    const [text] = match;
    if (!free(match.index, text.length)) continue;
    found.push({ kind: 'digits', value: text.replace(/\D/g, ''), text, start: match.index });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Short digits are left to `digits`; a broken MAC address inside a sentence is none. */
function isValue({ kind, problem, value }: Entity): boolean {
  if (kind === 'phone' && problem === 'numberWithoutCountry') return value.length > 10;
  return true;
}

function fromEntity(entity: Entity): Value {
  const { kind, value, text, start, problem } = entity;
  // Hebrew joins “to” or “of” to an address
  const [joined] =
    kind === 'email' ? (/^[\u05D0-\u05EA]{1,2}-?(?=[a-z0-9])/iu.exec(text) ?? []) : [];
  if (joined) {
    const rest = joined.length;
    return { kind, value: value.slice(rest), text: text.slice(rest), start: start + rest };
  }
  return { kind, value, text, start, ...(problem && { problem }) };
}
