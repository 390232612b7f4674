/** The values a request names, in their canonical form, once its intent is known. */
import { keyOf } from './concepts.ts';
import type { Intent, Slots } from './intents.ts';
import {
  behindPlace,
  isWritten,
  nameIn,
  type Read,
  slot,
  textOf,
  valueIn,
  withoutTo,
} from './named.ts';
import type { NameKind, NameSpan } from './tagger.ts';
import type { Token } from './tokens.ts';
import { topicOf } from './topics.ts';
import type { ValueKind } from './values.ts';
import { packageIn, roleIn, statusIn, wordValue } from './word-values.ts';

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
  'customer.create': created,
  'customer.tag': tagged,
  'customer.untag': tagged,
  'user.licenses': aboutUser,
  'user.devices': aboutUser,
  'user.email_status': aboutUser,
  'user.email_unblock': aboutUser,
  'user.add': added,
  'user.import': (read) => slot('customer', withoutTo(customerIn(read))),
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
  'kpi.show': figures,
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
  const where = nameIn(read, ['customer']);
  // beside an address a customer is one for certain when it is written as a name
  const certain = value === undefined || /^[\p{Lu}\u05D0-\u05EA]/u.test(where ?? '');
  const customer = (certain ? where : undefined) ?? (value ? undefined : valueIn(read, ['domain']));
  return { ...slot('query', query), ...(customer !== query ? slot('customer', customer) : {}) };
}

/** Who, and for which customer. “Jo Lie to Globex”: where a word says which is the place, it decides. */
function administers(read: Read): Slots {
  const [who, where] = [spanOf('person', read), spanOf('customer', read)];
  const swapped = who && where && behindPlace(who, read) && !behindPlace(where, read);
  const email = valueIn(read, ['email']);
  const joined = !where && !email ? placeInside(who, read) : undefined;
  const person = swapped ? textOf(where, read) : joined ? textOf(joined.who, read) : undefined;
  const customer = swapped ? textOf(who, read) : joined ? textOf(joined.where, read) : undefined;
  return {
    ...slot('person', email ?? person ?? nameIn(read, ['person'])),
    ...slot(
      'customer',
      customer ?? nameIn(read, ['customer', 'name']) ?? valueIn(read, ['domain', 'uuid']),
    ),
  };
}

function spanOf(wanted: NameKind, { names }: Read): NameSpan | undefined {
  return names.find(({ kind }) => kind === wanted);
}

/** Hebrew: a third word that begins with “to” or “in” is where the person shall be. */
function placeInside(
  span: NameSpan | undefined,
  { tokens }: Read,
): { who: NameSpan; where: NameSpan } | undefined {
  if (!span || span.to - span.from < 3) return undefined;
  const at = tokens.findIndex(
    ({ text }, index) =>
      index > span.from + 1 && index < span.to && /^[לב][\u05D0-\u05EA]{3}/.test(text),
  );
  if (at < 0) return undefined;
  return {
    who: { ...span, to: at },
    where: { kind: 'customer', from: at, to: span.to, joined: true },
  };
}

/** What follows “named” is the name, to the end of the clause; else what looks like one. */
function created(read: Read): Slots {
  const { tokens } = read;
  const at = tokens.findIndex(({ text }) => naming.test(keyOf(text)));
  const from = at + 1;
  const begins = tokens[from];
  if (at >= 0 && begins && !begins.value && !begins.quoted) {
    const end = tokens.findIndex(({ after }, index) => index > from && /[,.;!?]/.test(after));
    let to = end < 0 ? tokens.length : end;
    while (
      to - 1 > from &&
      tokens[to - 1]?.concepts.some((one) => one === 'thanks' || one === 'need')
    )
      to--;
    return slot('companyName', textOf({ kind: 'name', from, to }, read));
  }
  return slot('companyName', nameIn(read, ['name', 'customer', 'person']));
}

const naming = /^(?:named|called|nazwie|llamad[oa]|ime|navn|בשם|ששמ[הו])$/;

/** “Ta gull-taggen av”: the word itself, joined to the tag. */
const taggen = /-(?:taggen|etiketten|lappen|merkelappen|merket)$/iu;

function tagged(read: Read): Slots {
  const tag = nameIn(read, ['tag'])?.replace(taggen, '');
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

/** Whom to add, and where: a single name behind “to” or “at” is the customer. */
function added(read: Read): Slots {
  const where = nameIn(read, ['customer', 'name']) ?? valueIn(read, ['domain', 'uuid']);
  const span = read.names.find(({ kind }) => kind === 'person');
  const isNew = read.tokens.some(({ concepts }) => concepts.includes('new'));
  // “new user Globex”: who is new has a first and a last name
  const alone = isNew && span !== undefined && span.to - span.from === 1;
  const isPlace = where === undefined && span !== undefined && (alone || behindPlace(span, read));
  // “the new apprentice” has no name yet
  const nameless = isNew && !(span && isWritten(span, read));
  const who =
    valueIn(read, ['email']) ?? (isPlace || nameless ? undefined : nameIn(read, ['person']));
  return {
    ...slot('user', who),
    ...slot('customer', withoutTo(isPlace ? textOf(span, read) : where)),
    ...slot('package', packageIn(read.tokens, false)),
  };
}

/** The use of Calling is one figure: its name says the product. */
function figures({ tokens }: Read): Slots {
  const metric = wordValue('metric', tokens);
  const product = wordValue('product', tokens);
  return {
    ...slot('metric', metric),
    ...(metric === 'calling_usage' && product === 'calling' ? {} : slot('product', product)),
    ...slot('region', wordValue('region', tokens)),
  };
}

const here = /^(?:here|tutaj|tu|aqui|aca|tuk|her|כאן|פה)$/;

/** The name of a space, or `here`. What follows the word for a space is its name. */
function spaceIn(read: Read): string | undefined {
  const { tokens, names } = read;
  const isSpace = ({ concepts, key }: Token) => concepts.includes('space') && !here.test(key);
  const inOrder = (['name', 'customer', 'tag', 'person'] as const).flatMap((kind) =>
    names.filter((each) => each.kind === kind),
  );
  // “Wednesday” and “8am” say when
  const named = inOrder.find(
    (span) =>
      !read.cadence(`every ${textOf(span, read)}`) && !/^\d/.test(tokens[span.from]?.text ?? ''),
  );
  const behind = tokens[tokens.findIndex(isSpace) + 1];
  const isTold = named?.kind !== 'person' || !behind || behind.after !== '' || !mayName(behind);
  if (named && isTold) {
    const from = isSpace(tokens[named.from] as Token) ? named.from + 1 : named.from;
    if (from < named.to) return textOf({ ...named, from }, read);
  }
  const noun = tokens.findIndex(isSpace);
  if (isTold && tokens.some(({ key }) => here.test(key))) return 'here';
  if (noun < 0) return undefined;
  let to = noun + 1;
  while (tokens[to] && !tokens[to]?.after && mayName(tokens[to] as Token)) to++;
  return to > noun + 1 ? textOf({ kind: 'name', from: noun + 1, to }, read) : 'here';
}

const notSpaces = [
  'kpi',
  'report',
  'post',
  'schedule',
  'hour',
  'daily',
  'weekly',
  'monthly',
  'all',
  'small',
  'send',
  'which',
  'need',
];

function mayName({ unknown, concepts, capital, text, value }: Token): boolean {
  if (value || /^\d/.test(text)) return false;
  if (concepts.some((concept) => notSpaces.includes(concept))) return false;
  return unknown || capital || /^[\u05D0-\u05EA]/.test(text);
}

function frequencyIn({ cadence, line, tokens }: Read): string | undefined {
  const [often = ''] = (cadence(line) ?? '').split(' ');
  if (often === 'weekdays') return 'daily';
  if (often !== '') return often;
  return ['daily', 'weekly', 'monthly'].find((each) =>
    tokens.some(({ concepts }) => concepts.includes(each)),
  );
}
