import { expect, test } from 'vitest';
import { decodeId, encodeId, isSameId, uuidOf } from '../../../src/webex/id.ts';
import { fc } from '../../support/properties.ts';

const uuid = '1ad3f6e7-9c4d-4d3f-8a4e-5f6b7c8d9e0f';

test('an id says its region, its type and its UUID', () => {
  const id = 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS8xYWQzZjZlNy05YzRkLTRkM2YtOGE0ZS01ZjZiN2M4ZDllMGY';

  expect(decodeId(id)).toEqual({ geo: 'us', type: 'PEOPLE', value: uuid });
  expect(encodeId('PEOPLE', uuid)).toBe(id);
  expect(uuidOf(id)).toBe(uuid);
});

test('other regions and the composed ids of licenses are read', () => {
  const license = encodeId('LICENSE', `${uuid}:MS_62b343df-bdd5-463b-8895-d07fc3a94832`);

  expect(decodeId(encodeId('ROOM', uuid, 'urn:TEAM:eu-central-1_k'))?.geo).toBe(
    'urn:TEAM:eu-central-1_k',
  );
  expect(decodeId(license)?.value).toBe(`${uuid}:MS_62b343df-bdd5-463b-8895-d07fc3a94832`);
  expect(uuidOf(license)).toBeUndefined();
});

test('an id in capitals is another id: base64 is case-sensitive', () => {
  const id = encodeId('PEOPLE', uuid);

  expect(decodeId(id.toUpperCase())).toBeUndefined();
  expect(isSameId(id, id.toUpperCase())).toBe(false);
});

test('the same thing is recognised in both writings', () => {
  expect(isSameId(encodeId('PEOPLE', uuid), uuid.toUpperCase())).toBe(true);
  expect(isSameId(encodeId('PEOPLE', uuid), encodeId('PEOPLE', uuid.replace('1', '2')))).toBe(
    false,
  );
  expect(isSameId('me', 'me')).toBe(true);
});

test('every id that is written is read back, and nothing else breaks the reader', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom('PEOPLE', 'ROOM', 'DEVICE'), (value, type) => {
      expect(decodeId(encodeId(type, value))).toEqual({ geo: 'us', type, value });
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void uuidOf(text)));
});
