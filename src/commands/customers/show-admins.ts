import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { vanished } from '../answers/one.ts';
import { toCustomer } from '../answers/ways.ts';
import { answerOne, CustomerInput, type UsesCustomer } from './one-customer.ts';

/** Who administers a customer, asked of Webex now: its own people and the partner's. */
export const showAdmins = lookup({
  name: 'customer.admins',
  role: 'helpdesk',
  words: {
    en: ['admins', 'administrators', 'customer admins', 'who administers'],
    pl: ['administratorzy', 'administratorzy klienta', 'kto administruje'],
    es: ['administradores', 'administradores del cliente', 'quién administra'],
    bg: ['администратори', 'администратори на клиент', 'кой администрира'],
    nb: ['administratorer', 'kundens administratorer', 'hvem administrerer'],
    he: ['מנהלים', 'מנהלי הלקוח', 'מי מנהל'],
  },
  examples: {
    en: ['admins Acme Telecom'],
    pl: ['administratorzy Zakłady Łódź'],
    es: ['administradores Café Sol'],
    bg: ['администратори Балкан Логистика'],
    nb: ['administratorer Øksnes Oppdrett'],
    he: ['מנהלים מעבדות גליל'],
  },
  what: text('portfolio.adminsWhat'),
  input: CustomerInput,
  repeats: true,
  answers: 'personal',
  run: ({ input }, uses: UsesCustomer) =>
    answerOne('customer.admins', input, uses, async ({ orgId, displayName, orgUuid }) => {
      const admins = await uses.portfolio.admins(orgId);
      if (!admins) return vanished();
      return show(
        'admins',
        {
          ...{ displayName, orgUuid, partner: undefined },
          ...admins,
          pending: admins.source ? [] : ['people'],
        },
        { choices: [toCustomer(orgId)], audit: { kind: 'admins', hits: admins.own.length } },
      );
    }),
});
