/** The filters of SCIM that Webex takes: comparisons of some attributes, joined by `and` or by `or`. */
import { invalid } from './refusal.ts';
import type { Account } from './world.ts';

type Test = (account: Account) => boolean;
type Operator = 'eq' | 'sw' | 'ew';

/** Which values an attribute has, and how they may be compared. */
const attributes: Readonly<
  Record<string, { operators: readonly Operator[]; values: (account: Account) => string[] }>
> = {
  id: { operators: ['eq'], values: ({ uuid }) => [uuid] },
  username: { operators: ['eq', 'sw', 'ew'], values: ({ emails }) => emails.slice(0, 1) },
  displayname: { operators: ['eq', 'sw', 'ew'], values: ({ displayName }) => [displayName] },
  nickname: { operators: ['eq', 'sw', 'ew'], values: ({ firstName }) => [firstName ?? ''] },
  'name.familyname': { operators: ['eq', 'sw', 'ew'], values: ({ lastName }) => [lastName ?? ''] },
  'name.givenname': { operators: ['eq', 'sw'], values: ({ firstName }) => [firstName ?? ''] },
  'emails.value': { operators: ['eq', 'sw', 'ew'], values: ({ emails }) => emails },
  'phonenumbers.value': {
    operators: ['eq', 'sw', 'ew'],
    values: ({ phoneNumbers }) => phoneNumbers.map(({ value }) => value),
  },
};

const comparison = /^\s*([\w.]+)\s+(\w+)\s+("(?:[^"\\]|\\.)*")\s*/;

/** Throws a Refusal for what Webex does not compare. */
export function accountTest(filter: string): Test {
  const tests: Test[] = [];
  let joint: string | undefined;
  for (let rest = filter; ; ) {
    const [whole = '', attribute = '', operator = '', value = ''] = comparison.exec(rest) ?? [];
    if (!whole) throw invalid('filter is invalid');
    tests.push(comparing(attribute, operator, value));
    rest = rest.slice(whole.length);
    if (rest === '') break;
    const word = /^(and|or)\s+/i.exec(rest)?.[0];
    if (!word) throw invalid('filter is invalid');
    joint ??= word.trim().toLowerCase();
    if (joint !== word.trim().toLowerCase()) throw invalid('filter mixes and with or');
    rest = rest.slice(word.length);
  }
  return joint === 'or'
    ? (account) => tests.some((test) => test(account))
    : (account) => tests.every((test) => test(account));
}

function comparing(attribute: string, operator: string, quoted: string): Test {
  const known = attributes[attribute.toLowerCase()];
  const asked = operator.toLowerCase();
  if (!known) throw invalid(`filter: ${attribute} is not supported`);
  const how = known.operators.find((each) => each === asked);
  if (!how) throw invalid(`filter: ${attribute} does not support ${operator}`);
  const wanted = textIn(quoted).toLowerCase();
  const compare = {
    eq: (value: string) => value === wanted,
    sw: (value: string) => value.startsWith(wanted),
    ew: (value: string) => value.endsWith(wanted),
  }[how];
  return (account) => known.values(account).some((value) => compare(value.toLowerCase()));
}

function textIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw invalid('filter is invalid');
  }
}
