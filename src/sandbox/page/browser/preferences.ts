/** What the reader chose, remembered by their browser. */
import { type PageLanguage, pageLanguages } from '../words/index.ts';

export type Theme = 'light' | 'dark';

export interface Preferences {
  language: PageLanguage;
  theme: Theme;
  personId: string | undefined;
}

/** Falls back to English and to the theme of the system. */
export function readPreferences(): Preferences {
  const language = pageLanguages.find((known) => known === recall('language'));
  const theme = recall('theme');
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    language: language ?? 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : dark ? 'dark' : 'light',
    personId: recall('person') ?? undefined,
  };
}

/** Null when it was never kept, or the browser keeps nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`deskhand.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a value if the browser lets us. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`deskhand.${name}`, value);
  } catch {
    // Private windows may refuse; the choice then lasts until the page is closed.
  }
}
