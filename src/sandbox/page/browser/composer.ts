/** Where one writes: Enter sends, Shift+Enter starts a new line. */
import { element, icon, iconButton } from './dom.ts';
import { enclosing } from './enclosing.ts';
import { type Page, roomOn, titleOf, wordsOn } from './page.ts';
import { answerIn, say } from './talk.ts';

/** The bottom bar; `sent` is called after each message that left. */
export function composer(page: Page, sent: () => void): HTMLElement {
  const drafts = new Map<string, string>();
  let draftOf = '';
  let mentions = true;
  let lastSaid = '';

  const thread = element('div', { class: 'answering', hidden: true });
  const mention = element('button', {
    type: 'button',
    class: 'chip mention',
    dir: 'ltr',
    'aria-pressed': 'true',
    onclick: () => {
      mentions = !mentions;
      draw();
      box.focus();
    },
  });
  const box = element('textarea', {
    id: 'message',
    rows: 1,
    dir: 'auto',
    maxlength: 7_000,
    autocomplete: 'off',
    enterkeyhint: 'send',
    oninput: () => grow(),
    onkeydown: (event: KeyboardEvent) => typed(event),
  });
  const label = element('label', { for: 'message', class: 'unseen' });
  const enclosed = enclosing(page, () => box.focus());
  const button = element('button', { type: 'submit', class: 'send' });

  const grow = (): void => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  };
  const typed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp' && box.value === '' && lastSaid) {
      event.preventDefault();
      box.value = lastSaid;
      grow();
    }
    if (event.key === 'Escape' && page.state.thread) answerIn(page, undefined);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void leave();
  };
  const leave = async (): Promise<void> => {
    const text = box.value.trim();
    if (text === '' || box.readOnly) return;
    box.value = '';
    grow();
    if (await say(page, text, mentions, enclosed.chosen())) {
      enclosed.clear();
      lastSaid = text;
      sent();
      return;
    }
    // What could not be sent is not lost.
    if (box.value === '') box.value = text;
    grow();
  };
  const draw = (): void => {
    const words = wordsOn(page);
    const room = roomOn(page);
    const { bot } = page.state;
    const name = room ? titleOf(room, page) : bot;
    // What is written before a space is open would belong to none.
    box.readOnly = room === undefined;
    label.textContent = words.message;
    box.placeholder = words.write(name);
    box.title = words.composerHint;
    button.replaceChildren(icon('send'), element('span', { class: 'label' }, words.send));
    button.setAttribute('aria-label', words.send);
    mention.hidden = room?.type !== 'group';
    mention.title = words.mentionHint(bot);
    mention.setAttribute('aria-label', words.mention(bot));
    mention.setAttribute('aria-pressed', String(mentions));
    mention.textContent = `@${bot}`;
    enclosed.draw();
    drawThread();
  };
  const drawThread = (): void => {
    const words = wordsOn(page);
    const answered = page.state.thread;
    thread.hidden = answered === undefined;
    thread.replaceChildren(
      ...(answered
        ? [
            icon('reply'),
            element('span', {}, words.replyingTo(answered.personName)),
            iconButton('close', words.leaveThread, {
              class: 'quiet',
              onclick: () => answerIn(page, undefined),
            }),
          ]
        : []),
    );
  };
  const swapDraft = (): void => {
    const key = `${page.state.preferences.personId} ${page.state.roomId}`;
    if (key === draftOf) return;
    drafts.set(draftOf, box.value);
    draftOf = key;
    box.value = drafts.get(key) ?? '';
    grow();
  };

  page.on('room', () => {
    swapDraft();
    draw();
  });
  page.on('person', draw);
  page.on('rooms', draw);
  page.on('language', draw);
  page.on('thread', () => {
    drawThread();
    if (page.state.thread) box.focus();
  });
  draw();
  return element(
    'form',
    {
      class: 'composer',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        void leave();
      },
    },
    thread,
    element(
      'div',
      { class: 'writing' },
      element('div', { class: 'box' }, mention, label, ...enclosed.parts, box),
      button,
    ),
  );
}
