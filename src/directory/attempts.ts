/** Which finders answer which question, and in which order they are tried. */
import type { Completions } from './completions.ts';
import {
  customersByBeginningOfDomain,
  customersByDomain,
  customersByReference,
} from './customers.ts';
import * as find from './finders.ts';
import { byName } from './names.ts';
import type { Question, Wanted } from './question.ts';

type Attempt = readonly find.Finder[];
interface Asking {
  /** Inside one organization. */
  inside?: boolean | undefined;
  /** How the words of a name may go on. */
  completions?: Completions | undefined;
}

type Named = Extract<Question, { by: 'name' }>;

/**
 * Attempts in the order they are made: the first that finds something is the answer. An identifier that is
 * found exactly is therefore never mixed with beginnings of it. No attempt at all: the question makes no sense
 * for what is wanted.
 */
export function attemptsFor(
  question: Question,
  wanted: Wanted | undefined,
  { inside = false, completions }: Asking = {},
): Attempt[] {
  if (inside && wanted === undefined) return attemptsInside(question, completions);
  switch (question.by) {
    case 'email':
      return emailAttempts(question.email, question.whole, wanted);
    case 'sip':
      return sipAttempts(question.sip, wanted);
    case 'phone':
      return phoneAttempts(question.phoneNumber, wanted);
    case 'extension':
      return extensionAttempts(question.extension, wanted);
    case 'mac':
      return wanted === undefined || wanted === 'device'
        ? [[find.devicesBy('mac', question.mac)]]
        : [];
    case 'id': {
      const kinds = kindsOf(question.type).filter(
        (kind) => wanted === undefined || wanted === kind,
      );
      return kinds.length > 0 ? [kinds.map((kind) => find.byId(kind, question))] : [];
    }
    case 'name':
      return nameAttempts(question, wanted, completions);
    case 'domain':
      return [
        [customersByDomain(question.domain)],
        ...nameAttempts(
          { ...question, by: 'name', serial: undefined, reference: undefined },
          wanted,
          completions,
        ),
        [customersByBeginningOfDomain(question.domain)],
      ];
    case 'reference': {
      const { reference, otherwise } = question;
      const others =
        otherwise.by === 'problem' ? [] : attemptsFor(otherwise, wanted, { completions });
      return [[customersByReference(reference)], ...others];
    }
  }
}

/** Inside a customer people and devices are meant, never the customer. */
function attemptsInside(question: Question, completions?: Completions): Attempt[] {
  switch (question.by) {
    case 'name':
    case 'domain': {
      const serial = question.by === 'name' ? question.serial : undefined;
      const named = (['user', 'device'] as const).flatMap((kind) =>
        byName(kind, question.key, completions),
      );
      return [...(serial ? [[find.devicesBy('serial', serial)]] : []), named];
    }
    case 'reference':
      return question.otherwise.by === 'problem'
        ? []
        : attemptsFor(question.otherwise, undefined, { inside: true, completions });
    case 'id':
      return [[find.byId('user', question), find.byId('device', question)]];
    default:
      return attemptsFor(question, undefined);
  }
}

/** What an id of Webex's type can be; a bare UUID may be any of them. */
function kindsOf(type: string | undefined): ('user' | 'customer' | 'device')[] {
  switch (type) {
    case undefined:
      return ['user', 'customer', 'device'];
    case 'PEOPLE':
      return ['user'];
    case 'ORGANIZATION':
      return ['customer'];
    case 'DEVICE':
    case 'CALLING_DEVICE':
      return ['device'];
    default:
      return [];
  }
}

function emailAttempts(email: string, whole: boolean, wanted: Wanted | undefined): Attempt[] {
  const beginning = [find.peopleByBeginningOfEmail(email)];
  if (wanted === 'number') return [];
  if (wanted === 'customer') return whole ? [[find.customersByEmail(email)]] : [];
  if (!whole) return [beginning];
  if (wanted === 'device') return sipAttempts(`sip:${email}`, wanted);
  const devices = wanted === undefined ? [find.devicesBySip(`sip:${email}`)] : [];
  return [[find.peopleByEmail(email)], [find.peopleBySip(`sip:${email}`), ...devices], beginning];
}

function sipAttempts(sip: string, wanted: Wanted | undefined): Attempt[] {
  const devices = [find.devicesBySip(sip), find.devicesOfPeopleBySip(sip)];
  switch (wanted) {
    case undefined:
      return [[find.devicesBySip(sip), find.peopleBySip(sip)]];
    case 'user':
      return [[find.peopleBySip(sip)]];
    case 'device': {
      const email = sip.replace(/^sips?:/, '');
      return [devices, [find.devicesOfPeopleByEmail(email)], [find.peopleByEmail(email)]];
    }
    default:
      return [];
  }
}

function phoneAttempts(phoneNumber: string, wanted: Wanted | undefined): Attempt[] {
  switch (wanted) {
    case 'device':
      return [[find.devicesByNumber(phoneNumber)]];
    case 'user':
      return [[find.ownersOfNumber(phoneNumber)], [find.peopleByNumber(phoneNumber)]];
    case 'customer':
      return [[find.customersByNumber(phoneNumber)]];
    default:
      return [[find.numbersByPhone(phoneNumber)], [find.peopleByNumber(phoneNumber)]];
  }
}

function extensionAttempts(extension: string, wanted: Wanted | undefined): Attempt[] {
  switch (wanted) {
    case 'device':
      return [[find.devicesByExtension(extension)]];
    case 'user':
      return [[find.peopleByExtension(extension)]];
    case 'customer':
      return [];
    default:
      return [[find.numbersByExtension(extension)]];
  }
}

function nameAttempts(
  { key, serial, reference }: Named,
  wanted: Wanted | undefined,
  completions?: Completions,
): Attempt[] {
  const serials = serial ? [[find.devicesBy('serial', serial)]] : [];
  const references = reference ? [[customersByReference(reference)]] : [];
  const users = byName('user', key, completions);
  const customers = byName('customer', key, completions);
  const devices = byName('device', key, completions);
  switch (wanted) {
    case 'user':
      return [users];
    case 'customer':
      return [...references, customers];
    case 'device':
      return [...serials, devices, users];
    case 'number':
      return [users];
    case undefined:
      return [...serials, ...references, [...customers, ...users], devices];
  }
}
