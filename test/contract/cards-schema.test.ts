/** Our cards against Microsoft's schema of Adaptive Cards 1.3, and against what Webex renders of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../../cards/check.ts';
import { type Exhibit, exhibits } from '../../cards/gallery.ts';
import { cardNames } from '../../cards/index.ts';
import {
  actionSet,
  column,
  columnSet,
  container,
  factSet,
  image,
  inputChoice,
  inputDate,
  inputNumber,
  inputText,
  inputTime,
  inputToggle,
  link,
  md,
  openUrl,
  plain,
  richText,
  showCard,
  submit,
  textBlock,
  textRun,
  toggleVisibility,
} from '../../cards/kit.ts';

const shown = exhibits();
const isValid = officialSchema();

function officialSchema(): ValidateFunction {
  const file = new URL('./schema/adaptive-card-1.3.0.schema.json', import.meta.url);
  const { id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false });
  ajv.addMetaSchema(createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json'));
  return ajv.compile({ ...schema, $id: id });
}

function nameOf({ card, sample, language }: Exhibit): string {
  return `${card} ${sample} ${language}`;
}

describe('every card of every language', () => {
  test('fits the official schema', () => {
    const misfits = shown.flatMap((exhibit) =>
      isValid(exhibit.content) ? [] : [`${nameOf(exhibit)}: ${JSON.stringify(isValid.errors)}`],
    );

    expect(misfits).toEqual([]);
  });

  test('is drawn by Webex as we mean it, in five buttons, 600 pixels and 10 kB', () => {
    const mistakes = shown.flatMap((exhibit) =>
      mistakesIn(exhibit.content, exhibit.markdown).map((one) => `${nameOf(exhibit)}: ${one}`),
    );

    expect(mistakes).toEqual([]);
  });

  test('is shown in all six languages, typical, and with hostile data', () => {
    const names = new Set(shown.map(nameOf));

    expect(names.size).toBe(shown.length);
    expect(shown.filter(({ sample }) => sample === 'typical')).toHaveLength(cardNames.length * 6);
    expect(shown.filter(({ sample }) => sample === 'hostile')).toHaveLength(cardNames.length * 6);
  });
});

test('the schema refuses what is not Adaptive Cards 1.3', () => {
  const card = { type: 'AdaptiveCard', version: '1.3' };

  expect(isValid({ ...card, body: [{ type: 'TextBlock', text: 'Hello', wrap: true }] })).toBe(true);
  expect(isValid({ ...card, body: [{ type: 'Table', rows: [] }] })).toBe(false);
  expect(isValid({ ...card, body: [{ type: 'TextBlock', text: 'Hello', style: 'heading' }] })).toBe(
    false,
  );
});

test('everything the kit can build fits the schema and the rules', () => {
  const label = plain('Label', 'en');
  const asked = { label, errorMessage: plain('Please choose', 'en'), isRequired: true };
  const https = link('https://example.com/a.png');
  if (!https) throw new Error('an https address is a link');
  const card = {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [
      columnSet([
        column('stretch', [richText([textRun(label, { underline: true })])]),
        column(2, [image(https, label, { size: 'small' })]),
      ]),
      container([factSet([{ title: md('Name', 'en'), value: md('Value', 'en') }])], { id: 'more' }),
      inputText({ ...asked, id: 'text', maxLength: 40, regex: '^[0-9]+$', style: 'tel' }),
      inputNumber({ ...asked, id: 'number', min: 1, max: 5, value: 2 }),
      inputDate({ ...asked, id: 'date', min: '2026-01-01' }),
      inputTime({ ...asked, id: 'time', value: '14:00' }),
      inputToggle({ ...asked, id: 'toggle', title: label }),
      inputChoice({
        ...asked,
        id: 'choice',
        style: 'expanded',
        choices: [{ title: label, value: '1' }],
      }),
      actionSet([showCard(label, [textBlock(md('Below', 'en'))], [])]),
    ],
    actions: [
      submit(label, { a: 'nonce', c: 0 }, 'positive'),
      openUrl(label, https),
      toggleVisibility(label, ['more']),
    ],
  };

  expect(isValid(card) ? [] : isValid.errors).toEqual([]);
  expect(mistakesIn(card, 'A card with everything').filter((one) => !/pixels/.test(one))).toEqual(
    [],
  );
});

test('text that went through no escape does not compile where markdown or plain text is shown', () => {
  const raw: string = 'Anna <@all>';

  // @ts-expect-error a string is not markdown that is safe to read
  expect(textBlock(raw)).toMatchObject({ text: raw });
  // @ts-expect-error nor is it text for a button
  expect(submit(raw, { a: 'nonce', c: 0 })).toMatchObject({ title: raw });
  // @ts-expect-error text for a button may hold markdown
  expect(textBlock(plain(raw, 'en'))).toMatchObject({ text: raw });
});
