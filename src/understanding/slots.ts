/** The values a request names, in their canonical form, once its intent is known. */
import type { Intent, Slot, Slots } from './intents.ts';
import type { NameKind, NameSpan } from './tagger.ts';
import type { Token } from './tokens.ts';
import { topicOf } from './topics.ts';
import type { ValueKind } from './values.ts';
import { packageIn, roleIn, statusIn, wordValue } from './word-values.ts';

/** What slots are read from. */
export interface Read {
  line: string;
  tokens: readonly Token[];
  names: readonly NameSpan[];
  /** Reads a cadence in canonical form, e.g. `weekly mon 09:00`. */
  cadence: (line: string) => string | undefined;
}

type Reader = (read: Read) => Slots;

const aboutUser: Reader = (read) => slot('user', personIn(read));
const aboutCustomer: Reader = (read) => slot('customer', customerIn(read));

const readers: Partial<Record<Intent, Reader>> = {
  'find.user': findUser,
  'find.customer': (read) => slot('query', customerIn(read)),
  'find.number': (read) => slot('phone', valueIn(read, ['phone'])),
  'find.device': (read) => ({
    ...slot('mac', valueIn(read, ['mac'])),
    ...slot('sip', valueIn(read, ['sip'])),
    ...slot('phone', valueIn(read, ['phone'])),
  }),
  'customer.admins': aboutCustomer,
  'customer.licenses': aboutCustomer,
  'customer.subscriptions': aboutCustomer,
  'customer.sites': aboutCustomer,
  'customer.open': aboutCustomer,
  'customer.list': customerList,
  'customer.create': (read) => slot('companyName', nameIn(read, ['name', 'customer', 'person'])),
  'customer.tag': tagged,
  'customer.untag': tagged,
  'user.licenses': aboutUser,
  'user.devices': aboutUser,
  'user.email_status': aboutUser,
  'user.email_unblock': aboutUser,
  'user.add': (read) => ({
    ...slot('user', valueIn(read, ['email']) ?? nameIn(read, ['person'])),
    ...slot('customer', nameIn(read, ['customer', 'name']) ?? valueIn(read, ['domain', 'uuid'])),
    ...slot('package', packageIn(read.tokens, false)),
  }),
  'user.import': aboutCustomer,
  'user.package': (read) => ({
    ...aboutUser(read),
    ...slot('package', packageIn(read.tokens, true)),
  }),
  'user.delete': aboutUser,
  'verify.send': aboutUser,
  'verify.check': (read) => ({
    ...slot('code', valueIn(read, ['digits'])),
    ...slot('user', valueIn(read, ['email']) ?? nameIn(read, ['person'])),
  }),
  'trial.start': aboutCustomer,
  'trial.list': aboutCustomer,
  'admin.list': aboutCustomer,
  'admin.assign': (read) => ({ ...administers(read), ...slot('role', roleIn(read.tokens)) }),
  'admin.remove': administers,
  'kpi.show': (read) => ({
    ...slot('metric', wordValue('metric', read.tokens)),
    ...slot('product', wordValue('product', read.tokens)),
    ...slot('region', wordValue('region', read.tokens)),
  }),
  'kpi.schedule': (read) => ({
    ...slot('when', read.cadence(read.line)),
    ...slot('space', spaceIn(read)),
  }),
  'report.run': (read) => slot('report', wordValue('report', read.tokens)),
  'report.schedule': (read) => ({
    ...slot('report', wordValue('report', read.tokens)),
    ...slot('frequency', frequencyIn(read)),
  }),
  'region.set': (read) => slot('region', wordValue('region', read.tokens)),
  'language.set': (read) => slot('language', wordValue('language', read.tokens)),
  history: (read) => {
    const user = valueIn(read, ['email']) ?? nameIn(read, ['person']);
    return { ...slot('user', user), ...(user ? {} : aboutCustomer(read)) };
  },
  help: (read) => slot('topic', topicOf(read.tokens)),
};

/** The slots that belong to `intent`. */
export function slotsFor(intent: Intent, read: Read): Slots {
  return readers[intent]?.(read) ?? {};
}

function slot(name: Slot, value: string | undefined): Slots {
  return value === undefined || value === '' ? {} : { [name]: value };
}

function valueIn({ tokens }: Read, kinds: readonly ValueKind[]): string | undefined {
  return tokens.find(({ value }) => value && kinds.includes(value.kind))?.value?.value;
}

/** The first name of the first kind there is; without one the first name of whatever kind. */
function nameIn(read: Read, kinds: readonly NameKind[]): string | undefined {
  for (const kind of kinds) {
    const span = read.names.find((each) => each.kind === kind);
    if (span) return textOf(span, read);
  }
  return undefined;
}

/** As typed, without quotation marks and punctuation around it. */
function textOf({ from, to, joined }: NameSpan, { line, tokens }: Read): string | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return undefined;
  const text = line.slice(first.start + (joined ? 1 : 0), last.end).replace(/^[\s"'#]+/, '');
  // the point after S.A. and o.o. is part of them, the point after the sentence is not
  const dot =
    line[last.end] === '.' && /(?:^|[\s.])\p{L}{1,2}(?:\.\p{L})+$|(?:^|\s)\p{Lu}$/u.test(text);
  return `${text.replace(/["']$/, '')}${dot ? '.' : ''}`;
}

const personValues: readonly ValueKind[] = ['email', 'webexId', 'uuid', 'sip', 'phone'];

function personIn(read: Read): string | undefined {
  return valueIn(read, personValues) ?? nameIn(read, ['person', 'name', 'customer', 'tag']);
}

function customerIn(read: Read): string | undefined {
  const named = nameIn(read, ['customer', 'name', 'person']);
  return named ?? valueIn(read, ['site', 'domain', 'uuid', 'digits', 'webexId', 'email']);
}

function findUser(read: Read): Slots {
  const value = valueIn(read, ['email', 'webexId', 'uuid']);
  const query = value ?? nameIn(read, ['person', 'name', 'customer']);
  const customer = nameIn(read, ['customer']) ?? (value ? undefined : valueIn(read, ['domain']));
  return { ...slot('query', query), ...(customer !== query ? slot('customer', customer) : {}) };
}

function administers(read: Read): Slots {
  const person = valueIn(read, ['email']) ?? nameIn(read, ['person']);
  const customer = nameIn(read, ['customer', 'name']) ?? valueIn(read, ['domain', 'uuid']);
  return { ...slot('person', person), ...slot('customer', customer) };
}

function tagged(read: Read): Slots {
  const tag = nameIn(read, ['tag']);
  const customer =
    nameIn(read, ['customer', 'name', 'person']) ?? valueIn(read, ['domain', 'uuid']);
  return { ...slot('customer', customer), ...slot('tag', tag) };
}

function customerList(read: Read): Slots {
  const { tokens } = read;
  return {
    ...slot('status', statusIn(tokens)),
    ...slot('product', wordValue('product', tokens)),
    ...slot('region', wordValue('region', tokens)),
    ...slot('managedBy', wordValue('managedBy', tokens)),
    ...slot('tag', nameIn(read, ['tag'])),
  };
}

function spaceIn(read: Read): string | undefined {
  const name = nameIn(read, ['name', 'customer', 'tag', 'person']);
  if (name !== undefined) return name;
  return read.tokens.some(({ concepts }) => concepts.includes('space')) ? 'here' : undefined;
}

function frequencyIn({ cadence, line, tokens }: Read): string | undefined {
  const [often = ''] = (cadence(line) ?? '').split(' ');
  if (often === 'weekdays') return 'daily';
  if (often !== '') return often;
  return ['daily', 'weekly', 'monthly'].find((each) =>
    tokens.some(({ concepts }) => concepts.includes(each)),
  );
}
