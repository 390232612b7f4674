/** “Her devices”, “the second one”, “back”, “again”: what is referred to, in six languages. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import type { Language } from '../../../src/language/index.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import type { Follow } from '../../../src/understanding/lexicon-follow.ts';
import { understand } from '../../../src/understanding/policy.ts';

const words = lexiconOf(commands);
const read = (text: string) => understand(text, { words, botName: 'Deskhand' });

const references: [Language, Follow, string][] = [
  ['en', 'devices', 'her devices'],
  ['en', 'devices', 'please show his devices'],
  ['en', 'numbers', 'their phone number'],
  ['en', 'licenses', 'His licences?'],
  ['en', 'user', 'whose is it'],
  ['en', 'customer', 'her company'],
  ['en', 'devices', 'which devices does he have'],
  ['en', 'devices', 'what devices do they have'],
  ['en', 'devices', 'which devices does this user have'],
  ['en', 'devices', 'what about her devices'],
  ['en', 'numbers', 'what is her number'],
  ['en', 'back', 'Back'],
  ['en', 'back', 'back to the list'],
  ['en', 'again', 'try again'],
  ['en', 'again', 'once more'],
  ['pl', 'devices', 'jej urządzenia'],
  ['pl', 'devices', 'pokaż jego urzadzenia'],
  ['pl', 'licenses', 'licencje jej'],
  ['pl', 'numbers', 'jego numer'],
  ['pl', 'numbers', 'jego numer wewnętrzny'],
  ['pl', 'devices', 'jakie ona ma urządzenia?'],
  ['pl', 'licenses', 'jakie ma licencje'],
  ['pl', 'back', 'wróć'],
  ['pl', 'again', 'ponów'],
  ['pl', 'again', 'spróbuj ponownie'],
  ['pl', 'again', 'jeszcze raz'],
  ['es', 'devices', 'sus dispositivos'],
  ['es', 'licenses', 'muestra sus licencias'],
  ['es', 'numbers', 'su número'],
  ['es', 'devices', '¿qué dispositivos tiene?'],
  ['es', 'licenses', '¿qué licencias tiene?'],
  ['es', 'back', 'atrás'],
  ['es', 'again', 'inténtalo de nuevo'],
  ['es', 'again', 'otra vez'],
  ['bg', 'devices', 'нейните устройства'],
  ['bg', 'devices', 'устройствата ѝ'],
  ['bg', 'licenses', 'лицензите му'],
  ['bg', 'numbers', 'телефонът ѝ'],
  ['bg', 'devices', 'какви устройства има'],
  ['bg', 'licenses', 'какви лицензи има'],
  ['bg', 'back', 'назад'],
  ['bg', 'again', 'опитай пак'],
  ['bg', 'again', 'отново'],
  ['nb', 'devices', 'enhetene hennes'],
  ['nb', 'devices', 'hans enheter'],
  ['nb', 'licenses', 'lisensene deres'],
  ['nb', 'licenses', 'hva med lisensene hennes'],
  ['nb', 'numbers', 'internnummeret hans'],
  ['nb', 'numbers', 'telefonen hennes'],
  ['nb', 'devices', 'hvilke enheter har hun'],
  ['nb', 'devices', 'hvilke enheter har brukeren'],
  ['nb', 'back', 'tilbake'],
  ['nb', 'again', 'prøv igjen'],
  ['nb', 'again', 'en gang til'],
  ['he', 'devices', 'המכשירים שלה'],
  ['he', 'licenses', 'הרישיונות שלו'],
  ['he', 'numbers', 'המספרים שלהם'],
  ['he', 'devices', 'אילו מכשירים יש לה'],
  ['he', 'devices', 'אילו מכשירים יש למשתמש'],
  ['he', 'licenses', 'ומה עם הרישיונות שלה'],
  ['he', 'numbers', 'מה המספר שלה'],
  ['he', 'back', 'חזרה'],
  ['he', 'again', 'נסה שוב'],
  ['he', 'again', 'שוב'],
];

test.each([
  ['en', 'devices', 'and her devices?'],
  ['pl', 'devices', 'a jej urządzenia?'],
  ['pl', 'licenses', 'i jego licencje'],
  ['es', 'devices', '¿y sus dispositivos?'],
  ['bg', 'devices', 'а нейните устройства?'],
  ['nb', 'devices', 'og hennes enheter?'],
  ['he', 'devices', 'והמכשירים שלה'],
])('%s: %s is meant by “%s”, which goes on about somebody', (_language, to, said) => {
  expect(read(said)).toMatchObject({ kind: 'follow', to });
  expect(read('and devices')).not.toMatchObject({ kind: 'follow' });
});

test.each([
  ['en', 'the 2nd', 2],
  ['en', 'the 3rd one', 3],
  ['pl', '2-gi', 2],
  ['es', 'la 2.ª', 2],
  ['es', '2º', 2],
  ['bg', '2-рия', 2],
] as const)('%s: “%s” picks the row in sight', (_language, said, number) => {
  expect(read(said)).toMatchObject({ kind: 'pick', shown: true, number });
});

test.each([
  ['en', 'no. 2'],
  ['en', 'option 2'],
  ['pl', 'nr 2'],
  ['es', 'núm. 2'],
  ['bg', '№ 2'],
  ['nb', 'nr. 2'],
  ['he', "מס' 2"],
])('%s: “%s” picks the row with this number, “number 2” may be a telephone’s', (_, said) => {
  expect(read(said)).toEqual({ kind: 'pick', number: 2 });
  expect(read('number 2')).toMatchObject({ command: 'number.show', query: '2' });
  expect(read('nr 202')).not.toMatchObject({ kind: 'pick' });
});

test.each(references)('%s: %s is meant by “%s”', (_language, to, said) => {
  expect(read(said)).toMatchObject({ kind: 'follow', to });
});

test.each([
  ['en', 'the second one', 2],
  ['en', 'number three', undefined],
  ['en', 'show the last one', -1],
  ['en', 'the second user', 2],
  ['en', 'open the second one please', 2],
  ['pl', 'drugi', 2],
  ['pl', 'drugi z listy', 2],
  ['pl', 'pokaż trzecią', 3],
  ['es', 'el segundo', 2],
  ['es', 'la última', -1],
  ['bg', 'вторият', 2],
  ['nb', 'den andre', 2],
  ['he', 'השני', 2],
  ['he', 'את השלישית', 3],
] as const)('%s: “%s” picks a row', (_language, said, number) => {
  expect(read(said)).toEqual(
    number === undefined
      ? expect.not.objectContaining({ kind: 'pick' })
      : expect.objectContaining({ kind: 'pick', number }),
  );
});

describe('a reference', () => {
  test('without a possessive may be the beginning of a request as well', () => {
    expect(read('devices')).toMatchObject({
      kind: 'follow',
      to: 'devices',
      otherwise: { kind: 'request', command: 'device.show' },
    });
    expect(read('her devices')).not.toHaveProperty('otherwise.kind');
  });

  test('tells the language where only one language has the words', () => {
    expect(read('jej urządzenia')).toMatchObject({ language: 'pl' });
    expect(read('sus dispositivos')).toMatchObject({ language: 'es' });
  });

  test.each([
    'devices of Anna Nowak',
    'device 84:78:AC:10:00:01',
    'her Anna',
    'find back office',
    'customer Again Ltd',
    'number +48 42 630 01 01',
    'licences of Kari Nordmann',
    'customer First',
    'which devices does Kari Nordmann have',
    // these ask about everybody's
    'which devices are offline',
    'which devices have old firmware',
    'show devices without owner',
    'what devices do we have',
    'what devices do I have',
    'jakie urządzenia są offline',
    'jakie urządzenie ma stary firmware',
    'qué dispositivos están desconectados',
    'какви устройства имаме',
    'има ли устройства без собственик',
    'hvilke lisenser har vi',
    'hvilke enheter er frakoblet',
    'אילו מכשירים יש לנו',
    'אילו מכשירים לא מחוברים',
  ])('is not meant by “%s”', (said) => {
    expect(read(said).kind).not.toBe('follow');
  });
});
