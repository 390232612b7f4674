import { lookup } from '../../conversation/command.ts';
import { text } from '../../language/index.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';

/** A phone number or extension: whose it is, whatever owns it, and of which customer. */
export const showNumber = lookup({
  name: 'number.show',
  role: 'helpdesk',
  words: {
    en: [
      'number',
      'find number',
      'show number',
      'phone number',
      'phone',
      'extension',
      'who has',
      'whose number is',
    ],
    pl: [
      'numer',
      'numeru',
      'znajdź numer',
      'pokaż numer',
      'numer telefonu',
      'telefon',
      'wewnętrzny',
      'czyj numer',
    ],
    es: [
      'número',
      'buscar número',
      'mostrar número',
      'número de teléfono',
      'teléfono',
      'extensión',
      'de quién es el número',
    ],
    bg: [
      'номер',
      'номера',
      'намери номер',
      'покажи номер',
      'телефонен номер',
      'телефон',
      'вътрешен',
      'чий номер',
    ],
    nb: [
      'nummer',
      'nummeret',
      'finn nummer',
      'vis nummer',
      'telefonnummer',
      'telefon',
      'internnummer',
      'hvem har',
    ],
    he: ['מספר', 'חפש מספר', 'הצג מספר', 'מספר טלפון', 'טלפון', 'שלוחה', 'של מי המספר'],
  },
  examples: {
    en: ['number +48 42 630 01 01'],
    pl: ['numer +48 42 630 01 01'],
    es: ['número +34 915 50 01 01'],
    bg: ['номер +359 2 980 01 01'],
    nb: ['nummer +47 55 30 01 01'],
    he: ['מספר +972 4 850 0101'],
  },
  what: text('number.what'),
  input: LookupInput,
  repeats: true,
  answers: 'personal',
  run: ({ input }, uses: UsesDirectory) => answerLookup('number', input, uses),
});
