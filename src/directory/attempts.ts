/** Which finders answer which question, and in which order they are tried. */
import type { Completions } from './completions.ts';
import {
  customersByBeginningOfDomain,
  customersByDomain,
  customersByReference,
} from './customers.ts';
import * as find from './finders.ts';
import { byName } from './names.ts';
import { type Question, type Wanted, withoutWww } from './question.ts';
import { isReference, macOf } from './writing.ts';

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
      return phoneAttempts(question, wanted, completions);
    case 'extension':
      return extensionAttempts(question, wanted);
    case 'mac':
      return wanted === undefined || wanted === 'device'
        ? [devicesNumbered(question.mac.toUpperCase())]
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
        domainAttempt(question.domain),
        ...nameAttempts(
          { ...question, by: 'name', serial: undefined, reference: undefined },
          wanted,
          completions,
        ),
        [customersByBeginningOfDomain(withoutWww(question.domain))],
      ];
    case 'reference': {
      const { reference, serial, otherwise } = question;
      const numbered = [
        ...(reference ? [customersByReference(reference)] : []),
        ...(serial ? devicesNumbered(serial) : []),
      ];
      const others =
        otherwise.by === 'problem' ? [] : attemptsFor(otherwise, wanted, { completions });
      return [numbered, ...others];
    }
  }
}

/** The domain, also without its www; a text like `WO.A12` may be an order as well. */
function domainAttempt(domain: string): Attempt {
  const writings = [...new Set([domain, withoutWww(domain)])];
  const isOrder = /\d/.test(domain) && isReference(domain);
  return [customersByDomain(writings), ...(isOrder ? [customersByReference(domain)] : [])];
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
      return [...(serial ? [devicesNumbered(serial)] : []), named];
    }
    case 'reference': {
      const { serial, otherwise } = question;
      const others =
        otherwise.by === 'problem'
          ? []
          : attemptsFor(otherwise, undefined, { inside: true, completions });
      return [...(serial ? [devicesNumbered(serial)] : []), ...others];
    }
    case 'extension':
      return extensionAttempts({ ...question, reference: undefined }, undefined);
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

/** A SIP address that nobody has may be the e-mail address of somebody who is called by it. */
function sipAttempts(sip: string, wanted: Wanted | undefined): Attempt[] {
  const email = sip.replace(/^sips?:/, '');
  const people = [find.peopleByEmail(email)];
  switch (wanted) {
    case undefined:
      return [[find.devicesBySip(sip), find.peopleBySip(sip)], people];
    case 'user':
      return [[find.peopleBySip(sip)], people];
    case 'device':
      return [
        [find.devicesBySip(sip), find.devicesOfPeopleBySip(sip)],
        [find.devicesOfPeopleByEmail(email)],
        people,
      ];
    default:
      return [];
  }
}

function phoneAttempts(
  { phoneNumber, key }: Extract<Question, { by: 'phone' }>,
  wanted: Wanted | undefined,
  completions?: Completions,
): Attempt[] {
  switch (wanted) {
    case 'device':
      return [[find.devicesByNumber(phoneNumber)]];
    case 'user':
      return [[find.ownersOfNumber(phoneNumber)], [find.peopleByNumber(phoneNumber)]];
    case 'customer':
      return [
        [find.customersByNumber(phoneNumber)],
        ...(key === undefined ? [] : [byName('customer', key, completions)]),
      ];
    default:
      return [[find.numbersByPhone(phoneNumber)], [find.peopleByNumber(phoneNumber)]];
  }
}

/** Devices by serial number, in upper case; twelve hex digits may be a MAC address. */
function devicesNumbered(number: string): Attempt {
  const mac = macOf(number);
  return [mac ? find.devicesNumbered({ mac, serial: number }) : find.devicesBy('serial', number)];
}

function extensionAttempts(
  { extension, reference }: Extract<Question, { by: 'extension' }>,
  wanted: Wanted | undefined,
): Attempt[] {
  switch (wanted) {
    case 'device':
      return [[find.devicesByExtension(extension)]];
    case 'user':
      return [[find.peopleByExtension(extension)]];
    case 'customer':
      return [];
    default:
      return [
        [
          find.numbersByExtension(extension),
          ...(reference ? [customersByReference(reference)] : []),
        ],
      ];
  }
}

function nameAttempts(
  { key, serial, reference }: Named,
  wanted: Wanted | undefined,
  completions?: Completions,
): Attempt[] {
  const serials = serial ? [devicesNumbered(serial)] : [];
  const numbered = reference ? [customersByReference(reference)] : [];
  // Letters alone are a name before they are an order.
  const isOrder = reference !== undefined && /\d/.test(reference);
  const [references, orders] = isOrder ? [[numbered], []] : [[], numbered];
  const users = byName('user', key, completions);
  const customers = byName('customer', key, completions);
  const devices = byName('device', key, completions);
  switch (wanted) {
    case 'user':
      return [users];
    case 'customer':
      return [...references, customers, orders];
    case 'device':
      return [...serials, devices, users];
    case 'number':
      return [users];
    case undefined:
      return [...serials, ...references, [...customers, ...users], [...devices, ...orders]];
  }
}
