/** What a filter must never turn around, and how lists, regions and Hebrew prefixes are read (F075–F079). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showFilterProblem } from '../../../src/commands/customers/filter-answer.ts';
import { languages } from '../../../src/language/index.ts';
import { readFilter } from '../../../src/portfolio/filter.ts';
import { nothing } from '../../support/filters.ts';

const products = ['Webex Calling - Professional', 'Webex Meetings Suite', 'Real-Time Translations'];
const read = (query: string) => readFilter(query, products);

describe('what shall be left out is refused, never filtered for', () => {
  test.each([
    // a product
    ['without calling', 'without'],
    ['that don’t have calling', 'don’t'],
    ['have no calling licences', 'no'],
    ['bez calling', 'bez'],
    ['które nie mają calling', 'nie'],
    ['sin calling', 'sin'],
    ['que no tienen calling', 'no'],
    ['без calling', 'без'],
    ['които нямат calling', 'нямат'],
    ['uten calling', 'uten'],
    ['som mangler calling', 'mangler'],
    ['ללא calling', 'ללא'],
    ['שאין להם calling', 'שאין'],
    // a region
    ['not in EU', 'not'],
    ['not in the United States', 'not'],
    ['region: not EU', 'not'],
    ['nie w Europie', 'nie'],
    ['no en Europa', 'no'],
    ['не в Европа', 'не'],
    ['ikke i Europa', 'ikke'],
    ['לא באירופה', 'לא'],
    // a tag, and no tag at all
    ['שאין להם תג זהב', 'שאין'],
    ['tag: not gold', 'not'],
    ['tag -gold', '-'],
    ['product !calling', '!'],
    ['etykieta -złoto', '-'],
    ['no tags', 'no'],
    ['untagged', 'untagged'],
    ['bez tagu', 'bez'],
    ['bez znaczników', 'bez'],
    ['sin etiquetas', 'sin'],
    ['без етикет', 'без'],
    ['uten etiketter', 'uten'],
    ['ללא תגיות', 'ללא'],
    // a status
    ['status: not trial', 'not'],
    ['ולא בניסיון', 'לא'],
    ['not inactive', 'not'],
    // as programmers write it
    ['-trial', '-'],
    ['-tag:gold', '-'],
    ['status:!trial', '!'],
    ['region:!EU', '!'],
    // more words between, or the filter first
    ['that do not really use calling', 'not'],
    ['calling nie mają', 'nie'],
    ['tag gold, not silver', 'not'],
    ['tag gold but not silver', 'not'],
    ['tagiem gold ale bez silver', 'bez'],
    ['etiqueta gold pero sin silver', 'sin'],
    ['таг gold но без silver', 'без'],
    ['etikett gold men ikke silver', 'ikke'],
    ['תג זהב ולא כסף', 'לא'],
    ['other than trial', 'than'],
    ['all but trial', 'but'],
    // outside a region
    ['outside the EU', 'outside'],
    ['poza Europą', 'poza'],
    ['fuera de Europa', 'fuera'],
    ['извън Европа', 'извън'],
    ['utenfor Europa', 'utenfor'],
    ['מחוץ לאירופה', 'מחוץ'],
  ])('%s', (typed, word) => {
    expect(read(typed)).toEqual({ problem: 'exclusion', word });
  });

  test.each([
    ['No Limits AS', ['No', 'Limits', 'AS']],
    ['Nie Tylko Chleb', ['Nie', 'Tylko', 'Chleb']],
    ['Sin Nombre', ['Sin', 'Nombre']],
    ['Без Име', ['Без', 'Име']],
    ['Uten Navn', ['Uten', 'Navn']],
    ['לא רק לחם', ['לא', 'רק', 'לחם']],
    ['Black and White', ['Black', 'White']],
    ['Then or Now', ['Then', 'or', 'Now']],
    ['To lub Owo', ['To', 'lub', 'Owo']],
    ['Esto o Aquello', ['Esto', 'o', 'Aquello']],
    ['Това или Онова', ['Това', 'или', 'Онова']],
    ['Ditt eller Datt', ['Ditt', 'eller', 'Datt']],
    ['זה או זה', ['זה', 'או', 'זה']],
    ['Banco de Europa', ['Banco', 'de', 'Europa']],
    ['EU-US', ['EU-US']],
    ['וולוו ישראל', ['וולוו', 'ישראל']],
  ])('a customer may be called %s', (typed, names) => {
    expect(read(typed)).toEqual({ ...nothing, names });
  });

  test('such a name stands in quotation marks beside a filter', () => {
    const inEurope = { ...nothing, regions: ['EU'] };
    expect(read('"No Limits" in EU')).toEqual({ ...inEurope, names: ['No Limits'] });
    expect(read('name:"This or That" in EU')).toEqual({ ...inEurope, names: ['This or That'] });
    expect(read('Black and White in EU')).toEqual({ ...inEurope, names: ['Black', 'White'] });
    // Written with a capital behind a filter it needs none
    expect(read('in EU Sin Nombre')).toEqual({ ...inEurope, names: ['Sin', 'Nombre'] });
    expect(read('tag:no in EU')).toEqual({ ...inEurope, tags: ['no'] });
  });
});

describe('alternatives', () => {
  test.each([
    ['trial or expired', 'or'],
    ['trial | expired', '|'],
    ['próbne lub wygasłe', 'lub'],
    ['prueba o vencidos', 'o'],
    ['пробни или изтекли', 'или'],
    ['prøve eller utløpt', 'eller'],
    ['בניסיון או מושעים', 'או'],
    ['tag gold or silver', 'or'],
    ['tag:gold or silver', 'or'],
    ['calling or meetings', 'or'],
    ['Acme or in EU', 'or'],
    ['trial in EU or expired in US', 'or'],
    ['status:trial or status:expired', 'or'],
  ])('are refused: %s', (typed, word) => {
    expect(read(typed)).toEqual({ problem: 'alternative', word });
  });

  test.each([
    ['in EU and US'],
    ['in Europe or from the US'],
    ['region:EU and US'],
    ['region:EU or region:US'],
    ['region: EU, US'],
    ['region:EU/US'],
    ['w Europie i Stanach Zjednoczonych'],
    ['w Europie lub w USA'],
    ['en Europa y Estados Unidos'],
    ['en Europa o en los Estados Unidos'],
    ['в Европа и САЩ'],
    ['в Европа или в Съединените щати'],
    ['i Europa og USA'],
    ['i Europa eller i USA'],
    ['באירופה ובארה״ב'],
    ['באירופה או בארצות הברית'],
    ['באזור אירופה וארה"ב'],
  ])('between regions any of them fits: %s', (typed) => {
    expect(read(typed)).toEqual({ ...nothing, regions: ['EU', 'US'] });
  });

  test.each(languages)('and exclusions are refused with the word that was said: %s', (language) => {
    for (const [problem, key] of [
      ['exclusion', 'customers.noExclusion'],
      ['alternative', 'customers.noAlternative'],
    ] as const) {
      const reply = JSON.stringify(showFilterProblem({ problem, word: 'abc' }, language));
      expect(reply).toContain(key);
      expect(reply).toContain('abc');
    }
  });
});

describe('behind a comma', () => {
  test.each([
    ['region:EU, trial', { regions: ['EU'], statuses: ['trial'] }],
    ['region:EU, US, expiring soon', { regions: ['EU', 'US'], statuses: ['expiringSoon'] }],
    ['region:EU, order ready', { regions: ['EU'], statuses: ['orderReady'] }],
    ['region:APAC, EMEA, csv', { regions: ['APAC', 'EMEA'], asFile: true }],
    ['region:EU, calling', { regions: ['EU'], products: ['calling'] }],
    ['region:EU, sort by name', { regions: ['EU'], sort: 'name' }],
    ['region: IN, US', { regions: ['IN', 'US'] }],
    ['region: UE, próbne', { regions: ['EU'], statuses: ['trial'] }],
    ['región: UE, prueba', { regions: ['EU'], statuses: ['trial'] }],
    ['регион: ЕС, пробни', { regions: ['EU'], statuses: ['trial'] }],
    ['region: EU, prøve', { regions: ['EU'], statuses: ['trial'] }],
    ['אזור: אירופה, ניסיון', { regions: ['EU'], statuses: ['trial'] }],
    ['product:calling, meetings', { products: ['calling', 'meetings'] }],
    ['calling, meetings', { products: ['calling', 'meetings'] }],
    ['calling,meetings', { products: ['calling', 'meetings'] }],
    ['Acme, trial', { names: ['Acme'], statuses: ['trial'] }],
    ['product:calling,meetings', { products: ['calling', 'meetings'] }],
    ['product:calling and meetings', { products: ['calling', 'meetings'] }],
    ['produkt: calling i meetings', { products: ['calling', 'meetings'] }],
    ['producto: calling y meetings', { products: ['calling', 'meetings'] }],
    ['продукт: calling и meetings', { products: ['calling', 'meetings'] }],
    ['produkt: calling og meetings', { products: ['calling', 'meetings'] }],
    ['מוצר: calling ו-meetings', { products: ['calling', 'meetings'] }],
    ['name:a, b', { names: ['a', 'b'] }],
    ['name:"a, b" trial', { names: ['a, b'], statuses: ['trial'] }],
    ['status:trial, region:EU', { statuses: ['trial'], regions: ['EU'] }],
    ['status: trial, expired, in EU', { statuses: ['trial', 'expired'], regions: ['EU'] }],
    ['status: trial, calling', { statuses: ['trial'], products: ['calling'] }],
    ['tag:gold and silver', { tags: ['gold', 'silver'] }],
    ['tag: "gold", "silver"', { tags: ['gold', 'silver'] }],
    ['tag:"gold, silver", bronze', { tags: ['gold, silver', 'bronze'] }],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual({ ...nothing, ...expected });
  });

  test('what is none of the values is still named', () => {
    expect(read('status: trial, sleepy')).toEqual({
      problem: 'unknownValue',
      word: 'sleepy',
      key: 'status',
    });
    expect(read('region:')).toEqual({ problem: 'unknownValue', word: '', key: 'region' });
    expect(read('product:')).toEqual({ problem: 'unknownValue', word: '', key: 'product' });
  });
});

describe('Hebrew writes words together', () => {
  test.each([
    ['תג זהב וכסף', { tags: ['זהב', 'כסף'] }],
    ['תג:זהב וכסף', { tags: ['זהב', 'כסף'] }],
    ['תג זהב ובניסיון', { tags: ['זהב'], statuses: ['trial'] }],
    ['חריגה ברישיונות ומינוי', { statuses: ['overage', 'subscription'] }],
    ['בניסיון ובחריגה', { statuses: ['trial', 'overage'] }],
    ['בחריגה ובקנדה', { statuses: ['overage'], regions: ['CA'] }],
    ['בחריגה ובאזור אירופה', { statuses: ['overage'], regions: ['EU'] }],
    ['שבניסיון', { statuses: ['trial'] }],
    ['calling ו-meetings', { products: ['calling', 'meetings'] }],
    ['באזור ארה״ב', { regions: ['US'] }],
    ['באזור ארה"ב', { regions: ['US'] }],
    ['בארה״ב', { regions: ['US'] }],
    ['בארה"ב', { regions: ['US'] }],
    ['ביפן', { regions: ['JP'] }],
    ['מאירופה', { regions: ['EU'] }],
    ['"ארה"ב בע"מ" בניסיון', { names: ['ארה"ב בע"מ'], statuses: ['trial'] }],
    ['sort לפי שם', { sort: 'name' }],
    ['מיין לפי שם', { sort: 'name' }],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual({ ...nothing, ...expected });
  });
});

describe('regions in people’s words', () => {
  test.each([
    ['in the United States', 'US'],
    ['in the United Arab Emirates', 'UAE'],
    ['in Saudi Arabia', 'SA'],
    ['in the European Union', 'EU'],
    ['from Canada', 'CA'],
    ['in IN', 'IN'],
    ['w Kanadzie', 'CA'],
    ['w Australii', 'AU'],
    ['w Indiach', 'IN'],
    ['w Japonii', 'JP'],
    ['w Emiratach', 'UAE'],
    ['w Zjednoczonych Emiratach Arabskich', 'UAE'],
    ['w Stanach Zjednoczonych', 'US'],
    ['w Arabii Saudyjskiej', 'SA'],
    ['z Europy', 'EU'],
    ['en Estados Unidos', 'US'],
    ['en los Estados Unidos', 'US'],
    ['en EEUU', 'US'],
    ['en EE. UU.', 'US'],
    ['en los Emiratos Árabes Unidos', 'UAE'],
    ['en Arabia Saudita', 'SA'],
    ['de la Unión Europea', 'EU'],
    ['в Съединените щати', 'US'],
    ['в Обединените арабски емирства', 'UAE'],
    ['в Саудитска Арабия', 'SA'],
    ['от Европа', 'EU'],
    ['i De forente stater', 'US'],
    ['i De forente arabiske emirater', 'UAE'],
    ['i Saudi-Arabia', 'SA'],
    ['fra Japan', 'JP'],
    ['בארצות הברית', 'US'],
    ['באיחוד האמירויות', 'UAE'],
    ['בערב הסעודית', 'SA'],
    ['בהודו', 'IN'],
  ])('%s', (typed, region) => {
    expect(read(typed)).toEqual({ ...nothing, regions: [region] });
  });
});

test.each([
  ['name:a:b', { names: ['a:b'] }],
  ['tag:a:b region:EU', { tags: ['a:b'], regions: ['EU'] }],
  [`name:'"%_\\ tag:"*" region:EU,`, { names: [`'"%_\\ tag:"*`], regions: ['EU'] }],
])('what is written onto a colon is a value, colons and all: %s', (typed, expected) => {
  expect(readFilter(typed, [])).toMatchObject(expected);
});

test('any mixture of signs, keys and words is read to its end', () => {
  const parts = [
    ...['name:', 'tag:', 'region:', 'product:', 'status:', 'sort:', 'managed:', ':', '"', ',', "'"],
    ...[
      'not',
      'or',
      'and',
      'EU',
      'gold',
      'trial',
      '-',
      '!',
      '|',
      'without',
      'וכסף',
      'ב',
      'a:b',
      'a',
    ],
  ];
  const piece = fc
    .tuple(fc.constantFrom(...parts), fc.constantFrom('', ' '))
    .map((both) => both.join(''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(readFilter(pieces.join(''), ['Webex Calling'])).toBeDefined();
    }),
    { numRuns: 500, seed: 7 },
  );
});

test.each([
  ['שכל', ['שכל']],
  ['שעם ישראל', ['שעם', 'ישראל']],
])('a Hebrew name that begins like “that” stays whole: %s', (typed, names) => {
  expect(readFilter(typed, [])).toMatchObject({ names });
});
