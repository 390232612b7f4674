/** What was said in the open space, kept in step without drawing again what did not change. */
import type { PageMessage } from '../wire.ts';
import { element, icon } from './dom.ts';
import { drawMessage } from './message.ts';
import { type Page, roomOn, wordsOn } from './page.ts';
import { placeInThreads } from './threads.ts';

/** So close to the end, in px, one is reading the newest message. */
const nearEnd = 120;

export interface Conversation {
  root: HTMLElement;
  scrollToEnd(): void;
}

/** The middle of the page. */
export function conversation(page: Page): Conversation {
  const list = element('div', { class: 'messages' });
  const log = element(
    'div',
    { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: 0 },
    list,
  );
  const jump = element('button', {
    type: 'button',
    class: 'pill jump',
    hidden: true,
    onclick: () => scrollToEnd(),
  });
  const drawn = new Map<string, { element: HTMLElement; message: PageMessage }>();
  const days = new Map<string, HTMLElement>();

  const scrollToEnd = (): void => {
    log.scrollTop = log.scrollHeight;
    jump.hidden = true;
  };
  const isAtEnd = (): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;

  const elementOf = (message: PageMessage): HTMLElement => {
    const known = drawn.get(message.id);
    if (known && JSON.stringify(known.message) === JSON.stringify(message)) return known.element;
    const fresh = drawMessage(page, message);
    known?.element.remove();
    drawn.set(message.id, { element: fresh, message });
    return fresh;
  };

  const arrange = (): void => {
    let next = list.firstElementChild;
    const put = (wanted: Element): void => {
      if (wanted === next) next = wanted.nextElementSibling;
      else list.insertBefore(wanted, next);
    };
    for (const placed of placeInThreads(page.state.messages.values())) {
      if (placed.startsDay) put(dayMark(placed.message.created, days, page));
      const shown = elementOf(placed.message);
      shown.classList.toggle('answer', placed.isAnswer);
      shown.classList.toggle('follows', placed.follows);
      put(shown);
    }
    drawEmpty(list, page);
  };

  const redrawAll = (): void => {
    drawn.clear();
    days.clear();
    list.replaceChildren();
    log.setAttribute('aria-label', wordsOn(page).conversation);
    jump.replaceChildren(icon('down'), wordsOn(page).newMessages);
    arrange();
  };

  page.on('room', () => {
    redrawAll();
    scrollToEnd();
  });
  page.on('language', () => {
    const wasAtEnd = isAtEnd();
    redrawAll();
    if (wasAtEnd) scrollToEnd();
  });
  page.on('message', (message) => {
    const wasAtEnd = isAtEnd();
    const isNew = !drawn.has(message.id);
    arrange();
    if (!isNew) return;
    const shown = elementOf(message);
    shown.classList.add('arriving');
    const isOwn = message.personId === page.state.preferences.personId;
    if (message.parentId && (wasAtEnd || isOwn)) shown.scrollIntoView({ block: 'nearest' });
    else if (wasAtEnd || isOwn) scrollToEnd();
    else jump.hidden = false;
  });
  page.on('deleted', (id) => {
    const gone = drawn.get(id)?.element;
    drawn.delete(id);
    if (gone) void vanish(gone).then(arrange);
  });
  let staysAtEnd = true;
  log.addEventListener('scroll', () => {
    staysAtEnd = isAtEnd();
    if (staysAtEnd) jump.hidden = true;
  });
  // A drawer that opens makes the conversation narrower and so longer; its end stays in sight.
  new ResizeObserver(() => {
    if (staysAtEnd) scrollToEnd();
  }).observe(log);
  redrawAll();
  return { root: element('div', { class: 'log-frame' }, log, jump), scrollToEnd };
}

function dayMark(created: string, days: Map<string, HTMLElement>, page: Page): HTMLElement {
  const when = new Date(created);
  const key = when.toDateString();
  const words = wordsOn(page);
  const today = new Date();
  const yesterday = new Date(today.getTime() - 86_400_000);
  const name =
    key === today.toDateString()
      ? words.today
      : key === yesterday.toDateString()
        ? words.yesterday
        : new Intl.DateTimeFormat(page.state.preferences.language, { dateStyle: 'full' }).format(
            when,
          );
  const mark = days.get(key) ?? element('div', { class: 'day' }, element('span', {}, name));
  days.set(key, mark);
  return mark;
}

function drawEmpty(list: HTMLElement, page: Page): void {
  const shown = list.querySelector('.empty');
  const room = roomOn(page);
  if (page.state.messages.size > 0 || !room || !page.state.isRead) {
    shown?.remove();
    return;
  }
  if (shown) return;
  for (const mark of list.querySelectorAll('.day')) mark.remove();
  const words = wordsOn(page);
  const sentence = room.type === 'group' ? words.emptyGroup : words.emptyConversation;
  list.append(
    element(
      'div',
      { class: 'empty' },
      element('img', { src: '/icon.svg', alt: '', width: 56, height: 56 }),
      element('p', {}, sentence(page.state.bot)),
    ),
  );
}

async function vanish(gone: HTMLElement): Promise<void> {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const height = `${gone.offsetHeight}px`;
    const flow = [
      { opacity: 1, height, overflow: 'hidden' },
      { opacity: 0, height, overflow: 'hidden', offset: 0.5 },
      { opacity: 0, height: '0px', marginBlock: '0px', paddingBlock: '0px', overflow: 'hidden' },
    ];
    await gone.animate(flow, { duration: 320, easing: 'ease-out' }).finished.catch(() => undefined);
  }
  gone.remove();
}
