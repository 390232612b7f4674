/** What people may mean: the inventory the model is trained on. */

/** Kept apart from the names of commands: several may lead to one command, and some to none yet. */
export const intents = [
  'find.user',
  'find.customer',
  'find.number',
  'find.device',
  'customer.admins',
  'customer.licenses',
  'customer.subscriptions',
  'customer.sites',
  'customer.open',
  'customer.list',
  'customer.create',
  'customer.tag',
  'customer.untag',
  'user.licenses',
  'user.devices',
  'user.email_status',
  'user.email_unblock',
  'user.add',
  'user.import',
  'user.package',
  'user.delete',
  'verify.send',
  'verify.check',
  'template.list',
  'template.create',
  'trial.start',
  'trial.list',
  'admin.list',
  'admin.assign',
  'admin.remove',
  'kpi.show',
  'kpi.schedule',
  'report.run',
  'report.schedule',
  'report.list',
  'region.set',
  'language.set',
  'history',
  'help',
  'cancel',
  'none',
] as const;

export type Intent = (typeof intents)[number];

/** What never happens from text alone. */
export const changing: ReadonlySet<Intent> = new Set([
  'customer.create',
  'customer.tag',
  'customer.untag',
  'user.email_unblock',
  'user.add',
  'user.import',
  'user.package',
  'user.delete',
  'verify.send',
  'template.create',
  'trial.start',
  'admin.assign',
  'admin.remove',
  'kpi.schedule',
  'report.schedule',
]);

/** The values a request names, canonical: `docs/language.md` lists them. */
export type Slots = Partial<Record<Slot, string>>;

export type Slot =
  | 'query'
  | 'user'
  | 'customer'
  | 'person'
  | 'phone'
  | 'mac'
  | 'sip'
  | 'code'
  | 'companyName'
  | 'tag'
  | 'space'
  | 'status'
  | 'subscriptionType'
  | 'product'
  | 'managedBy'
  | 'region'
  | 'language'
  | 'package'
  | 'role'
  | 'metric'
  | 'report'
  | 'frequency'
  | 'when'
  | 'topic';
