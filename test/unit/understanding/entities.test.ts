import { describe, expect, test } from 'vitest';
import { cleanText, foldWord } from '../../../src/understanding/clean.ts';
import { entitiesIn, soleEntity } from '../../../src/understanding/entities.ts';

describe('telephone numbers', () => {
  test.each([
    ['+1-212-456-7890', '+12124567890'],
    ['+1 (212) 456 7890', '+12124567890'],
    ['0012124567890', '+12124567890'],
    ['00 48 22 123 45 67', '+48221234567'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+47\u00a022\u00a012\u00a034\u00a056', '+4722123456'],
    ['\u200f+972-3-123-4567', '+97231234567'],
    ['+359.56.845.678', '+35956845678'],
    ['＋４８ ２２ １２３ ４５ ６７', '+48221234567'],
  ])('“%s” is %s', (text, value) => {
    expect(soleEntity(cleanText(text))).toMatchObject({ kind: 'phone', value });
    expect(soleEntity(cleanText(text))).not.toHaveProperty('problem');
  });

  test('without country code are flagged, with the number that is probably meant', () => {
    expect(soleEntity('1-212-456-7890')).toMatchObject({
      kind: 'phone',
      value: '12124567890',
      problem: 'numberWithoutCountry',
      suggestion: '+12124567890',
    });
    expect(soleEntity('22 123 45 67')).toMatchObject({ problem: 'numberWithoutCountry' });
  });

  test('without country code are complete where a region is set', () => {
    expect(soleEntity('22 123 45 67', 'PL')).toMatchObject({ value: '+48221234567' });
    expect(soleEntity('22 123 45 67', 'PL')).not.toHaveProperty('problem');
  });

  test.each([
    ['+48 22 1', 'numberTooShort'],
    ['+48 22 123 45 67 89 01 23', 'numberTooLong'],
    ['+999 123 456 789', 'numberUnknown'],
  ])('“%s” is wrong: %s', (text, problem) => {
    expect(soleEntity(text)).toMatchObject({ kind: 'phone', problem });
  });

  test('short digits are no telephone number', () => {
    expect(entitiesIn('4711')).toEqual([]);
  });
});

describe('MAC addresses', () => {
  test.each([
    '2C:54:91:88:C9:E3',
    '2c-54-91-88-c9-e3',
    '2C54.9188.C9E3',
    '2c549188c9e3',
    '2C549188C9E3',
    '2C5491-88C9E3'.replace('-', ''),
  ])('“%s” is 2c549188c9e3', (text) => {
    expect(soleEntity(text)).toMatchObject({ kind: 'mac', value: '2c549188c9e3' });
    expect(soleEntity(text)).not.toHaveProperty('problem');
  });

  test.each([
    ['2C:54:91:88:C9', 'macTooShort'],
    ['2C:54:91:88:C9:E', 'macTooShort'],
    ['2C:54:91:88:C9:E3:01', 'macTooLong'],
    ['2c549188c9e', 'macTooShort'],
    ['2c549188c9e30', 'macTooLong'],
  ])('“%s” is wrong: %s', (text, problem) => {
    expect(soleEntity(text)).toMatchObject({ kind: 'mac', problem });
  });

  test('twelve digits without a letter are no MAC address', () => {
    expect(soleEntity('123456789012')?.kind).toBe('phone');
  });

  test('words with hyphens are none either', () => {
    expect(entitiesIn('Ada Face-Cafe, dead-beef ad-hoc be-a-bee')).toEqual([]);
  });
});

describe('addresses and ids', () => {
  test('an e-mail address is lower case', () => {
    expect(soleEntity('Jane.O’Neil+x@Acme.Example'.replace('’', "'"))).toMatchObject({
      kind: 'email',
      value: "jane.o'neil+x@acme.example",
    });
  });

  test('a SIP address always has its scheme', () => {
    expect(soleEntity('SIPS:Davis@Nanpizza.Example')).toMatchObject({
      kind: 'sip',
      value: 'sip:davis@nanpizza.example',
    });
  });

  test('a Webex id keeps its case', () => {
    const id = 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS9hYmNkZWZnaGlqa2xtbm8';
    expect(soleEntity(id)).toMatchObject({ kind: 'webexId', value: id });
  });

  test('several values come in the order of the text', () => {
    const text = 'a@b.example and +1 212 456 7890 and 2c:54:91:88:c9:e3';
    expect(entitiesIn(text).map(({ kind }) => kind)).toEqual(['email', 'phone', 'mac']);
    expect(soleEntity(text)).toBeUndefined();
  });

  test('a number inside an id is not found again', () => {
    expect(entitiesIn('3f2504e0-4f89-11d3-9a0c-030512345678')).toHaveLength(1);
  });
});

describe('cleaning', () => {
  test.each([
    ['Więcej', 'wiecej'],
    ['Łódź', 'lodz'],
    ['søk', 'sok'],
    ['Помощ', 'помощ'],
    ['Ей', 'ей'],
    ['עִבְרִית', 'עברית'],
  ])('%s is compared as %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test('invisible characters, smart quotes and Hebrew punctuation become plain', () => {
    expect(cleanText('\u202bfind\u00a0“דוא״ל”\u200b בן־דוד\u202c')).toBe('find "דוא"ל" בן-דוד');
  });

  test('a name that only begins like the bot’s is kept', () => {
    expect(cleanText('Deskhandler', 'Deskhand')).toBe('Deskhandler');
    expect(cleanText('deskhand, help', 'Deskhand')).toBe('help');
  });
});
