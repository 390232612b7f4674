/** Eight digits are a code unless the line says what else they are (FEATURES F023). */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';
import { readCode } from '../../../src/verification/code.ts';

const words = lexiconOf(commands);

describe.each(['NO', 'PL', undefined])('with %s as the region of numbers', (defaultRegion) => {
  const read = (text: string) => understand(text, { words, defaultRegion, botName: 'Help Desk' });

  test.each([
    '96810831',
    '@Help Desk 96810831',
    '9681 0831',
    '9681-0831',
    '9681.0831',
    '96 81 08 31',
    '96.81.08.31!',
    '968 108 31?',
    '“96810831”',
    '９６８１ ０８３１',
    '9681\u200b0831',
    '96810831 please',
    'anna 96810831',
    'the caller read 96 81 08 31',
    'check 96810831',
    'is 96810831 right?',
    'verify 96810831',
    'verfiy 96810831',
    'send code 96810831',
    'code 96810831 for anna@cafesol.example',
    'code for anna@cafesol.example: 9681 0831',
    'kod 96.81.08.31',
    'código 96810831 de Anna',
    'потвърди 9681 0831',
    'bekreft 96 81 08 31',
    'הקוד הוא 9681 0831',
  ])('“%s” is the check of a code, and carries nothing but the digits', (text) => {
    expect(read(text)).toMatchObject({
      kind: 'request',
      command: 'code.check',
      query: '96810831',
      entities: [],
    });
  });

  test.each([
    ['number 96810831', 'number.show'],
    ['telefon 96 81 08 31', 'number.show'],
    ['מספר 96810831', 'number.show'],
    ['find 96810831', 'find'],
    ['+47 96 81 08 31', 'find'],
    ['+4796810831', 'find'],
    ['968108319', 'find'],
    ['send code 96810831@cafesol.example', 'code.send'],
    ['send code +47 96810831', 'code.send'],
    ['123456', 'code.check'],
  ])('“%s” asks for %s', (text, command) => {
    expect(read(text)).toMatchObject({ kind: 'request', command });
  });

  test('what is offered to choose from holds no eight digits', () => {
    const lines = [
      'which phone 96810831',
      'order 96810831',
      'delete and send 96810831',
      'her 96810831',
    ];
    const offered = lines.map(read).filter(({ kind }) => kind === 'choose');
    expect(JSON.stringify(offered)).not.toContain('96810831');
  });
});

test.each(['96810831', '9681 0831', '9681-0831', '96.81.08.31', '9681 - 0831'])(
  'what is taken for a code is read as one: “%s”',
  (text) => {
    expect(understand(text, { words })).toMatchObject({
      command: 'code.check',
      query: readCode(text),
    });
  },
);
