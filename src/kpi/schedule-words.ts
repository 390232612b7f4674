/** A kept cadence in words, to be read back. */
import { type Text, text } from '../language/index.ts';

/** `weekly mon 09:00` → “every Monday at 09:00”; what is no canonical cadence is shown as it is. */
export function cadenceWords(cadence: string): Text {
  const [, every = cadence, weekday = '', day = '0', time = ''] =
    /^(\w+)(?: ([a-z]{3}))?(?: (\d{1,2}))?(?: (\d\d:\d\d))?$/.exec(cadence) ?? [];
  return text('cadence.said', { every, weekday, day: Number(day), time });
}
