/** Between sure and unsure a question with buttons, “not yet” for what nothing does, and an end to open questions. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';

const context = { words: lexiconOf(commands), botName: 'Deskhand', defaultRegion: 'NO' };
const read = (text: string) => understand(text, context);

describe('free phrasing', () => {
  test.each([
    ['en', 'could you tell me which licences jane@acme.example has', 'user.services'],
    ['pl', 'powiedz mi jakie licencje ma jan@acme.example', 'user.services'],
    ['es', 'dime qué licencias tiene ana@acme.example', 'user.services'],
    ['bg', 'кажи ми какви лицензи има ana@acme.example', 'user.services'],
    ['nb', 'si meg hvilke lisenser kari@acme.example har', 'user.services'],
    ['he', 'תגיד לי אילו רישיונות יש ל-noa@acme.example', 'user.services'],
    ['en', 'hi, who are the administrators of Acme Telecom?', 'customer.admins'],
    ['pl', 'kto jest administratorem w firmie Zakłady Łódź', 'customer.admins'],
    ['es', 'quiénes son los administradores de Café Sol', 'customer.admins'],
    ['bg', 'кои са администраторите на Балкан Логистика', 'customer.admins'],
    ['nb', 'hvem er administratorer hos Øksnes Oppdrett', 'customer.admins'],
    ['he', 'מי המנהלים של מעבדות גליל', 'customer.admins'],
  ])('%s: “%s” asks for %s', (language, said, command) => {
    expect(read(said)).toMatchObject({ kind: 'request', command });
    expect(read(said)).toMatchObject({ language });
  });

  test('the filter of a list is read from the sentence', () => {
    expect(read('which customers in the US are over their limit')).toMatchObject({
      command: 'customer.list',
      query: 'overage region:US',
    });
  });

  test('what must not be done is not what is asked for', () => {
    expect(read("don't send a code, just show me the licences of jane@acme.example")).toMatchObject(
      {
        command: 'user.services',
        query: 'jane@acme.example',
      },
    );
  });

  test('a question about an action is help about it', () => {
    expect(read('how do I send a code to somebody?')).toMatchObject({
      command: 'help',
      query: 'code',
    });
  });
});

describe('somebody who was shown is meant by', () => {
  test.each([
    'send him a code',
    'wyślij jej kod',
    'envíale un código',
    'изпрати му код',
    'send henne en kode',
    'שלח לה קוד',
  ])('“%s”', (said) => {
    expect(read(said)).toMatchObject({ kind: 'request', command: 'code.send' });
    expect(read(said)).toMatchObject({ about: 'user' });
  });

  test('no pronoun where a name stands', () => {
    expect(read('send Anna Nowak a code, she waits')).not.toHaveProperty('about');
  });
});

describe('what ends an open question', () => {
  test.each([
    'cancel that please',
    'anuluj to',
    'cancélalo',
    'откажи',
    'avbryt',
    'בטל',
    'don’t delete jane@acme.example',
  ])('“%s”', (said) => {
    expect(read(said).kind).toBe('stop');
  });
});

describe('what nothing does', () => {
  test.each([
    'work with the data of Canada',
    'start a trial for Acme Telecom',
    'przypisz kari@partner.example jako pełnego administratora partnera dla Acme',
  ])('“%s” is understood and not done', (said) => {
    expect(read(said).kind).toBe('notYet');
  });
});

test('two requests in one line are both offered', () => {
  const understood = read(
    'show the licences of jane@acme.example and send a code to jane@acme.example',
  );

  expect(understood.kind).toBe('choose');
  const among = understood.kind === 'choose' ? understood.among.map(({ command }) => command) : [];
  expect(among).toEqual(expect.arrayContaining(['user.services', 'code.send']));
});
