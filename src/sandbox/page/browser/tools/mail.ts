/** The mail outbox: what the bot mailed, drawn as mail in a locked frame and as text. */
import type { PageMail } from '../../wire.ts';
import { clockTime, element } from '../dom.ts';
import { type Page, wordsOn } from '../page.ts';
import { mailKnobs } from './mail-knobs.ts';

/** Newest first; one mail is open at a time. */
export function mailPanel(page: Page): HTMLElement {
  const list = element('div', { class: 'mail-list' });
  const panel = element('div', { class: 'mail-panel' }, mailKnobs(page), list);
  const drawn = new Map<string, HTMLElement>();
  const draw = (): void => {
    const { mails } = page.state;
    if (mails.length === 0) {
      list.replaceChildren(element('p', { class: 'empty-tool' }, wordsOn(page).noMail));
      return;
    }
    list.querySelector('.empty-tool')?.remove();
    for (const mail of mails) {
      if (drawn.has(mail.id)) continue;
      const row = drawMail(page, mail);
      drawn.set(mail.id, row);
      list.prepend(row);
      row.open = true;
    }
  };
  page.on('mail', draw);
  page.on('language', () => {
    drawn.clear();
    list.replaceChildren();
    draw();
  });
  draw();
  return panel;
}

function drawMail(page: Page, mail: PageMail): HTMLDetailsElement {
  const words = wordsOn(page);
  const { language } = page.state.preferences;
  const when = clockTime(mail.at, language);
  const body = element('div', { class: 'mail-body' });
  const tabs = element('div', { class: 'mail-tabs', role: 'group', 'aria-label': words.mail });
  const show = (asText: boolean): void => {
    body.replaceChildren(asText ? element('pre', { dir: 'auto' }, mail.text) : lockedFrame(mail));
    for (const [index, tab] of [...tabs.children].entries()) {
      tab.setAttribute('aria-pressed', String((index === 1) === asText));
    }
  };
  tabs.append(
    element('button', { type: 'button', class: 'chip', onclick: () => show(false) }, words.asMail),
    element('button', { type: 'button', class: 'chip', onclick: () => show(true) }, words.asText),
  );
  show(mail.html === '');
  const line = (name: string, value: string): HTMLElement =>
    element('p', { class: 'mail-line' }, element('span', {}, name), element('bdi', {}, value));
  return element(
    'details',
    { class: 'mail', name: 'mail' },
    element(
      'summary',
      {},
      element('bdi', { class: 'name' }, mail.subject || words.noSubject),
      element('time', { datetime: mail.at }, when),
      element('bdi', { class: 'detail' }, mail.to.join(', ')),
    ),
    line(words.mailFrom, mail.from),
    line(words.mailTo, mail.to.join(', ')),
    mail.html !== '' && tabs,
    body,
  );
}

/** No scripts, no forms, no navigation of the page, nothing of this origin; the policy stops pictures from elsewhere. */
function lockedFrame(mail: PageMail): HTMLIFrameElement {
  return element('iframe', { sandbox: '', title: mail.subject, srcdoc: mail.html });
}
