/** Filters as people bend, shorten and misspell them (F075–F079): cases, articles, plurals, slips, and no filter lost. */
import { describe, expect, test } from 'vitest';
import { readFilter } from '../../../src/portfolio/filter.ts';
import { nothing } from '../../support/filters.ts';

const products = ['Webex Calling - Professional', 'Webex Meetings Suite', 'Webex Contact Center'];
const read = (query: string) => readFilter(query, products);

describe('F076: who manages them, however it is said', () => {
  test.each([
    ['I manage', 'external'],
    ['that I manage', 'external'],
    ['which I manage as external admin', 'external'],
    ['managed by an external administrator', 'external'],
    ['administered by me', 'external'],
    ['managed by our partner org', 'partner'],
    ['managed by my partner organisation', 'partner'],
    ['that are part of my partner org', 'partner'],
    ['zarządzanych przeze mnie', 'external'],
    ['zarzadzanych przeze mnie', 'external'],
    ['którymi zarządzam', 'external'],
    ['administrowani przeze mnie', 'external'],
    ['zarządzani przez nas', 'partner'],
    ['zarządzani przez naszego partnera', 'partner'],
    ['mojej organizacji partnerskiej', 'partner'],
    ['gestionados por mi', 'external'],
    ['administrados por mí', 'external'],
    ['que administro', 'external'],
    ['gestionados por el socio', 'partner'],
    ['gestionados por mi organización', 'partner'],
    ['които аз управлявам', 'external'],
    ['управлявани от нас', 'partner'],
    ['на партньорската организация', 'partner'],
    ['som administreres av meg', 'external'],
    ['jeg administrerer', 'external'],
    ['styrt av meg', 'external'],
    ['i min partnerorganisasjon', 'partner'],
    ['administrert av en partner', 'partner'],
    ['שאני מנהלת', 'external'],
    ['מנוהלים על ידי', 'external'],
    ['מנוהלים על־ידי באירופה', 'external'],
    ['המנוהלים על ידי השותף', 'partner'],
    ['של ארגון השותף שלי', 'partner'],
  ])('%s', (typed, managed) => {
    expect(read(typed)).toMatchObject({ managed, names: [] });
  });

  test.each([
    ['not managed by me', 'not'],
    ['których nie zarządzam', 'nie'],
    ['niezarządzani przeze mnie', 'niezarządzani'],
    ['no gestionados por mí', 'no'],
    ['לא בניהולי', 'לא'],
  ])('never the others: %s', (typed, word) => {
    expect(read(typed)).toEqual({ problem: 'exclusion', word });
  });
});

describe('F078, F079: statuses as a sentence bends them', () => {
  test.each([
    ['on a trial', ['trial']],
    ['with a trial subscription', ['trial']],
    ['whose trial is ending soon', ['trial', 'expiringSoon']],
    ['with active subscriptions', ['subscription']],
    ['with expired trials', ['expired']],
    ['with expired subscriptions', ['expired']],
    ['with a suspended subscription', ['suspended']],
    ['over their licences', ['overage']],
    ['without recent activity', ['inactive']],
    ["that haven't paid", ['suspended']],
    ['z wygasającą wersją próbną', ['expiringSoon', 'trial']],
    ['którym kończy się trial', ['expiringSoon', 'trial']],
    ['z wygaśniętą subskrypcją', ['expired']],
    ['na okresie próbnym', ['trial']],
    ['probni', ['trial']],
    ['z przekroczonymi licencjami', ['overage']],
    ['gotowi do konfiguracji', ['orderReady']],
    ['con suscripciones activas', ['subscription']],
    ['con suscripción vencida', ['expired']],
    ['a punto de vencer', ['expiringSoon']],
    ['caducados', ['expired']],
    ['con exceso de licencias', ['overage']],
    ['impagados', ['suspended']],
    ['с изтичащ пробен период', ['expiringSoon', 'trial']],
    ['с пробен абонамент', ['trial']],
    ['с пробния период', ['trial']],
    ['с изтекли абонаменти', ['expired']],
    ['без скорошна активност', ['inactive']],
    ['i prøveperioden', ['trial']],
    ['med prøveabonnement', ['trial']],
    ['hvor abonnementet snart går ut', ['subscription', 'expiringSoon']],
    ['med utløpte abonnementer', ['expired']],
    ['ubetalte', ['suspended']],
    ['בתקופת נסיון', ['trial']],
    ['הניסיון', ['trial']],
    ['שהמינוי שלהם עומד לפוג', ['subscription', 'expiringSoon']],
    ['שפג תוקף המינוי שלהם', ['expired']],
    ['עם מינויים פעילים', ['subscription']],
    ['המושעים', ['suspended']],
    ['שחורגים ברישיונות', ['overage']],
    ['expiring trials or subscriptions', ['expiringSoon']],
    ['trials or subscriptions expiring soon', ['expiringSoon']],
    ['wygasające triale lub subskrypcje', ['expiringSoon']],
  ])('%s', (typed, statuses) => {
    expect(read(typed)).toEqual({ ...nothing, statuses });
  });

  test.each([
    ['trials or subscriptions', 'alternative', 'or'],
    ['expiring trials or suspended', 'alternative', 'or'],
    ['with subscriptions that are not trials', 'exclusion', 'not'],
    ['with a subscription not active', 'exclusion', 'not'],
    ['עם מינוי לא פעיל', 'exclusion', 'לא'],
    ['-acme', 'exclusion', '-'],
    ['-"Acme Ltd"', 'exclusion', '-'],
    ['distintos de prueba', 'exclusion', 'distintos'],
    ['различни от пробни', 'exclusion', 'различни'],
  ])('%s is refused', (typed, problem, word) => {
    expect(read(typed)).toEqual({ problem, word });
  });
});

describe('products, tags and regions beside words that carry nothing', () => {
  test.each([
    ['using calling', { products: ['calling'] }],
    ['who ordered Webex Calling', { products: ['Webex', 'Calling'] }],
    ['with contact centre', { products: ['contact', 'center'] }],
    ['z callingiem', { products: ['calling'] }],
    ['korzystający z Callingu', { products: ['Calling'] }],
    ['med Calling-lisenser', { products: ['Calling'] }],
    ['שמשתמשים ב-Calling', { products: ['Calling'] }],
    ['עם רישיונות של Calling', { products: ['Calling'] }],
    ['calling/meetings', { products: ['calling', 'meetings'] }],
    ['tagged with gold', { tags: ['gold'] }],
    ['labeled as gold', { tags: ['gold'] }],
    ['oznaczonych tagiem gold', { tags: ['gold'] }],
    ['z tagiem gold i okresem próbnym', { tags: ['gold'], statuses: ['trial'] }],
    ['etiquetados como oro', { tags: ['oro'] }],
    ['маркирани със злато', { tags: ['злато'] }],
    ['merket med gull', { tags: ['gull'] }],
    ['med taggene gull og sølv', { tags: ['gull', 'sølv'] }],
    ['עם תגים זהב וכסף', { tags: ['זהב', 'כסף'] }],
    ['in the eu region', { regions: ['EU'] }],
    ['based in Canada', { regions: ['CA'] }],
    ['trial in Eurpe', { statuses: ['trial'], regions: ['EU'] }],
    ['in euorpe', { regions: ['EU'] }],
    ['от региона на ЕС', { regions: ['EU'] }],
    ['alphabetically', { sort: 'name' }],
    ['posortowani po nazwie', { sort: 'name' }],
    ['sortert på navn', { sort: 'name' }],
    ['according to', { names: ['according', 'to'] }],
    // one letter apart is a slip of long names alone
    ['in Austria', { names: ['Austria'] }],
    ['in Sauda', { names: ['Sauda'] }],
    // a name of small words
    ['on', { names: ['on'] }],
    ['On trial', { statuses: ['trial'] }],
    ['Use Systems trial', { statuses: ['trial'], names: ['Use', 'Systems'] }],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual({ ...nothing, ...expected });
  });
});
