import { describe, expect, test } from 'vitest';
import { inWords } from '../../../src/language/in-words.ts';
import { languages } from '../../../src/language/index.ts';
import {
  cadenceFrom,
  cadenceIn,
  cadenceSaid,
  canonicalCadence,
} from '../../../src/understanding/cadence.ts';
import { fastestMs } from '../../support/fastest.ts';

function canonical(said: string): string | undefined {
  const found = cadenceIn(said);
  return found && canonicalCadence(found.cadence);
}

describe('what people say of how often', () => {
  test.each([
    // English
    ['every Monday at 9', 'weekly mon 09:00'],
    ['Every monday at 9am here', 'weekly mon 09:00'],
    ['on Mondays at 9:30', 'weekly mon 09:30'],
    ['weekly on Friday 21:00', 'weekly fri 21:00'],
    ['each Wednesday 2 pm', 'weekly wed 14:00'],
    ['weekly', 'weekly'],
    ['every week', 'weekly'],
    ['daily at 12am', 'daily 00:00'],
    ['every day at noon', 'daily 12:00'],
    ['weekdays at 8.15', 'weekdays 08:15'],
    ['Monday to Friday at 7', 'weekdays 07:00'],
    ['monthly', 'monthly'],
    ['on the 1st of every month at 9', 'monthly 1 09:00'],
    ['monthly on the 15th', 'monthly 15'],
    ['every month on day 31 at 23:59', 'monthly 31 23:59'],
    ['every Tuesday at half past eight', 'weekly tue 08:30'],
    ['Thursdays at quarter past 4 pm', 'weekly thu 16:15'],
    ['daily at seven', 'daily 07:00'],
    ['every 1st at 9', 'monthly 1 09:00'],
    ['on the last day of the month at 9', 'monthly 31 09:00'],
    // Polish
    ['co wtorek o wpół do dziesiątej', 'weekly tue 09:30'],
    ['w każdy czwartek o siódmej rano', 'weekly thu 07:00'],
    ['codziennie za kwadrans', 'daily'],
    ['co poniedziałek o 9', 'weekly mon 09:00'],
    ['w każdą środę o godz. 14:30', 'weekly wed 14:30'],
    ['codziennie o 8', 'daily 08:00'],
    ['w dni robocze o 7:45', 'weekdays 07:45'],
    ['od poniedziałku do piątku o 7', 'weekdays 07:00'],
    ['co tydzień', 'weekly'],
    ['co miesiąc 15 dnia o 10', 'monthly 15 10:00'],
    ['pierwszego dnia każdego miesiąca', 'monthly 1'],
    ['w niedzielę o 6 wieczorem', 'weekly sun 18:00'],
    ['ostatniego dnia miesiąca o 9', 'monthly 31 09:00'],
    // Spanish
    ['todos los lunes a las 9', 'weekly mon 09:00'],
    ['cada sábado a las 9 de la noche', 'weekly sat 21:00'],
    ['todos los días a las 8:30', 'daily 08:30'],
    ['de lunes a viernes a las 7', 'weekdays 07:00'],
    ['cada mes el día 1', 'monthly 1'],
    ['el 15 de cada mes a las 10', 'monthly 15 10:00'],
    ['semanal', 'weekly'],
    ['los martes a las siete y media', 'weekly tue 07:30'],
    ['todos los días a las 9 menos cuarto', 'daily 08:45'],
    ['el primer día del mes a las 9', 'monthly 1 09:00'],
    ['el uno de cada mes', 'monthly 1'],
    ['el último día de cada mes a las 9', 'monthly 31 09:00'],
    // Bulgarian
    ['всеки вторник в десет и половина', 'weekly tue 10:30'],
    ['всеки ден в седем', 'daily 07:00'],
    ['всеки понеделник в 9', 'weekly mon 09:00'],
    ['всяка сряда в 14:30 ч.', 'weekly wed 14:30'],
    ['всеки ден в 8:30', 'daily 08:30'],
    ['всеки работен ден в 7', 'weekdays 07:00'],
    ['всеки месец на 15-то число в 10', 'monthly 15 10:00'],
    ['ежеседмично', 'weekly'],
    ['на първо число в 9', 'monthly 1 09:00'],
    ['в последния ден от месеца в 9', 'monthly 31 09:00'],
    // Norwegian
    ['hver tirsdag klokka halv ti', 'weekly tue 09:30'],
    ['daglig kl sju', 'daily 07:00'],
    ['hver mandag kl. 9', 'weekly mon 09:00'],
    ['hver lørdag klokka 21', 'weekly sat 21:00'],
    ['hver dag kl 08.30', 'daily 08:30'],
    ['hverdager kl. 7', 'weekdays 07:00'],
    ['hver måned den 1. kl. 10', 'monthly 1 10:00'],
    ['ukentlig', 'weekly'],
    ['den første i hver måned kl. 9', 'monthly 1 09:00'],
    ['siste dag i måneden', 'monthly 31'],
    // Hebrew
    ['כל יום שלישי בשבע וחצי', 'weekly tue 07:30'],
    ['כל יום באחת עשרה', 'daily 11:00'],
    ['כל יום שני ב-9', 'weekly mon 09:00'],
    ['בכל יום ראשון בשעה 9:30', 'weekly sun 09:30'],
    ['כל שבת ב21:00', 'weekly sat 21:00'],
    ["כל יום ב' ב-9", 'weekly mon 09:00'],
    ['כל יום ב־8', 'daily 08:00'],
    ['בימי עבודה בשעה 7', 'weekdays 07:00'],
    ['ב-15 לחודש בשעה 10', 'monthly 15 10:00'],
    ['באופן חודשי', 'monthly'],
    ['באחד בחודש ב-9', 'monthly 1 09:00'],
    ['ביום האחרון של החודש ב-9', 'monthly 31 09:00'],
    // Mixed
    ['post KPI w tym space every Friday at 15:00', 'weekly fri 15:00'],
    ['показателите да се публикуват тук всеки ден в 8:30', 'daily 08:30'],
    ['automate the call usage report on a monthly basis', 'monthly'],
  ])('%s', (said, expected) => {
    expect(canonical(said)).toBe(expected);
  });

  test.each([
    ['nothing about time'],
    ['at 9'],
    ['every Monday and Thursday at 9'],
    ['every Monday at 25'],
    ['every Monday at 9:75'],
    ['on the 45th of every month'],
    ['+48 42 123 40 07'],
    [''],
  ])('“%s” says nothing one could keep', (said) => {
    expect(canonical(said)).toBeUndefined();
  });

  test('what is not about it is left over, in its order and writing', () => {
    expect(cadenceIn('every Monday at 9 for Calling in EU, tag:Złoty here')?.rest).toBe(
      'for Calling in EU tag:Złoty here',
    );
    expect(cadenceIn('Calling co poniedziałek o 9 tutaj')?.rest).toBe('Calling tutaj');
    expect(cadenceIn('Calling כל יום שני ב-9 כאן')?.rest).toBe('Calling כאן');
  });

  test('a long text costs no more than a short one', async () => {
    const took = await fastestMs(() => {
      cadenceIn('every '.repeat(20_000));
      cadenceIn('9'.repeat(100_000));
    });

    expect(took).toBeLessThan(500);
  });
});

describe('the canonical form', () => {
  test.each([
    'daily',
    'daily 08:30',
    'weekdays 07:00',
    'weekly',
    'weekly mon 09:00',
    'monthly 31 23:59',
  ])('%s is read and written alike', (form) => {
    const cadence = cadenceFrom(form);

    expect(cadence && canonicalCadence(cadence)).toBe(form);
  });

  test.each(['', 'hourly', 'daily mon', 'weekly 3', 'weekly mon 24:00', 'monthly 32', 'monthly 0'])(
    '“%s” is none',
    (form) => {
      expect(cadenceFrom(form)).toBeUndefined();
    },
  );
});

describe('read back in words', () => {
  test('a weekly cadence in six languages', () => {
    const monday = cadenceSaid({ every: 'weekly', weekday: 'mon', time: '09:00' });

    expect(languages.map((language) => inWords(monday, language))).toEqual([
      'every Monday at 09:00',
      'w każdy poniedziałek o 09:00',
      'todos los lunes a las 09:00',
      'всеки понеделник в 09:00',
      'hver mandag kl. 09:00',
      'בכל יום שני בשעה 09:00',
    ]);
  });

  test.each(languages)('what is read back in %s is understood as the same', (language) => {
    const forms = [
      'daily 08:30',
      'weekdays 07:00',
      ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `weekly ${day} 21:15`),
      'monthly 15 09:00',
      'monthly 1 00:30',
      'monthly 31 09:00',
      'weekly sun',
    ];
    const back = forms.map((form) => {
      const cadence = cadenceFrom(form);
      return cadence && canonical(inWords(cadenceSaid(cadence), language));
    });

    expect(back).toEqual(forms);
  });
});
