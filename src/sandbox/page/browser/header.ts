/** The open space's name, whether one is connected, and the way to menu and tools. */
import { element, type IconName, icon, iconButton, redraw } from './dom.ts';
import type { Layout, Tool } from './layout.ts';
import { type Page, roomOn, titleOf, wordsOn } from './page.ts';

/** The bar above the conversation. */
export function header(page: Page, layout: Layout): HTMLElement {
  const root = element('header', { class: 'head' });
  let mailsSeen = 0;
  const draw = (): void => {
    const words = wordsOn(page);
    const { mails } = page.state;
    if (layout.tool === 'mail') mailsSeen = mails.length;
    const newMails = Math.max(0, mails.length - mailsSeen);
    redraw(
      root,
      iconButton('menu', words.menu, {
        id: 'open-menu',
        class: 'quiet narrow-only',
        'aria-expanded': String(layout.menuOpen),
        'aria-controls': 'menu',
        onclick: () => layout.toggleMenu(),
      }),
      whereabouts(page),
      element(
        'div',
        { class: 'tool-buttons', role: 'group', 'aria-label': words.tools },
        toolButton(layout, 'mail', 'mail', words.mail, newMails),
        toolButton(layout, 'sent', 'sent', words.sent, 0),
        toolButton(layout, 'faults', 'faults', words.faults, 0, isFaulty(page)),
      ),
    );
  };
  for (const happening of ['room', 'rooms', 'connection', 'language', 'mail', 'faults'] as const) {
    page.on(happening, draw);
  }
  layout.onChange(draw);
  draw();
  return root;
}

function whereabouts(page: Page): HTMLElement {
  const words = wordsOn(page);
  const { connection } = page.state;
  const room = roomOn(page);
  const names = room?.type === 'group' ? room.memberNames.join(', ') : '';
  return element(
    'div',
    { class: 'whereabouts' },
    element('h2', {}, element('bdi', {}, room ? titleOf(room, page) : page.state.bot)),
    element(
      'p',
      {},
      element(
        'span',
        { class: `connection ${connection}`, role: 'status', id: 'connection' },
        words[connection],
      ),
      names !== '' && element('span', { class: 'members', title: names, dir: 'auto' }, names),
    ),
  );
}

function toolButton(
  layout: Layout,
  tool: Tool,
  drawing: IconName,
  label: string,
  count: number,
  isAlarming = false,
): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: `tool${isAlarming ? ' alarming' : ''}`,
      id: `tool-${tool}`,
      title: label,
      'aria-expanded': String(layout.tool === tool),
      'aria-controls': 'tools',
      onclick: () => layout.toggleTool(tool),
    },
    icon(drawing),
    element('span', { class: 'label' }, label),
    count > 0 && element('span', { class: 'badge' }, String(count)),
  );
}

function isFaulty({ state }: Page): boolean {
  const { faults } = state;
  if (!faults) return false;
  const { throttlePercent, serverErrorPercent, latencyMs, duplicateDeliveries } = faults;
  const { reorderDeliveries, dropAcknowledgements, failPaths } = faults;
  const { provisioningOutcome, lostCreations, refusedCreations } = faults;
  return (
    throttlePercent + serverErrorPercent + latencyMs + duplicateDeliveries > 0 ||
    reorderDeliveries ||
    dropAcknowledgements + lostCreations + refusedCreations > 0 ||
    provisioningOutcome !== 'provisioned' ||
    failPaths.length > 0
  );
}
