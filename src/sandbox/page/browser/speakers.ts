/** Who one can speak as. */
import type { PagePerson } from '../wire.ts';
import { avatar, element } from './dom.ts';
import { type Page, speakerOn, wordsOn } from './page.ts';
import { speakAs } from './visit.ts';

/** One choice per person; the arrow keys move between them. */
export function speakers(page: Page): HTMLElement {
  const words = wordsOn(page);
  const current = speakerOn(page)?.id;
  return element(
    'fieldset',
    { class: 'speakers' },
    element('legend', {}, words.speakAs),
    ...page.state.people.map((person, index) =>
      element(
        'label',
        { class: 'person' },
        element('input', {
          type: 'radio',
          name: 'speaker',
          class: 'unseen',
          id: `speaker-${index}`,
          checked: person.id === current,
          onchange: () => void speakAs(page, person.id),
        }),
        avatar(person.displayName, false),
        element(
          'span',
          { class: 'lines' },
          element('bdi', { class: 'name' }, person.displayName),
          element('span', { class: 'detail' }, kindOf(person, page)),
        ),
      ),
    ),
  );
}

function kindOf({ kind }: PagePerson, page: Page): string {
  const words = wordsOn(page);
  const kinds: Record<string, string> = {
    helpdesk: words.kindHelpdesk,
    'readonly-admin': words.kindReadonlyAdmin,
    'partner-admin': words.kindPartnerAdmin,
    stranger: words.kindStranger,
    customer: words.kindCustomer,
    'other-bot': words.kindOther,
  };
  return kinds[kind] ?? kind;
}
