import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { isMailbox, masked } from '../../../src/verification/address.ts';
import {
  digestOf,
  drawCode,
  isSameDigest,
  newSalt,
  readCode,
  spaced,
} from '../../../src/verification/code.ts';
import { harmless, writeLetter } from '../../../src/verification/code-letter.ts';
import { isUnsettled, limitReached } from '../../../src/verification/limits.ts';

const bound = {
  id: 'code-1',
  personId: 'anna',
  email: 'anna@customer.example',
  agentId: 'maya',
  purpose: 'password',
};
const pepper = Buffer.alloc(32, 7);

describe('a code', () => {
  test('has eight digits, leading zeros among them, and every digit at every place', () => {
    const codes = Array.from({ length: 5_000 }, drawCode);

    expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    for (let place = 0; place < 8; place++) {
      expect(new Set(codes.map((code) => code[place])).size).toBe(10);
    }
    expect(new Set(codes).size).toBeGreaterThan(4_990);
  });

  test.each([
    ['1234 5678', '12345678'],
    ['1234-5678', '12345678'],
    [' 12345678 ', '12345678'],
    ['１２３４　５６７８', '12345678'],
    ['1234\u200b5678', '12345678'],
    ['1234567', undefined],
    ['123456789', undefined],
    ['1234 567a', undefined],
    ['', undefined],
  ])('is read from “%s”', (typed, expected) => {
    expect(readCode(typed)).toBe(expected);
  });

  test('is shown as four and four', () => {
    expect(spaced('01234567')).toBe('0123 4567');
  });

  test('is worth nothing for another person, address, agent, purpose, row or pepper', () => {
    const salt = newSalt();
    const digest = digestOf('12345678', salt, bound, pepper);
    const others = [
      digestOf('12345679', salt, bound, pepper),
      digestOf('12345678', newSalt(), bound, pepper),
      digestOf('12345678', salt, { ...bound, personId: 'eve' }, pepper),
      digestOf('12345678', salt, { ...bound, email: 'eve@customer.example' }, pepper),
      digestOf('12345678', salt, { ...bound, agentId: 'eve' }, pepper),
      digestOf('12345678', salt, { ...bound, purpose: 'other' }, pepper),
      digestOf('12345678', salt, { ...bound, id: 'code-2' }, pepper),
      digestOf('12345678', salt, bound, Buffer.alloc(32, 8)),
    ];

    expect(isSameDigest(digestOf('12345678', salt, bound, pepper), digest)).toBe(true);
    expect(others.filter((other) => isSameDigest(other, digest))).toEqual([]);
    expect(isSameDigest(digest, null)).toBe(false);
    expect(isSameDigest(digest, '')).toBe(false);
  });
});

describe('an address', () => {
  test.each([
    ['anna.nowak@cafesol.example', 'a••••@cafesol.example'],
    ['a@cafesol.example', '••••@cafesol.example'],
  ])('%s is shown as %s', (email, shown) => {
    expect(masked(email)).toBe(shown);
  });

  test.each([
    ['anna.nowak+x@cafe-sol.example', true],
    ['', false],
    ['anna', false],
    ['anna@localhost', false],
    ['аdmin@cafesol.example', false],
    ['anna@cafеsol.example', false],
    ['anna@a.example\r\nBcc: eve@evil.example', false],
    ['anna@a.example, eve@evil.example', false],
    ['"anna" <anna@a.example>', false],
    [`${'a'.repeat(65)}@a.example`, false],
  ])('“%s” is a mailbox: %s', (email, expected) => {
    expect(isMailbox(email)).toBe(expected);
  });
});

describe('limits', () => {
  test.each([
    [{ person: 2, personDay: 9, agent: 29 }, undefined],
    [{ person: 3, personDay: 3, agent: 3 }, 'person'],
    [{ person: 0, personDay: 10, agent: 0 }, 'personDay'],
    [{ person: 0, personDay: 0, agent: 30 }, 'agent'],
  ])('%j: %s', (counted, expected) => {
    expect(limitReached(counted)).toBe(expected);
  });

  test('an address is trusted 24 hours after it changed; one from the future is not', () => {
    const now = new Date('2026-11-21T12:00:00Z');

    expect(isUnsettled(undefined, now)).toBe(false);
    expect(isUnsettled(new Date('2026-11-20T12:00:00Z'), now)).toBe(false);
    expect(isUnsettled(new Date('2026-11-20T12:00:01Z'), now)).toBe(true);
    expect(isUnsettled(new Date('2026-11-21T13:00:00Z'), now)).toBe(true);
  });
});

describe('the mail', () => {
  const mail = {
    to: 'anna@customer.example',
    code: '12345678',
    minutes: 5,
    organization: 'Fjordlys Partner AS',
    reference: 'A7F3-21KQ',
    purpose: 'Password reset',
  };

  test.each(languages)(
    'in %s says code, life, organization, case and warning, in text and HTML',
    (language) => {
      const letter = writeLetter({ ...mail, language });

      for (const body of [letter.text, letter.html]) {
        expect(body).toContain('1234 5678');
        expect(body).toContain('Fjordlys Partner AS');
        expect(body).toContain('A7F3-21KQ');
        expect(body).toContain('Password reset');
        expect(body).not.toMatch(/https?:|www\.|<a\b|href|<img|src=/i);
      }
      expect(letter.text.split('\n\n').length).toBe(5);
      expect(letter.subject).toContain('Fjordlys Partner AS');
      expect(letter.subject).not.toMatch(/\d/);
      expect(letter.html).toContain(`dir="${language === 'he' ? 'rtl' : 'ltr'}"`);
    },
  );

  test.each([
    ['Acme\r\nBcc: eve@evil.example', 'Acme Bcc: eve evil example'],
    ['Visit https://evil.example/reset now', 'Visit https evil example/reset now'],
    ['\u202egro.live\u202c', 'gro live'],
    ['Zakłady Łódź Sp. z o.o.', 'Zakłady Łódź Sp. z o.o.'],
    ['Transport S.A.', 'Transport S.A.'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('“%s” becomes “%s” in it', (raw, expected) => {
    expect(harmless(raw)).toBe(expected);
  });

  test('HTML in a name stays text', () => {
    const { html } = writeLetter({
      ...mail,
      language: 'en',
      organization: '<img src=x onerror=alert(1)>',
      purpose: '</p><script>alert(1)</script>',
    });

    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
  });
});
