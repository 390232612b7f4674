import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { toCustomer } from '../answers/ways.ts';
import { answerOne, CustomerInput, type UsesCustomer } from './one-customer.ts';

/**
 * The way into a customer's organization as read-only administrator. No API opens such a session: the caller gets a
 * link and signs in with their own account. Whether the customer allows it, only Webex knows and says then. The
 * record keeps who asked for which customer.
 */
export const viewCustomer = lookup({
  name: 'customer.view',
  role: 'helpdesk',
  words: {
    en: ['view customer', 'view', 'open customer', 'launch', 'sign in to'],
    pl: ['wyświetl klienta', 'wyświetl', 'otwórz klienta', 'zaloguj się do'],
    es: ['ver cliente', 'ver', 'abrir cliente', 'entrar en'],
    bg: ['преглед на клиент', 'преглед', 'отвори клиент', 'влез в'],
    nb: ['vis kundeportalen', 'åpne kunde', 'logg på hos'],
    he: ['הצג את לקוח', 'צפייה בלקוח', 'פתח לקוח', 'היכנס אל'],
  },
  examples: {
    en: ['view Acme Telecom'],
    pl: ['wyświetl Zakłady Łódź'],
    es: ['ver Café Sol'],
    bg: ['преглед Балкан Логистика'],
    nb: ['åpne kunde Øksnes Oppdrett'],
    he: ['פתח לקוח מעבדות גליל'],
  },
  what: text('portfolio.viewCommand'),
  input: CustomerInput,
  answers: 'plain',
  run: ({ input }, uses: UsesCustomer) =>
    answerOne('customer.view', input, uses, async (customer) => {
      const { orgId, displayName, orgUuid } = customer;
      const url = uses.portfolio.openUrl(customer);
      // A link may be set that names no customer, as the usual one does.
      const named = [orgUuid, displayName].map(encodeURIComponent);
      const opensPortal = !named.some((one) => url.includes(one));
      return show(
        'view',
        { displayName, orgUuid, url, opensPortal },
        { choices: [toCustomer(orgId)], audit: { kind: 'view', customer: orgUuid } },
      );
    }),
});
