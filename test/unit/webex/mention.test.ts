import { describe, expect, test } from 'vitest';
import { encodeId } from '../../../src/webex/id.ts';
import { withoutMention } from '../../../src/webex/mention.ts';
import { isPosted, plainText } from '../../../src/webex/outgoing.ts';
import { fc } from '../../support/properties.ts';

const uuid = '1ad3f6e7-9c4d-4d3f-8a4e-5f6b7c8d9e0f';
const bot = { personId: encodeId('PEOPLE', uuid), displayName: 'Help Desk' };
const mark = (id: string, name: string) =>
  `<spark-mention data-object-type="person" data-object-id="${id}">${name}</spark-mention>`;
const said = (text: string, html: string) => ({ text, html, mentionedPeople: [bot.personId] });

describe('what was said without the mention of the bot', () => {
  test('a bot called "Help Desk" does not hear "help" in every message', () => {
    expect(
      withoutMention(
        said('Help Desk find Anna', `<p>${mark(bot.personId, 'Help Desk')} find Anna</p>`),
        bot,
      ),
    ).toBe('find Anna');
  });

  test('the mention is found by its id in either writing, not by its words', () => {
    expect(
      withoutMention(said('Helpdesk, find Anna', `${mark(uuid, 'Helpdesk')}, find Anna`), bot),
    ).toBe('find Anna');
  });

  test('the bot’s name stays where it was not a mention', () => {
    expect(
      withoutMention(
        said(
          'who is on the Help Desk today, Help Desk ?',
          `who is on the Help Desk today, ${mark(bot.personId, 'Help Desk')} ?`,
        ),
        bot,
      ),
    ).toBe('who is on the Help Desk today, ?');
  });

  test('mentions of other people stay', () => {
    const anna = encodeId('PEOPLE', '2bd3f6e7-9c4d-4d3f-8a4e-5f6b7c8d9e0f');

    expect(
      withoutMention(
        said(
          'Help Desk user Anna Nowak',
          `${mark(bot.personId, 'Help Desk')} user ${mark(anna, 'Anna Nowak')}`,
        ),
        bot,
      ),
    ).toBe('user Anna Nowak');
  });

  test('two mentions of the bot both go', () => {
    const html = `${mark(bot.personId, 'Help Desk')} find Anna ${mark(bot.personId, 'Help Desk')}`;

    expect(withoutMention(said('Help Desk find Anna Help Desk', html), bot)).toBe('find Anna ');
  });

  test('a name with characters that HTML escapes is found', () => {
    expect(
      withoutMention(
        said('R&D <Desk> find Anna', `${mark(bot.personId, 'R&amp;D &lt;Desk&gt;')} find Anna`),
        bot,
      ),
    ).toBe('find Anna');
  });

  test('without HTML the name at the start goes when the bot was mentioned', () => {
    const mentionedPeople = [bot.personId];

    expect(withoutMention({ text: ' @Help Desk: find Anna', mentionedPeople }, bot)).toBe(
      ' find Anna',
    );
    expect(withoutMention({ text: 'Help Desk find', mentionedPeople: [] }, bot)).toBe(
      'Help Desk find',
    );
    expect(withoutMention({ text: 'help', mentionedPeople }, bot)).toBe('help');
    expect(withoutMention({ mentionedPeople }, bot)).toBe('');
  });

  test('line breaks and spaces of the text are kept as they were written', () => {
    expect(withoutMention({ text: '  find\n  Anna  ', mentionedPeople: [] }, bot)).toBe(
      '  find\n  Anna  ',
    );
  });

  test('no HTML breaks it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, inner) => {
        const html = `${inner}${mark(bot.personId, inner)}`;
        expect(withoutMention(said(text, html), bot).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('recognising a message of ours', () => {
  const message = {
    id: 'm',
    roomId: 'r',
    personId: bot.personId,
    files: [],
    mentionedPeople: [],
    attachments: [],
    roomType: 'group',
    parentId: undefined,
    text: undefined,
    markdown: '**Anna**',
    html: undefined,
    personEmail: undefined,
    created: undefined,
  };
  const card = (nonce: string) => ({
    type: 'AdaptiveCard',
    actions: [{ type: 'Action.Submit', title: 'x', data: { a: nonce, c: 0 } }],
  });

  test('same words in the same thread are it', () => {
    expect(isPosted({ markdown: '**Anna**' }, message)).toBe(true);
    expect(isPosted({ markdown: '**Anne**' }, message)).toBe(false);
    expect(isPosted({ markdown: '**Anna**', threadId: 't' }, message)).toBe(false);
  });

  test('when Webex keeps no markdown, the plain words decide', () => {
    const plain = { ...message, markdown: undefined, text: 'Anna is here' };

    expect(isPosted({ markdown: '**Anna** is _here_' }, plain)).toBe(true);
  });

  test('two cards with the same words differ in their nonces', () => {
    const withCard = {
      ...message,
      attachments: [{ contentType: 'x', content: card('nonce-1') }],
    };

    expect(isPosted({ markdown: '**Anna**', card: card('nonce-1') }, withCard)).toBe(true);
    expect(isPosted({ markdown: '**Anna**', card: card('nonce-2') }, withCard)).toBe(false);
    expect(isPosted({ markdown: '**Anna**' }, withCard)).toBe(false);
  });
});

test.each([
  ['**Anna Nowak** _active_', 'Anna Nowak active'],
  ['see [Control Hub](https://admin.webex.com)', 'see Control Hub (https://admin.webex.com)'],
  ['snake_case and 2*3', 'snake_case and 2*3'],
  ['\\*not bold\\* \\<b\\>', '*not bold* <b>'],
  ['hello <@personEmail:a@b.example|Anna>', 'hello Anna'],
  ['`code`', 'code'],
  [
    '**jan\u2060_\u2060@a.example\u2060** · \u2060__\u2060init',
    'jan\u2060_\u2060@a.example\u2060 · \u2060__\u2060init',
  ],
])('%s reads as %s', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
