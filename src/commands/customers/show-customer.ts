import { lookup } from '../../conversation/command.ts';
import { text } from '../../language/index.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';

/** A customer organization, by name or organization id, or by one of its numbers or people. */
export const showCustomer = lookup({
  name: 'customer.show',
  role: 'helpdesk',
  words: {
    en: [
      'customer',
      'find customer',
      'show customer',
      'organization',
      'organisation',
      'org',
      'company',
    ],
    pl: [
      'klient',
      'klienta',
      'znajdź klienta',
      'pokaż klienta',
      'organizacja',
      'organizację',
      'firma',
    ],
    es: ['cliente', 'buscar cliente', 'mostrar cliente', 'organización', 'empresa'],
    bg: ['клиент', 'клиента', 'намери клиент', 'покажи клиент', 'организация', 'фирма'],
    nb: ['kunde', 'kunden', 'finn kunde', 'vis kunde', 'organisasjon', 'firma'],
    he: ['לקוח', 'הלקוח', 'חפש לקוח', 'הצג לקוח', 'ארגון', 'חברה'],
  },
  examples: {
    en: ['customer Acme Telecom'],
    pl: ['klient Zakłady Łódź'],
    es: ['cliente Café Sol'],
    bg: ['клиент Балкан Логистика'],
    nb: ['kunde Øksnes Oppdrett'],
    he: ['לקוח מעבדות גליל'],
  },
  what: text('customer.what'),
  input: LookupInput,
  repeats: true,
  answers: 'plain',
  run: ({ input }, uses: UsesDirectory) => answerLookup('customer', input, uses),
});
