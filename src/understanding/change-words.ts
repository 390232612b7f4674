/** The words that a change is told by, as concepts of the lexicon: what is to be done, and to what. */
import type { Intent } from './intents.ts';
import { isAs } from './tag-names.ts';
import type { Token } from './tokens.ts';

export interface Change {
  /** One concept of each row must be said, outside names. A value counts as `‹kind›`. */
  says: readonly (readonly string[])[];
  /** None of these may be said: it would be about something else. */
  never: readonly string[];
}

const giving = ['create', 'add', 'assign', 'give', 'start', 'new'];
/** Words for what goes. */
export const taking = ['delete', 'unassign', 'take'];
const often = ['schedule', 'post', 'send', 'daily', 'weekly', 'monthly', 'all', '‹when›'];
/** What people ask for and Deskhand does not do. */
export const elsewhere = ['reset', 'rename', 'buy', 'book', 'history'];
const lists = ['report', 'kpi'];
const parts = ['template', 'device', 'queue', 'code', 'suppression', 'csv', ...lists];

/** What a line must say, and must not, for the card of a change to be opened at once. */
export const changes: Partial<Record<Intent, Change>> = {
  'customer.create': {
    says: [
      [...giving, 'open', 'template'],
      ['customer', 'companyWord'],
    ],
    never: ['admin', 'tag', 'user', 'somebody', 'trial', 'package', ...parts, ...taking],
  },
  'customer.tag': {
    says: [['tag', 'add', 'assign', 'give']],
    never: ['admin', 'user', 'trial', 'package', 'license', ...parts, ...taking],
  },
  'customer.untag': {
    says: [[...taking, 'unblock', 'not'], ['tag']],
    never: ['admin', 'user', 'trial', 'package', 'license', 'mail', ...parts],
  },
  'user.email_unblock': {
    says: [
      ['unblock', ...taking],
      ['suppression', 'mail', '‹email›'],
    ],
    never: ['admin', 'tag', 'trial', 'package', 'template', 'device', 'queue', 'code', ...lists],
  },
  'user.add': {
    says: [giving, ['user', 'package', '‹email›', '‹name›']],
    never: ['admin', 'tag', 'trial', 'number', 'import', 'access', ...parts, ...taking],
  },
  'user.import': {
    says: [
      ['import', 'add', 'create', 'csv'],
      ['csv', 'user', 'import'],
    ],
    never: ['admin', 'tag', 'trial', 'device', 'code', ...lists, ...taking],
  },
  'user.package': {
    says: [
      ['change', 'assign', 'add', 'give', 'send', 'past'],
      ['package', 'suite', 'voice', 'standard', 'product.calling', 'product.meetings', 'license'],
    ],
    never: ['admin', 'tag', 'trial', 'number', 'who', 'when', ...parts],
  },
  'user.delete': {
    says: [taking, ['user', '‹email›', '‹name›']],
    never: [
      ...['admin', 'partner', 'tag', 'trial', 'package', 'license', 'number', 'mail', 'access'],
      ...['managed', 'all', ...parts],
    ],
  },
  'verify.send': {
    says: [
      ['send', 'verify', 'check', 'code', 'give'],
      ['code', 'verify'],
    ],
    never: ['tag', 'package', 'template', 'device', 'queue', 'suppression', ...lists, ...taking],
  },
  'template.create': {
    says: [[...giving, 'need', 'run'], ['template']],
    never: ['admin', 'tag', 'device', 'code', 'suppression', 'csv', 'mail', ...lists, ...taking],
  },
  'trial.start': {
    says: [[...giving, 'open', 'run', 'need', 'change'], ['trial']],
    never: ['admin', 'tag', 'user', ...parts, ...taking, 'end'],
  },
  'admin.assign': {
    says: [
      [...giving, 'change'],
      ['admin', 'partner', 'full', 'readonly', 'access', 'managed', '‹assign›'],
    ],
    never: ['tag', 'trial', 'package', ...parts, ...taking],
  },
  'admin.remove': {
    says: [
      [...taking, 'unblock', 'not'],
      ['admin', 'partner', 'access', 'managed', '‹unassign›'],
    ],
    never: ['tag', 'trial', 'package', 'number', 'user', ...parts],
  },
  'kpi.schedule': { says: [['kpi'], often], never: ['report', 'template', 'code', ...taking] },
  'report.schedule': { says: [['report'], often], never: ['kpi', 'template', 'code', ...taking] },
};

/** Concepts of one word. “Assign” alone says a role, “add”, which may be the same word, does not; so does “revoke”. */
export function meantBy({ key, text, value, concepts, guessed }: Token): readonly string[] {
  if (value) return [`‹${value.kind}›`];
  // a slip of a short Hebrew word makes another word
  if (isAs(key) || isAs(text) || (guessed && /^[\u05D0-\u05EA]/.test(key))) return [];
  if (concepts.includes('product.contact_center')) return ['product.contact_center'];
  if (concepts.includes('assign') && !concepts.includes('add')) return [...concepts, '‹assign›'];
  if (concepts.includes('unassign') && !concepts.includes('delete'))
    return [...concepts, '‹unassign›'];
  return concepts;
}
