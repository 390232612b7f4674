/** Which changes open their card at once and which are asked about with buttons (issue of wrong changes). */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { cleanText } from '../../../src/understanding/clean.ts';
import { frameOf } from '../../../src/understanding/frame.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';

const words = lexiconOf(commands);
const read = (text: string) => understand(text, { words, botName: 'Deskhand' });

describe('a change whose verb, object and name are all said opens its card', () => {
  test.each([
    ['please delete the user jane@acme.example', 'users.remove', 'jane@acme.example'],
    ['proszę usunąć użytkownika jan@acme.example', 'users.remove', 'jan@acme.example'],
    ['borra al usuario ana@acme.example, por favor', 'users.remove', 'ana@acme.example'],
    ['моля, изтрий потребител ivo@acme.example', 'users.remove', 'ivo@acme.example'],
    ['kan du slette brukeren ola@acme.example', 'users.remove', 'ola@acme.example'],
    ['בבקשה תמחק את המשתמש oren@acme.example', 'users.remove', 'oren@acme.example'],
  ])('“%s”', (said, command, query) => {
    expect(read(said)).toMatchObject({ kind: 'request', command, query });
  });
});

describe('removing somebody from somewhere may mean a role as well: it is asked about', () => {
  test.each([
    ['remove Jo Lie from Globex', 'Jo Lie'],
    ['usuń Jana Kowalskiego z Globex', 'Jana Kowalskiego'],
    ['quita a Raúl Gil de Aerosur', 'Raúl Gil'],
    ['премахни Иван Петков от Аероюг', 'Иван Петков'],
    ['fjern Rune Berg fra Nordfly', 'Rune Berg'],
    ['תסיר את רועי דיין מאווירום', 'רועי דיין'],
  ])('“%s”', (said, query) => {
    expect(read(said)).toMatchObject({
      kind: 'choose',
      among: expect.arrayContaining([{ command: 'users.remove', query }]),
    });
  });
});

describe('who is removed from a role keeps the account', () => {
  test.each([
    'remove jane@acme.example as partner admin of Globex',
    'usuń jan@acme.example z administratorów partnera klienta Globex',
    'quita a ana@acme.example como administrador de Aerosur',
    'премахни ivo@acme.example като администратор на Аероюг',
    'fjern ola@acme.example som partneradmin hos Nordfly',
    'הסר את oren@acme.example מהמנהלים של אווירום',
  ])('“%s”', (said) => {
    expect(frameOf(cleanText(said)).intent).toBe('admin.remove');
    expect(read(said)).toMatchObject({ kind: 'notYet' });
  });
});

describe('what speaks against a change is asked about, however sure the model is', () => {
  test.each([
    ['two addresses', 'delete the users jane@acme.example bob@acme.example'],
    ['a whole group', 'delete every user of Globex'],
    ['a contrast', 'she is not our admin, she is a user of Globex, remove jane@acme.example'],
  ])('%s: “%s”', (_, said) => {
    expect(frameOf(cleanText(said)).action).not.toBe('confirm');
  });

  test('the reason is told to whoever debugs it', () => {
    const two = 'delete the users jane@acme.example bob@acme.example';
    expect(frameOf(two).steps.doubt).toBe('two addresses');
    expect(frameOf('delete user jane@acme.example').steps.doubt).toBeUndefined();
  });
});

describe('names end where they end', () => {
  test.each([
    ['tag Fjordkraft AS as important', { customer: 'Fjordkraft AS', tag: 'important' }],
    ['merk Fjordkraft AS som viktig', { customer: 'Fjordkraft AS', tag: 'viktig' }],
    ['tag Lunde & Holm #gold', { customer: 'Lunde & Holm', tag: 'gold' }],
    ['הסר תג vip בנק הכרמל', { customer: 'בנק הכרמל', tag: 'vip' }],
  ])('“%s”', (said, slots) => {
    expect(frameOf(cleanText(said)).slots).toEqual(slots);
  });
});

describe('locations and numbers of a customer in own words', () => {
  test.each([
    ['which locations does Kystlinjen have', 'customer.locations', 'Kystlinjen'],
    ['jakie lokalizacje ma Kystlinjen', 'customer.locations', 'Kystlinjen'],
    ['qué ubicaciones tiene Kystlinjen', 'customer.locations', 'Kystlinjen'],
    ['какви местоположения има Балкан Логистика', 'customer.locations', 'Балкан Логистика'],
    ['hvilke lokasjoner har Kystlinjen', 'customer.locations', 'Kystlinjen'],
    ['אילו מיקומים יש למעבדות גליל', 'customer.locations', 'מעבדות גליל'],
    ['give jane@acme.example a phone number', 'numbers.assign', 'jane@acme.example'],
    ['please add two more numbers for the customer Kystlinjen', 'numbers.add', 'Kystlinjen'],
  ])('“%s”', (said, command, query) => {
    expect(read(said)).toMatchObject({ kind: 'request', command, query });
  });

  test.each([
    'add a number to Globex',
    'dodaj numer dla Globex',
    'añade un número a Globex',
    'добави номер на Глобекс',
    'legg til et nummer på Globex',
    'תוסיף מספר לגלובקס',
  ])('“%s” may be about a customer or a user', (said) => {
    expect(read(said)).toMatchObject({
      kind: 'choose',
      among: expect.arrayContaining([
        expect.objectContaining({ command: 'numbers.add' }),
        expect.objectContaining({ command: 'numbers.assign' }),
      ]),
    });
  });
});

describe('what shares its words is told apart', () => {
  test.each([
    ['did somebody remove the tag vip from Globex', 'history'],
    ['czy ktoś usunął tag vip klientowi Globex', 'history'],
    ['run the device report every Friday', 'report.schedule'],
    ['kjør enhetsrapporten hver fredag', 'report.schedule'],
    ['the old code 118204 is no good, send a new one to jane@acme.example', 'verify.send'],
    ['order three handsets for Globex', 'none'],
    ['zamów trzy telefony dla Globex', 'none'],
  ])('“%s” is %s', (said, intent) => {
    expect(frameOf(cleanText(said)).intent).toBe(intent);
  });
});

describe('what is taken back within one line', () => {
  test.each([
    ['unblock jo@acme.example - no wait, she is a leaver: delete the user jo@acme.example', 'jo'],
    ['odblokuj jo@acme.example, albo nie, usuń użytkownika jan@acme.example', 'jan'],
    ['desbloquea a jo@acme.example, no, espera, borra al usuario ana@acme.example', 'ana'],
    ['отблокирай jo@acme.example, не, чакай, изтрий потребител ivo@acme.example', 'ivo'],
    ['opphev sperringen for jo@acme.example, nei vent, slett brukeren ola@acme.example', 'ola'],
    ['תשחרר את jo@acme.example, לא, רגע, תמחק את המשתמש oren@acme.example', 'oren'],
  ])('“%s” asks for what comes last', (said, name) => {
    const { intent, slots } = frameOf(cleanText(said));
    expect({ intent, slots }).toEqual({
      intent: 'user.delete',
      slots: { user: `${name}@acme.example` },
    });
  });
});

describe('what is not wanted, or not enough, is no request', () => {
  test.each([
    ['unblocking is not enough: delete the user jane@acme.example', 'user.delete'],
    ['con desbloquear no basta: borra al usuario ana@acme.example', 'user.delete'],
    ['отблокирането не ме интересува, изтрий потребител ivo@acme.example', 'user.delete'],
    ['uten å spørre meg igjen: slett brukeren ola@acme.example', 'user.delete'],
    ['dodaj Jana Nowaka, jan@acme.example, do Globex z pakietem Webex Calling', 'user.add'],
    ['haz un pedido de 30 licencias para Globex', 'none'],
    ['legg inn en bestilling på 30 lisenser til Globex', 'none'],
    ['how are the call queues doing', 'kpi.show'],
    ['#gold Globex Dental', 'customer.tag'],
  ])('“%s” is %s', (said, intent) => {
    expect(frameOf(cleanText(said)).intent).toBe(intent);
  });

  test('a tag of two words and a hyphen stays whole, and “the tag” joined to it is left out', () => {
    expect(frameOf(cleanText('tag Globex Dental #at-risk')).slots.tag).toBe('at-risk');
    expect(frameOf(cleanText('ta gull-taggen av Nordfly Service')).slots.tag).toBe('gull');
  });

  test('the only name of a story is whom the question behind it is about', () => {
    const said = 'I was on the phone with Fernhill Motors. What subscriptions do they have?';
    expect(frameOf(cleanText(said))).toMatchObject({
      intent: 'customer.subscriptions',
      slots: { customer: 'Fernhill Motors' },
    });
  });

  test('where something is created is not its name for certain', () => {
    expect(read('create a customer in Globex Dental')).toMatchObject({ kind: 'choose' });
  });
});
