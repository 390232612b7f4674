import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { toCustomer } from '../answers/ways.ts';
import { answerOne, CustomerInput, type UsesCustomer } from './one-customer.ts';

/** Every status of a customer with its rule, source and age; tags and sign-ins are asked of Webex first. */
export const showStatuses = lookup({
  name: 'customer.statuses',
  role: 'helpdesk',
  words: {
    en: ['customer status', 'customer statuses', 'status of customer', 'statuses of'],
    pl: ['status klienta', 'statusy klienta'],
    es: ['estado del cliente', 'estados del cliente'],
    bg: ['статус на клиент', 'статуси на клиент'],
    nb: ['kundestatus', 'status for kunde'],
    he: ['סטטוס לקוח', 'סטטוסים של לקוח'],
  },
  examples: {
    en: ['customer status Acme Telecom'],
    pl: ['status klienta Zakłady Łódź'],
    es: ['estado del cliente Café Sol'],
    bg: ['статус на клиент Балкан Логистика'],
    nb: ['kundestatus Øksnes Oppdrett'],
    he: ['סטטוס לקוח מעבדות גליל'],
  },
  what: text('portfolio.statusesWhat'),
  input: CustomerInput,
  repeats: true,
  answers: 'plain',
  run: ({ input }, uses: UsesCustomer) =>
    answerOne('customer.statuses', input, uses, async ({ orgId }) => {
      const notTold = await uses.portfolio.refresh(orgId);
      const customer = await uses.portfolio.read(orgId);
      const { displayName = '', orgUuid = '', judgements = [], licensesAt } = customer ?? {};
      const source = licensesAt && { from: 'copy' as const, at: licensesAt };
      const held = judgements.filter(({ holds }) => holds).length;
      return show(
        'statuses',
        { displayName, orgUuid, judgements, notTold, source },
        { choices: [toCustomer(orgId)], audit: { kind: 'statuses', hits: held } },
      );
    }),
});
