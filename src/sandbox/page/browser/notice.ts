/** One sentence above the composer when something did not work. */
import { element, iconButton, redraw } from './dom.ts';
import { type Page, wordsOn } from './page.ts';

/** Shows what was refused, or that the bot is not there. */
export function notice(page: Page): HTMLElement {
  const root = element('div', { class: 'notice', role: 'alert', hidden: true });
  let sentence: string | undefined;
  const draw = (): void => {
    const words = wordsOn(page);
    const shown =
      sentence ?? (page.state.botAnswers ? undefined : words.botUnreachable(page.state.bot));
    root.hidden = shown === undefined;
    redraw(
      root,
      shown !== undefined && element('p', { dir: 'auto' }, shown),
      sentence !== undefined &&
        iconButton('close', words.dismiss, {
          class: 'quiet',
          onclick: () => page.tell('notice', undefined),
        }),
    );
  };
  page.on('notice', (told) => {
    sentence = told;
    draw();
  });
  page.on('room', () => {
    sentence = undefined;
    draw();
  });
  page.on('connection', draw);
  page.on('language', draw);
  return root;
}
