/** The right side: one tool at a time, with its name and a way to close it. */
import { element, iconButton, redraw } from '../dom.ts';
import type { Layout, Tool } from '../layout.ts';
import { type Page, wordsOn } from '../page.ts';

/** Shows the panel of the open tool. */
export function toolbox(
  page: Page,
  layout: Layout,
  panels: Record<Tool, HTMLElement>,
): HTMLElement {
  const head = element('header', {});
  const body = element('div', { class: 'tool-body' });
  const root = element('aside', { class: 'tools', id: 'tools', hidden: true }, head, body);
  let shown: Tool | undefined;
  const draw = (): void => {
    const words = wordsOn(page);
    const { tool } = layout;
    root.hidden = tool === undefined;
    if (!tool) {
      shown = undefined;
      return;
    }
    root.setAttribute('aria-label', words[tool]);
    redraw(
      head,
      element('h2', {}, words[tool]),
      iconButton('close', words.close, {
        id: 'close-tools',
        class: 'quiet',
        onclick: () => layout.closeAll(),
      }),
    );
    if (tool === shown) return;
    shown = tool;
    body.replaceChildren(panels[tool]);
    panels[tool].dispatchEvent(new Event('show'));
  };
  layout.onChange(draw);
  page.on('language', draw);
  return root;
}
