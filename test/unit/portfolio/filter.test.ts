/** What people write behind “customers”, in six languages, as a filter (F075–F079). */
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { readFilter } from '../../../src/portfolio/filter.ts';
import { managedWords } from '../../../src/portfolio/filter-managed.ts';
import { statusWords } from '../../../src/portfolio/filter-status-words.ts';
import { keyWords, sortWords } from '../../../src/portfolio/filter-words.ts';
import { nothing } from '../../support/filters.ts';

const products = ['Webex Calling - Professional', 'Webex Meetings Suite', 'Real-Time Translations'];
const read = (query: string) => readFilter(query, products);

describe('F076: who manages them', () => {
  test.each([
    ['managed by: external', 'external'],
    ['managed by me', 'external'],
    ['managed:partner', 'partner'],
    ['zarządzany przez: partnera', 'partner'],
    ['zarządzane zewnętrznie', 'external'],
    ['gestionado por: asociado', 'partner'],
    ['gestión externa', 'external'],
    ['управлява се от: партньор', 'partner'],
    ['външно управление', 'external'],
    ['administrert av: ekstern', 'external'],
    ['administrert av partner', 'partner'],
    ['מנוהל על ידי: שותף', 'partner'],
    ['ניהול חיצוני', 'external'],
  ])('%s', (query, managed) => {
    expect(read(query)).toEqual({ ...nothing, managed });
  });
});

describe('F079: subscription type', () => {
  test.each([
    ['subscription type: trial', 'trial'],
    ['type:subscription', 'subscription'],
    ['typ subskrypcji: wersja próbna', 'trial'],
    ['tipo de suscripción: suscripción', 'subscription'],
    ['тип абонамент: пробен период', 'trial'],
    ['abonnementstype: prøveperiode', 'trial'],
    ['סוג מינוי: תקופת ניסיון', 'trial'],
  ])('%s', (query, status) => {
    expect(read(query)).toEqual({ ...nothing, statuses: [status] });
  });
});

describe('F078: status', () => {
  test.each([
    ['status: expiring soon', ['expiringSoon']],
    ['status:no recent activity', ['inactive']],
    ['status: "order ready for setup"', ['orderReady']],
    ['status: trial, expired', ['trial', 'expired']],
    ['stan: wkrótce wygasa', ['expiringSoon']],
    ['estado: sin actividad reciente', ['inactive']],
    ['статус: превишаване на лицензите', ['overage']],
    ['status: klar for oppsett', ['orderReady']],
    ['סטטוס: פג תוקף', ['expired']],
  ])('%s', (query, statuses) => {
    expect(read(query)).toEqual({ ...nothing, statuses });
  });

  test.each(languages)('every word for a status, alone and behind its key: %s', (language) => {
    for (const [status, words] of Object.entries(statusWords)) {
      for (const word of words[language]) {
        expect([word, read(word)]).toEqual([word, { ...nothing, statuses: [status] }]);
        const keyed = `${keyWords.status[language][0]}: ${word}`;
        expect([keyed, read(keyed)]).toEqual([keyed, { ...nothing, statuses: [status] }]);
      }
    }
  });

  test.each(languages)('every way to say who manages and how to sort: %s', (language) => {
    for (const [managed, words] of Object.entries(managedWords)) {
      for (const word of words[language]) {
        expect([word, read(word)]).toEqual([word, { ...nothing, managed }]);
      }
    }
    for (const [sort, words] of Object.entries(sortWords)) {
      for (const by of keyWords.sort[language]) {
        for (const word of words[language]) {
          const query = `${by} ${word}`;
          expect([query, read(query)]).toEqual([query, { ...nothing, sort }]);
          expect([query, read(`${by}: ${word} csv`)]).toEqual([
            query,
            { ...nothing, sort, asFile: true },
          ]);
        }
      }
    }
  });
});

test('F077 and F075: product, region, tag and name beside them, in any order', () => {
  expect(
    read('status: expiring soon calling region: EU, US tag: "Gold partner" name: sol sort by end'),
  ).toEqual({
    ...nothing,
    statuses: ['expiringSoon'],
    products: ['calling'],
    regions: ['EU', 'US'],
    tags: ['Gold partner'],
    names: ['sol'],
    sort: 'ends',
  });
  expect(read('product:"Real-Time Translations" managed by: external csv')).toEqual({
    ...nothing,
    products: ['Real-Time Translations'],
    managed: 'external',
    asFile: true,
  });
});

test.each([
  ['overage in EU', { statuses: ['overage'], regions: ['EU'] }],
  ['z przekroczeniem licencji w Europie', { statuses: ['overage'], regions: ['EU'] }],
  ['prueba en Europa', { statuses: ['trial'], regions: ['EU'] }],
  ['спрени в Европа', { statuses: ['suspended'], regions: ['EU'] }],
  ['som utløper i USA', { statuses: ['expiringSoon'], regions: ['US'] }],
  ['מושעים באירופה', { statuses: ['suspended'], regions: ['EU'] }],
  ['region:Europe', { regions: ['EU'] }],
  ['region: Canada, US', { regions: ['CA', 'US'] }],
  // Only behind “in”: there are customers who are called so.
  ['Europa', { names: ['Europa'] }],
  ['tagged gold trial', { tags: ['gold'], statuses: ['trial'] }],
  ['ze znacznikiem "klucz A"', { tags: ['klucz A'] }],
  ['med etikett gull', { tags: ['gull'] }],
])('in people’s own words: %s', (query, expected) => {
  expect(read(query)).toEqual({ ...nothing, ...expected });
});

test.each([
  ['colour:red', { problem: 'unknownKey', word: 'colour' }],
  ['status: sleepy', { problem: 'unknownValue', word: 'sleepy', key: 'status' }],
  ['status:', { problem: 'unknownValue', word: '', key: 'status' }],
  ['tag:', { problem: 'unknownValue', word: '', key: 'tag' }],
  ['managed by: nobody', { problem: 'unknownValue', word: 'nobody', key: 'managed' }],
  ['status: trial, sleepy', { problem: 'unknownValue', word: 'sleepy', key: 'status' }],
])('what is no filter is named: %s', (query, problem) => {
  expect(read(query)).toEqual(problem);
});

describe('said without colons, in the words of each language (F075–F079)', () => {
  test.each([
    ['with status trial in the region EU, sorted by name'],
    ['ze statusem próbny w regionie Europa posortowane według nazwy'],
    ['con estado de prueba en la región de Europa ordenados por nombre'],
    ['със статус пробен в регион Европа подредени по име'],
    ['med status prøve i regionen Europa sortert etter navn'],
    ['עם סטטוס ניסיון באזור אירופה ממוינים לפי שם'],
  ])('%s', (typed) => {
    expect(readFilter(typed, [])).toMatchObject({
      statuses: ['trial'],
      regions: ['EU'],
      names: [],
      sort: 'name',
    });
  });

  test.each([
    ['managed by me'],
    ['zarządzane przeze mnie'],
    ['gestionados por mí'],
    ['управлявани от мен'],
    ['administrert av meg'],
    ['בניהולי'],
  ])('%s', (typed) => {
    expect(readFilter(typed, [])).toMatchObject({ managed: 'external', names: [] });
  });

  test('a word that announces nothing belongs to a name', () => {
    expect(readFilter('region bakery', [])).toMatchObject({ names: ['region', 'bakery'] });
    expect(readFilter('status labs', [])).toMatchObject({ names: ['status', 'labs'] });
    expect(readFilter('"region" Europe', [])).toMatchObject({ names: ['region', 'Europe'] });
    expect(readFilter('subscription type trial', [])).toMatchObject({
      statuses: ['trial'],
      names: [],
    });
    expect(readFilter('in the US', [])).toMatchObject({ regions: ['US'], names: [] });
  });

  test.each(['sort by status trial', 'sort: status trial', 'trial sorted by status'])(
    'a value that a word like it follows stays one: %s',
    (typed) => {
      expect(readFilter(typed, [])).toMatchObject({ statuses: ['trial'], sort: 'attention' });
    },
  );

  test('a tag may be called like a word that announces others', () => {
    expect(readFilter('tag: type trial', [])).toMatchObject({
      tags: ['type'],
      statuses: ['trial'],
    });
  });
});

describe('named by a noun without a colon (F075–F079)', () => {
  test.each([
    ['with product calling and tag gold, managed by partner'],
    ['managed by the partner that have the tag gold and the product calling'],
    ['z tagiem gold i produktem calling zarządzani przez partnera'],
    ['con la etiqueta gold y el producto calling gestionados por el asociado'],
    ['с таг gold и продукт calling управлявани от партньора'],
    ['med etikett gold og produktet calling administrert av partneren'],
    ['עם התג gold והמוצר calling מנוהלים על ידי השותף'],
    ['שיש להם התג gold ועם המוצר calling בניהול השותף'],
    ['con el producto calling y con la etiqueta gold, gestionado por el asociado'],
  ])('%s', (typed) => {
    expect(read(typed)).toEqual({
      ...nothing,
      tags: ['gold'],
      products: ['calling'],
      managed: 'partner',
    });
  });

  test.each([
    ['tag gold', { tags: ['gold'] }],
    ['tags gold, silver trial', { tags: ['gold', 'silver'], statuses: ['trial'] }],
    ['tag "Gold partner"', { tags: ['Gold partner'] }],
    ['product Webex Meetings Suite csv', { products: ['Webex Meetings Suite'], asFile: true }],
    ['product videos', { products: ['videos'] }],
    ['with calling licences', { products: ['calling'] }],
    ['licencias de calling', { products: ['calling'] }],
    ['license overage product calling', { statuses: ['overage'], products: ['calling'] }],
    ['tagged', { problem: 'unknownValue', word: '', key: 'tag' }],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual('problem' in expected ? expected : { ...nothing, ...expected });
  });

  test.each([
    ['"tag gold"', ['tag gold']],
    ['"tag" gold', ['tag', 'gold']],
    ['name: "Product Calling"', ['Product Calling']],
    ['named "Tag Gold"', ['Tag Gold']],
    ['o nazwie "Tag Gold"', ['Tag Gold']],
    ['llamados "Tag Gold"', ['Tag Gold']],
    ['с име "Tag Gold"', ['Tag Gold']],
    ['med navn "Tag Gold"', ['Tag Gold']],
    ['בשם "Tag Gold"', ['Tag Gold']],
    // nothing stands behind the noun
    ['product', ['product']],
    ['acme tag', ['acme', 'tag']],
  ])('a customer who is called so is found by name: %s', (typed, names) => {
    expect(read(typed)).toEqual({ ...nothing, names });
  });
});

describe('what joins and what excludes (F075–F079)', () => {
  test.each([
    ['tagged gold and silver'],
    ['with tags gold and silver'],
    ['z tagami gold i silver'],
    ['con las etiquetas gold y silver'],
    ['с тагове gold и silver'],
    ['med etiketter gold og silver'],
    ['עם תגיות gold וגם silver'],
    ['tag gold,silver'],
    ['tag:gold, silver'],
    ['tag:gold,silver'],
    ['tag: gold, silver'],
    ['tag:"gold", silver'],
  ])('two tags: %s', (typed) => {
    expect(read(typed)).toEqual({ ...nothing, tags: ['gold', 'silver'] });
  });

  test('a filter of another kind behind a tag stays one', () => {
    expect(read('tag gold and trial')).toMatchObject({ tags: ['gold'], statuses: ['trial'] });
    expect(read('tag:gold, trial')).toMatchObject({ tags: ['gold'], statuses: ['trial'] });
    expect(read('tag gold and calling')).toMatchObject({ tags: ['gold'], products: ['calling'] });
    expect(read('tag:"gold, silver"')).toMatchObject({ tags: ['gold, silver'] });
  });

  test.each([
    ['managed by Acme'],
    ['zarządzane przez Acme'],
    ['gestionados por Acme'],
    ['управлявани от Acme'],
    ['administrert av Acme'],
    ['מנוהלים על ידי Acme'],
  ])('who manages is none that is known: %s', (typed) => {
    expect(read(typed)).toEqual({ problem: 'unknownValue', word: 'Acme', key: 'managed' });
  });

  test.each([
    ['without tag gold', 'without'],
    ['not trial', 'not'],
    ['tag gold and not trial', 'not'],
    ["that don't have the tag gold", "don't"],
    ['bez tagu gold', 'bez'],
    ['sin etiqueta gold', 'sin'],
    ['без таг gold', 'без'],
    ['uten etikett gold', 'uten'],
    ['ללא תג gold', 'ללא'],
  ])('never filters for what is to be left out: %s', (typed, word) => {
    expect(read(typed)).toEqual({ problem: 'exclusion', word });
  });

  test('a name or a status with such a word is none', () => {
    expect(read('Sin Nombre')).toEqual({ ...nothing, names: ['Sin', 'Nombre'] });
    expect(read('without activity')).toEqual({ ...nothing, statuses: ['inactive'] });
    expect(read('sin pagar')).toEqual({ ...nothing, statuses: ['suspended'] });
  });
});
