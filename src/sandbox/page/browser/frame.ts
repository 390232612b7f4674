/** The page's parts and how they share the room: menu, conversation, tools; phone width and theme. */
import { directionOf } from '../words/index.ts';
import { composer } from './composer.ts';
import { conversation } from './conversation.ts';
import { element, icon, redraw } from './dom.ts';
import { followEvents } from './events.ts';
import { header } from './header.ts';
import { createLayout } from './layout.ts';
import { notice } from './notice.ts';
import { type Page, roomOn, titleOf, wordsOn } from './page.ts';
import { sidebar } from './sidebar.ts';
import { callsPanel } from './tools/calls.ts';
import { faultsPanel } from './tools/faults.ts';
import { mailPanel } from './tools/mail.ts';
import { toolbox } from './tools/toolbox.ts';

/** Puts the page into the document and keeps it up to date. */
export function buildFrame(page: Page): void {
  const shell = element('div', { class: 'shell' });
  const layout = createLayout(shell);
  const calls = callsPanel(page);
  const tools = toolbox(page, layout, {
    mail: mailPanel(page),
    sent: calls.panel,
    faults: faultsPanel(page),
  });
  const log = conversation(page);
  shell.append(
    sidebar(page, layout),
    element(
      'main',
      { class: 'main' },
      header(page, layout),
      log.root,
      notice(page),
      composer(page, log.scrollToEnd),
    ),
    tools,
    element('div', { class: 'veil', onclick: () => layout.closeAll() }),
  );

  const back = element('div', { class: 'phone-bar' });
  const dress = (): void => {
    const { language, theme } = page.state.preferences;
    const root = document.documentElement;
    root.lang = language;
    root.dir = directionOf(language);
    root.dataset['theme'] = theme;
    redraw(
      back,
      element(
        'button',
        { type: 'button', class: 'pill', id: 'full-width', onclick: () => layout.togglePhone() },
        icon('desktop'),
        wordsOn(page).fullWidth,
      ),
    );
  };
  const entitle = (): void => {
    const room = roomOn(page);
    document.title = room ? `${titleOf(room, page)} · Deskhand` : 'Deskhand';
  };
  page.on('language', dress);
  page.on('theme', dress);
  page.on('room', entitle);
  dress();
  document.body.replaceChildren(element('div', { class: 'stage' }, back, shell));
  followEvents(page, calls.hear);
}
