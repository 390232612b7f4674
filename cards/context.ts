/** What a card needs to know besides its data. */
import type { Language } from '../src/language/index.ts';
import type { Press } from './kit.ts';

export interface RenderContext {
  language: Language;
  now: Date;
  /** IANA name, e.g. `Europe/Oslo`; times on cards are in it. */
  timeZone: string;
  /** The reference people quote, e.g. `A7F3-21KQ`. */
  reference: string;
  /** What the button of choice `index` sends. */
  press(index: number): Press;
}
