/** Moves the bot to the next Monday, so that what happens every week happens now. */
import { element } from '../dom.ts';
import { type Page, wordsOn } from '../page.ts';
import { makeMonday } from '../talk.ts';

/** The button, and under it the time that the bot believes it is. */
export function mondayButton(page: Page): HTMLElement {
  const words = wordsOn(page);
  const said = element('span', { class: 'intro', role: 'status' }, '');
  const button = element(
    'button',
    {
      type: 'button',
      class: 'pill',
      id: 'make-monday',
      onclick: async () => {
        button.disabled = true;
        said.textContent = words.monday;
        const at = await makeMonday(page);
        said.textContent = at ? words.mondayNow(timeOf(at, page.state.preferences.language)) : '';
        button.disabled = false;
      },
    },
    words.makeMonday,
  );
  return element('div', { class: 'field' }, button, said);
}

function timeOf(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
