import { expect, test } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { wholesaleStateWords } from '../../../src/language/wholesale-state.ts';

/** As the Wholesale Customers API documents them. */
const documented = [
  'provisioned',
  'provisioned_with_errors',
  'provisioning',
  'updating',
  'deleting',
  'error',
  'pending_rpl_review',
];

test('every state of a wholesale customer that Webex documents has words of its own in six languages', () => {
  for (const language of languages) {
    const words = documented.map((state) => wholesaleStateWords(state, language));
    expect(new Set(words).size).toBe(documented.length);
    for (const each of words) expect(each).not.toMatch(/[_“”„«»]/);
    if (language === 'en') continue;
    for (const each of words)
      expect(each).not.toMatch(/^(provision|updating|deleting|pending|error)/);
  }
  expect(wholesaleStateWords('provisioned_with_errors', 'pl')).toBe('udostępniony z błędami');
});

test('a state that Webex invents later stands there as its own word, in the quotation marks of the language', () => {
  expect(wholesaleStateWords('on_hold', 'en')).toBe('“on_hold”');
  expect(wholesaleStateWords('on_hold', 'pl')).toBe('„on_hold”');
  expect(wholesaleStateWords('on_hold', 'es')).toBe('«on_hold»');
  expect(wholesaleStateWords('on_hold', 'bg')).toBe('„on_hold“');
  expect(wholesaleStateWords('on_hold', 'nb')).toBe('«on_hold»');
  expect(wholesaleStateWords('on_hold', 'he')).toBe('„on_hold”');
  expect(wholesaleStateWords('constructor', 'en')).toBe('“constructor”');
  expect(wholesaleStateWords('', 'he')).toBe('–');
});
