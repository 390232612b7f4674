/** Values of closed lists, told by the concepts of a line: a product, a status, a package, a metric. */
import type { Token } from './tokens.ts';

type Concepts = ReadonlySet<string>;

function conceptsOf(tokens: readonly Token[]): Concepts {
  return new Set(tokens.flatMap(({ concepts }) => concepts));
}

/** A value and what a line must have for it. All of the concepts of one row must be there. */
type Rule = readonly [value: string, ...concepts: string[]];

const rules: Readonly<Record<string, readonly Rule[]>> = {
  metric: [
    ['call_quality', 'call', 'quality'],
    ['call_quality', 'quality'],
    ['call_queue', 'queue'],
    ['renewals', 'renewals'],
    ['expirations', 'expirations'],
    ['expirations', 'status.expiring'],
    ['overage', 'status.overage'],
    ['low_assignment', 'assignment'],
    ['low_assignment', 'low'],
    ['new_customers', 'new', 'customer'],
    ['calling_usage', 'call', 'usage'],
    ['calling_usage', 'product.calling', 'usage'],
    ['calling_usage', 'call'],
    ['license_trends', 'license'],
    ['total_customers', 'count', 'customer'],
  ],
  report: [
    ['phone_numbers', 'number'],
    ['devices', 'device'],
    ['calling_usage', 'usage'],
    ['calling_usage', 'call'],
    ['calling_usage', 'product.calling'],
    ['phone_numbers', 'phone'],
  ],
  managedBy: [
    ['external', 'external'],
    ['partner', 'managed', 'partner'],
  ],
};

/** The value of a list that the line names; undefined when it names none. */
export function wordValue(
  list: 'metric' | 'report' | 'managedBy' | 'product' | 'region' | 'language',
  tokens: readonly Token[],
): string | undefined {
  const concepts = conceptsOf(tokens);
  const found = rules[list]?.find(([, ...needs]) => needs.every((need) => concepts.has(need)));
  if (found) return found[0];
  if (list === 'product' && isContactCenter(tokens)) return 'contact_center';
  const named = tokens.filter((token) => list !== 'region' || isPlace(token));
  const of = named.flatMap((token) => token.concepts.filter((each) => each.startsWith(`${list}.`)));
  return of.at(list === 'language' ? -1 : 0)?.slice(list.length + 1);
}

/** “US” is a country, “us” is not. */
function isPlace({ key, text }: Token): boolean {
  return !/^(us|ca|ae|fae)$/.test(key) || text === text.toUpperCase();
}

function isContactCenter(tokens: readonly Token[]): boolean {
  const line = tokens.map(({ key }) => key).join(' ');
  return /contact ?(?:center|centre)|centro de contacto|centrum (?:kontaktowe|kontaktu)|kontakt[ -]?senter|kontaktsenter|kontakten tsent|tsentar za kontakti|מוקד|מרכז (?:ה)?קשר/.test(
    line,
  );
}

const statuses = ['overage', 'inactive', 'suspended', 'expired', 'expiring'] as const;

/** A customer's status, `trial` and `subscription` among them. */
export function statusIn(tokens: readonly Token[]): string | undefined {
  const concepts = conceptsOf(tokens);
  if (concepts.has('ready') && (concepts.has('setup') || concepts.has('order')))
    return 'setup_ready';
  const found = statuses.find((status) => concepts.has(`status.${status}`));
  if (found) return found;
  if (concepts.has('trial')) return 'trial';
  return concepts.has('subscription') ? 'subscription' : undefined;
}

/**
 * A subscriber's package. `asked`: the line is about packages, so that “Calling” alone is one; else it must be
 * called a package or bear Webex's name.
 */
export function packageIn(tokens: readonly Token[], asked: boolean): string | undefined {
  const concepts = conceptsOf(tokens);
  if (!asked && !concepts.has('package') && !concepts.has('webex')) return undefined;
  const last = tokens.flatMap((token) => packageOf(token)).at(-1);
  if (last === 'webex_calling' && concepts.has('standard')) return 'webex_calling_standard';
  return last ?? (concepts.has('standard') && asked ? 'webex_calling_standard' : undefined);
}

function packageOf({ concepts }: Token): string[] {
  if (concepts.includes('suite')) return ['webex_suite'];
  if (concepts.includes('voice')) return ['webex_voice'];
  if (concepts.includes('product.calling')) return ['webex_calling'];
  if (concepts.includes('product.meetings')) return ['webex_meetings'];
  return [];
}

/** Which partner-side role somebody shall have. */
export function roleIn(tokens: readonly Token[]): string | undefined {
  const concepts = conceptsOf(tokens);
  if (concepts.has('readonly')) return 'readonly';
  if (concepts.has('full')) return 'full';
  return concepts.has('admin') && concepts.has('partner') ? 'partner' : undefined;
}
