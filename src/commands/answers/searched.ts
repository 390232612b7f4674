/** What a question was looked up among, and what must be known where nothing was found. */
import type { Found } from '../../directory/directory.ts';
import type { Question, Wanted } from '../../directory/question.ts';
import { type Text, text } from '../../language/index.ts';

type Searched = readonly ('users' | 'customers' | 'numbers' | 'devices')[];

export const searchedFor: Record<Wanted, Searched> = {
  user: ['users'],
  customer: ['customers'],
  number: ['numbers'],
  device: ['devices'],
};

/** Where nothing in particular was wanted; `inside`: of one customer. */
export function searchedBy(question: Question, inside: boolean): Searched {
  if (inside && question.by === 'name') return ['users', 'devices'];
  switch (question.by) {
    case 'email':
      return ['users'];
    case 'sip':
      return ['users', 'devices'];
    case 'phone':
      return ['numbers', 'users'];
    case 'extension':
      return ['numbers'];
    case 'mac':
      return ['devices'];
    case 'domain':
      return ['customers', 'users', 'devices'];
    case 'reference':
      return question.otherwise.by === 'problem'
        ? ['customers']
        : searchedBy(question.otherwise, false);
    case 'id':
      return ['users', 'customers', 'devices'];
    case 'name':
      return ['users', 'customers', 'devices'];
  }
}

/** Webex lists no third-party devices: not found does not mean that there is none. */
export const noThirdParty: Text = text('lookup.thirdParty');

/**
 * What not found does not mean: third-party devices are not listed, and web orders are known from imports only.
 * `inside`: of one customer, where orders are not searched.
 */
export function noteOnNothing(
  question: Question,
  wanted: Wanted | undefined,
  inside: boolean,
): Text | undefined {
  if (question.by === 'mac' || question.by === 'sip')
    return wanted === undefined || wanted === 'device' ? noThirdParty : undefined;
  if (wanted === 'device') return isNameAlone(question) ? undefined : noThirdParty;
  return !inside && mayBeOrder(question) ? text('lookup.ordersSearched') : undefined;
}

/** Why a list of what somebody has, or an address that the copy does not hold, could not be confirmed. */
export function unconfirmedWords({ unconfirmed }: Found): Text | undefined {
  if (!unconfirmed) return undefined;
  const { why, reason = '' } = unconfirmed;
  return text('entry.unconfirmed', { why, reason });
}

function isNameAlone(question: Question): boolean {
  return question.by === 'name' && question.serial === undefined;
}

/** Two to four digits are an extension first, and an incomplete MAC address no order. */
function mayBeOrder(question: Question): boolean {
  if (question.by === 'name') return /\d/.test(question.reference ?? '');
  if (question.by !== 'reference' || question.reference === undefined) return false;
  return question.otherwise.by !== 'problem' || question.otherwise.problem !== 'mac';
}
