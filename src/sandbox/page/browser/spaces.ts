/** The spaces of the person one speaks as. */
import type { PageRoom } from '../wire.ts';
import { avatar, element, icon, unseen } from './dom.ts';
import type { Layout } from './layout.ts';
import { type Page, titleOf, wordsOn } from './page.ts';
import { open } from './visit.ts';

/** The 1:1 space first, then groups, each with what was not read yet. */
export function spaces(page: Page, layout: Layout): HTMLElement {
  const words = wordsOn(page);
  return element(
    'nav',
    { 'aria-label': words.spaces },
    element('h2', {}, words.spaces),
    element(
      'ul',
      { class: 'spaces' },
      ...page.state.rooms.map((room, index) =>
        element(
          'li',
          {},
          element(
            'button',
            {
              type: 'button',
              class: 'space',
              id: `space-${index}`,
              'aria-current': room.id === page.state.roomId ? 'page' : undefined,
              onclick: () => {
                layout.closeAll();
                void open(page, room.id);
              },
            },
            room.type === 'direct'
              ? avatar(page.state.bot, true)
              : element('span', { class: 'avatar group', 'aria-hidden': 'true' }, icon('people')),
            element(
              'span',
              { class: 'lines' },
              element('bdi', { class: 'name' }, titleOf(room, page)),
              element(
                'span',
                { class: 'detail' },
                room.type === 'direct' ? words.direct : words.group(room.memberNames.length),
              ),
            ),
            unreadBadge(room, page),
          ),
        ),
      ),
    ),
  );
}

function unreadBadge(room: PageRoom, page: Page): HTMLElement | undefined {
  const { roomId, preferences } = page.state;
  const count = room.id === roomId ? 0 : page.unread.count(preferences.personId ?? '', room);
  if (count === 0) return undefined;
  return element(
    'span',
    { class: 'badge' },
    element('span', { 'aria-hidden': 'true' }, count >= 50 ? '50+' : String(count)),
    unseen(wordsOn(page).unread(count)),
  );
}
