/** Which command does what is meant, and what it is told. The one table between the model and the menu. */
import { languageNames, languages } from '../language/index.ts';
import { cadenceFrom } from './cadence.ts';
import type { Intent, Slots } from './intents.ts';

/** A command by name, and the text it is given as if it had been typed after its words. */
export interface Target {
  command: string;
  query?: string;
  /** Fields of the command's input that the line fills in, such as a package. */
  given?: Readonly<Record<string, string>>;
}

interface Row {
  /** Name in the menu. */
  command: string;
  query: (slots: Slots) => string | undefined;
  given?: (slots: Slots) => Record<string, string | undefined>;
  /** Left out: it does all of them. */
  only?: (slots: Slots) => boolean;
  /** Goes before, where the line names a customer. */
  ofCustomer?: Row;
}

const user: Row['query'] = ({ user: value }) => value;
const customer: Row['query'] = ({ customer: value }) => value;
const looked: Row['query'] = ({ query, customer: at }) => (query && at ? `${query} ${at}` : query);

/**
 * Intents without a row are done by the command of the same name, when the menu has one; else they are
 * answered with “not yet”.
 */
const byIntent: Partial<Record<Intent, Row>> = {
  'find.user': { command: 'user.show', query: ({ query }) => query },
  'find.customer': { command: 'customer.show', query: looked },
  'find.number': { command: 'number.show', query: ({ phone }) => phone },
  'find.device': { command: 'device.show', query: ({ mac, sip, phone }) => mac ?? sip ?? phone },
  'customer.admins': { command: 'customer.admins', query: customer },
  'customer.licenses': { command: 'customer.contracts', query: customer },
  'customer.subscriptions': { command: 'customer.contracts', query: customer },
  'customer.sites': { command: 'customer.show', query: customer },
  'customer.open': { command: 'customer.view', query: customer },
  'customer.list': { command: 'customer.list', query: filterOf },
  'customer.create': { command: 'customer.create', query: ({ companyName }) => companyName },
  'user.licenses': { command: 'user.services', query: user },
  'user.devices': { command: 'device.show', query: user },
  'user.email_status': { command: 'mail.status', query: user },
  'user.email_unblock': { command: 'mail.unblock', query: user },
  'user.add': {
    command: 'users.add',
    query: customer,
    given: ({ user: who, package: chosen }) => ({ lines: who, package: chosen }),
  },
  'user.import': { command: 'users.import', query: customer },
  'user.package': {
    command: 'users.package',
    query: user,
    given: ({ package: chosen }) => ({ package: chosen }),
  },
  'user.delete': { command: 'users.remove', query: user },
  'verify.send': { command: 'code.send', query: user },
  'verify.check': { command: 'code.check', query: ({ code }) => code },
  'template.create': { command: 'template.save', query: () => undefined },
  'trial.list': {
    command: 'customer.list',
    query: () => 'trial',
    ofCustomer: { command: 'customer.contracts', query: customer },
  },
  'admin.list': { command: 'customer.admins', query: customer },
  'report.run': {
    command: 'kpi.show',
    query: () => 'usage',
    only: ({ report }) => report === 'calling_usage',
  },
  'kpi.show': { command: 'kpi.show', query: figuresOf },
  'kpi.schedule': { command: 'kpi.schedule', query: scheduleOf },
  'language.set': {
    command: 'language',
    query: ({ language }) => {
      const named = languages.find((each) => each === language);
      return named && languageNames[named];
    },
  },
  help: { command: 'help', query: ({ topic }) => topic && (topicWords[topic] ?? topic) },
};

/** What comes near where nothing does it: what shows the same thing. */
const near: Partial<Record<Intent, readonly string[]>> = {
  'customer.tag': ['customer.list', 'customer.show'],
  'customer.untag': ['customer.list', 'customer.show'],
  'trial.start': ['customer.contracts', 'customer.list'],
  'admin.assign': ['customer.admins', 'customer.role', 'customer.view'],
  'admin.remove': ['customer.admins', 'customer.role', 'customer.view'],
  'report.run': ['kpi.show', 'users.export'],
  'report.schedule': ['kpi.schedule', 'kpi.show'],
  'report.list': ['kpi.show', 'kpi.schedule'],
  'region.set': ['customer.list', 'kpi.show'],
  history: ['customer.creations', 'role.list'],
};

/** Names of commands that rows lead to: a test holds them against the menu. */
export const commandsOfRows: readonly string[] = [
  ...Object.values(byIntent).flatMap(({ command, ofCustomer }) => [
    command,
    ...(ofCustomer ? [ofCustomer.command] : []),
  ]),
  ...Object.values(near).flat(),
];

/** Commands of the menu that come near what none of them does. */
export function nearTo(intent: Intent, menu: readonly string[]): readonly string[] {
  return (near[intent] ?? []).filter((command) => menu.includes(command));
}

/** Commands about one person: “verify her” means whoever was shown last. */
export const aboutOneUser: ReadonlySet<string> = new Set([
  ...['user.show', 'user.services', 'mail.status', 'mail.unblock', 'mail.block', 'code.send'],
  ...['users.package', 'users.remove'],
]);

/** What does it. Undefined: no command of the menu does. */
export function targetOf(
  intent: Intent,
  slots: Slots,
  menu: readonly string[],
): Target | undefined {
  const general = byIntent[intent];
  const row = slots.customer === undefined ? general : (general?.ofCustomer ?? general);
  const command = row?.command ?? intent;
  if (!menu.includes(command) || row?.only?.(slots) === false) return undefined;
  const query = row ? row.query(slots) : Object.values(slots).join(' ');
  const given = Object.entries(row?.given?.(slots) ?? {}).filter(
    ([, value]) => value !== undefined,
  );
  return {
    command,
    ...(query !== undefined && query !== '' && { query }),
    ...(given.length > 0 && { given: Object.fromEntries(given) as Record<string, string> }),
  };
}

/** Whether the model knows of the command: then it may tell better than the first words of a line. */
export function isMeantBySome(command: string, intents: readonly Intent[]): boolean {
  return intents.some((intent) => (byIntent[intent]?.command ?? intent) === command);
}

/** Words of the list's filter, which reads all languages. */
const statusFilters: Readonly<Record<string, string>> = {
  trial: 'trial',
  subscription: 'subscription',
  expiring: 'expiring soon',
  overage: 'overage',
  inactive: 'no recent activity',
  setup_ready: 'order ready for setup',
  suspended: 'suspended',
  expired: 'expired',
};

function filterOf({ status, subscriptionType, product, region, managedBy, tag }: Slots): string {
  const type = statusFilters[status ?? ''] ?? statusFilters[subscriptionType ?? ''];
  return [
    type,
    product?.replace('_', ' '),
    region && `region:${region}`,
    managedBy && `managed:${managedBy}`,
    tag && `tag:"${tag.replaceAll('"', '')}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Sections of the KPIs, as they are called in English. */
const sections: Readonly<Record<string, string>> = {
  expirations: 'expiring',
  renewals: 'renewing',
  low_assignment: 'low',
  overage: 'overage',
  new_customers: 'new',
  calling_usage: 'usage',
  call_quality: 'quality',
  call_queue: 'queues',
};

function figuresOf({ metric = '', product, region }: Slots): string {
  const about = product === 'meetings' || product === 'calling' ? product : undefined;
  return [sections[metric], about, region].filter(Boolean).join(' ');
}

const weekdays: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** As one would type it in English: `every Monday at 09:00`. */
function scheduleOf({ when = '', product, region }: Slots): string | undefined {
  const cadence = cadenceFrom(when);
  if (!cadence) return undefined;
  const { every, weekday, day, time } = cadence;
  const often: Record<typeof every, string> = {
    daily: 'every day',
    weekdays: 'every weekday',
    weekly: weekday ? `every ${weekdays[weekday]}` : 'weekly',
    monthly: day ? `monthly on day ${day}` : 'monthly',
  };
  const about = [product && `for ${product}`, region && `in ${region}`];
  return [often[every], time && `at ${time}`, ...about].filter(Boolean).join(' ');
}

/** Topics as the menu calls them. */
const topicWords: Readonly<Record<string, string>> = {
  customers: 'customer',
  users: 'user',
  devices: 'device',
  numbers: 'number',
  licenses: 'licences',
  verify: 'code',
  email: 'mail',
  templates: 'template',
  admins: 'admins',
  reports: 'report',
  trials: 'trial',
  tags: 'tag',
};
