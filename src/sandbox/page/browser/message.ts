/** One message: who, when, what; for a card also its text version and its JSON. */
import type { PageMessage } from '../wire.ts';
import { type DrawnCard, drawCard } from './card.ts';
import { avatar, clockTime, element, icon, iconButton, withOrder } from './dom.ts';
import { messageContent } from './markdown.ts';
import { type Page, wordsOn } from './page.ts';
import { answerIn, press } from './talk.ts';

/** Draws a message. Its head and thread mark are shown or hidden by classes of the element. */
export function drawMessage(page: Page, message: PageMessage): HTMLElement {
  const isOwn = message.personId === page.state.preferences.personId;
  const words = wordsOn(page);
  return element(
    'article',
    {
      class: `message${isOwn ? ' own' : ''}${message.fromBot ? ' from-bot' : ''}`,
      'data-id': message.id,
      'aria-label': message.personName,
    },
    avatar(message.personName, message.fromBot),
    element(
      'div',
      { class: 'said' },
      element(
        'header',
        {},
        element('bdi', { class: 'name' }, message.personName),
        timeOf(message, page),
        element('span', { class: 'thread-mark' }, icon('reply'), words.inThread),
      ),
      message.card === undefined ? bubble(page, message) : cardBox(page, message),
      ...message.files.map(({ path }) => fileLink(page, path)),
    ),
  );
}

function timeOf({ created }: PageMessage, page: Page): HTMLElement {
  const { language } = page.state.preferences;
  const when = new Date(created);
  return element(
    'time',
    {
      datetime: created,
      title: new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' }).format(
        when,
      ),
    },
    clockTime(created, language),
  );
}

function bubble(page: Page, message: PageMessage): HTMLElement {
  const content = element('div', { class: 'bubble', dir: 'auto' });
  if (message.fromBot && message.markdown !== undefined) {
    content.append(messageContent(message.markdown));
    for (const block of content.querySelectorAll('p, li, pre')) block.setAttribute('dir', 'auto');
  } else {
    content.append(...withMention(page, message));
  }
  return element('div', { class: 'row' }, content, replyButton(page, message));
}

/** Webex's plain text begins with the name of the mentioned bot. */
function withMention(page: Page, { text = '', mentionsBot }: PageMessage): Node[] {
  const { bot } = page.state;
  if (!mentionsBot || !text.startsWith(bot)) return withOrder(text);
  return [element('span', { class: 'mentioned' }, `@${bot}`), ...withOrder(text.slice(bot.length))];
}

function replyButton(page: Page, message: PageMessage): HTMLElement {
  return iconButton('reply', wordsOn(page).replyInThread, {
    class: 'quiet reply',
    onclick: () => answerIn(page, message),
  });
}

function cardBox(page: Page, message: PageMessage): HTMLElement {
  const words = wordsOn(page);
  const state = element('p', { class: 'press-state', role: 'status', hidden: true });
  const card = drawCard(message.card, {
    async press(inputs) {
      state.hidden = false;
      state.replaceChildren(words.pressing);
      const wasTaken = await press(page, message.id, inputs);
      state.hidden = !wasTaken;
      state.replaceChildren(icon('check'), words.pressed);
    },
  });
  return element(
    'div',
    { class: 'card-box' },
    element(
      'div',
      { class: 'card' },
      card.drawn ?? element('p', { class: 'unreadable' }, words.cardUnreadable),
    ),
    card.problems.length > 0 && problemList(card, words.cardProblems),
    state,
    developerRow(page, message, card),
  );
}

function problemList({ problems }: DrawnCard, title: string): HTMLElement {
  return element(
    'div',
    { class: 'card-problems', role: 'note' },
    element('strong', {}, title),
    element('ul', { dir: 'ltr' }, ...problems.map((problem) => element('li', {}, problem))),
  );
}

function developerRow(page: Page, message: PageMessage, card: DrawnCard): HTMLElement {
  const words = wordsOn(page);
  const { language } = page.state.preferences;
  const source = JSON.stringify(message.card, undefined, 2);
  const bytes = new TextEncoder().encode(JSON.stringify(message.card)).length;
  const number = new Intl.NumberFormat(language);
  const opened = element('div', { class: 'opened', hidden: true });
  const show = (kind: string, ...content: (Node | string)[]): void => {
    const closes = opened.dataset['kind'] === kind && !opened.hidden;
    opened.hidden = closes;
    opened.dataset['kind'] = kind;
    opened.replaceChildren(...content);
  };
  const toggle = (label: string, open: () => void): HTMLElement =>
    element('button', { type: 'button', class: 'link', onclick: open }, label);
  return element(
    'div',
    { class: 'developer' },
    element(
      'div',
      { class: 'row' },
      replyButton(page, message),
      toggle(words.textTwin, () =>
        show('text', element('pre', { dir: 'auto' }, message.text ?? message.markdown ?? '')),
      ),
      toggle(words.cardSource, () => {
        const height = Math.round(card.drawn?.parentElement?.offsetHeight ?? 0);
        show(
          'json',
          element('p', {}, words.cardSize(number.format(bytes), number.format(height))),
          element('pre', { dir: 'ltr' }, source),
        );
      }),
    ),
    opened,
  );
}

function fileLink(page: Page, path: string): HTMLElement {
  const person = encodeURIComponent(page.state.preferences.personId ?? '');
  const address = `${path}&person=${person}`;
  const link = element(
    'a',
    { class: 'file', href: address, target: '_blank', rel: 'noopener' },
    icon('file'),
    wordsOn(page).file,
  );
  const picture = element('img', {
    class: 'picture',
    src: address,
    alt: wordsOn(page).file,
    onload: () => link.replaceChildren(picture),
  });
  return link;
}
