/** Who one speaks as, where, what to try, and in which language. */
import { examplesFor } from '../examples.ts';
import { languageNames, type PageLanguage, pageLanguages } from '../words/index.ts';
import { element, iconButton, redraw, withOrder } from './dom.ts';
import type { Layout } from './layout.ts';
import { type Page, roomOn, speakerOn, wordsOn } from './page.ts';
import { remember } from './preferences.ts';
import { spaces } from './spaces.ts';
import { speakers } from './speakers.ts';
import { say, tellLanguage } from './talk.ts';

/** The left side; on a narrow screen a drawer. */
export function sidebar(page: Page, layout: Layout): HTMLElement {
  const root = element('aside', { class: 'side', id: 'menu' });
  const draw = (): void => {
    const words = wordsOn(page);
    redraw(
      root,
      element(
        'div',
        { class: 'brand' },
        element('img', { src: '/icon.svg', alt: '', width: 36, height: 36 }),
        element('h1', {}, page.state.bot, element('span', {}, words.sandbox)),
        iconButton('close', words.close, {
          id: 'close-menu',
          class: 'quiet narrow-only',
          onclick: () => layout.closeAll(),
        }),
      ),
      element('p', { class: 'tagline' }, words.tagline),
      speakers(page),
      spaces(page, layout),
      examples(page, layout),
      foot(page, layout),
    );
  };
  for (const happening of ['person', 'rooms', 'room', 'language', 'theme'] as const) {
    page.on(happening, draw);
  }
  layout.onChange(draw);
  draw();
  return root;
}

function examples(page: Page, layout: Layout): HTMLElement {
  const words = wordsOn(page);
  const tries = examplesFor(page.state.preferences.language, speakerOn(page)?.kind ?? '');
  return element(
    'section',
    { 'aria-label': words.examples },
    element('h2', {}, words.examples),
    element(
      'div',
      { class: 'chips' },
      ...tries.map(({ text }, index) =>
        element(
          'button',
          {
            type: 'button',
            class: 'chip',
            id: `example-${index}`,
            dir: 'auto',
            disabled: roomOn(page) === undefined,
            onclick: () => {
              layout.closeAll();
              void say(page, text, true);
            },
          },
          element('span', {}, ...withOrder(text)),
        ),
      ),
    ),
  );
}

function foot(page: Page, layout: Layout): HTMLElement {
  const words = wordsOn(page);
  const { language, theme } = page.state.preferences;
  const isDark = theme === 'dark';
  return element(
    'div',
    { class: 'foot' },
    element(
      'label',
      { class: 'field' },
      element('span', {}, words.language),
      element(
        'select',
        {
          id: 'language',
          onchange: ({ target }: Event) =>
            void chooseLanguage(page, (target as HTMLSelectElement).value as PageLanguage),
        },
        ...pageLanguages.map((known) =>
          element(
            'option',
            { value: known, lang: known, selected: known === language },
            languageNames[known],
          ),
        ),
      ),
    ),
    iconButton(isDark ? 'sun' : 'moon', isDark ? words.lightTheme : words.darkTheme, {
      id: 'theme',
      class: 'quiet framed',
      onclick: () => {
        page.state.preferences.theme = isDark ? 'light' : 'dark';
        remember('theme', page.state.preferences.theme);
        page.tell('theme', undefined);
      },
    }),
    iconButton('phone', words.phoneWidth, {
      id: 'phone',
      class: 'quiet framed wide-only',
      onclick: () => layout.togglePhone(),
    }),
  );
}

async function chooseLanguage(page: Page, language: PageLanguage): Promise<void> {
  page.state.preferences.language = language;
  remember('language', language);
  page.tell('language', undefined);
  await tellLanguage(page);
}
