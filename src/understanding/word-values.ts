/** Values of closed lists, told by the concepts of a line: a product, a status, a package, a metric. */
import { keyOf } from './concepts.ts';
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
  const concepts = conceptsOf(tokens.filter(isSaid));
  const said = list === 'metric' ? metricSaid(tokens) : undefined;
  if (said) return said;
  if (list === 'managedBy' && isOtherPartner(tokens)) return 'external';
  const found = rules[list]?.find(([, ...needs]) => needs.every((need) => concepts.has(need)));
  if (found) return found[0];
  if (list === 'product' && isContactCenter(tokens)) return 'contact_center';
  const named = tokens.filter((token) => list !== 'region' || isPlace(token));
  const valuesOf = (of: readonly Token[]) =>
    of.flatMap(({ concepts: each }) => each.filter((one) => one.startsWith(`${list}.`)));
  const written = valuesOf(named.filter(({ guessed }) => !guessed));
  const of = written.length > 0 ? written : valuesOf(named);
  return of.at(list === 'language' || list === 'region' ? -1 : 0)?.slice(list.length + 1);
}

/** “Liste over kunder”, “graf over …”: the word says what the list is of. */
function isSaid({ key }: Token, at: number, tokens: readonly Token[]): boolean {
  const before = tokens[at - 1]?.concepts ?? [];
  return key !== 'over' || !before.some((each) => ['show', 'kpi', 'report'].includes(each));
}

const tooMany =
  /\btoo many\b|\bse (?:han?|hayan) pasado\b|\bfor mange\b|\bza duzo\b|\btvarde (?:mnogo|vech)|יותר מדי/;
const joined =
  /\b(?:joined|signed up|doszlo|doszli|dolaczyl\p{L}*|incorporaron|incorporado|prisaedini\p{L}*|kom til|kommet til)\b|הצטרפו|נוספו/u;

const unassigned =
  /\bunassigned\b|\b(?:barely|hardly) (?:assign|hand)|\bsin (?:asignar|repartir)\b|\bapenas (?:asigna|reparte)|\bnieprzy(?:pisan|dzielon)|\bprawie nie przy|\bneraz(?:dad|pred)|\bpochti ne (?:raz|pris)|\bufordelt|\bnesten ikke (?:del|til)|לא מוקצ|לא מקצ|לא מחלק/;

/** Figures that several small words name together. */
function metricSaid(tokens: readonly Token[]): string | undefined {
  const line = tokens.map(({ text }) => keyOf(text)).join(' ');
  if (tooMany.test(line)) return 'overage';
  if (unassigned.test(line)) return 'low_assignment';
  return joined.test(line) ? 'new_customers' : undefined;
}

function isOtherPartner(tokens: readonly Token[]): boolean {
  const line = tokens.map(({ key }) => key).join(' ');
  return /(?:another|other|different) (?:partner|reseller|provider)|(?:somebody|someone|anyone) else|otro (?:partner|socio)|otros (?:partners|socios)|inn(?:y|ego|ych|ymi?) partner|kto(?:s|gos) inn|drug (?:partn|dostav)|annen partner|andre partner|שותף אחר|שותפים אחרים|מישהו אחר/.test(
    line,
  );
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

/** “Past their licences”. */
const overdrawn =
  /\b(?:past|beyond) their licen|\bpasad[oa]s? de (?:las )?licen|\bse pasan de (?:las )?licen|\bexcedid[oa]s\b|\bponad limit|\bnad (?:limita|litsenz)|\bover (?:lisens|grensen)|מעבר לרישיונ/;

/** A customer's status, `trial` and `subscription` among them. */
export function statusIn(tokens: readonly Token[]): string | undefined {
  const concepts = conceptsOf(tokens.filter(isSaid));
  const line = tokens.map(({ key }) => key).join(' ');
  if (/(?:not|no longer|nie sa|nie jest|no estan|ne sa|ikke) (?:aktiv|activ)|לא פעיל/.test(line))
    return 'inactive';
  if (overdrawn.test(line)) return 'overage';
  if (/\brun(?:s|ning)? out\b|\b(?:gar|loper) snart ut\b/.test(line)) return 'expiring';
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
  // “as our admin” says for whom, not which role
  const partner = tokens.some(
    ({ key, concepts: each }) => each.includes('partner') && !our.test(key),
  );
  return concepts.has('admin') && partner ? 'partner' : undefined;
}

const our = /^(?:nasz\p{L}*|nuestr\p{L}*|nash\p{L}*|var|vare|vart|שלנו)$/u;
