/** Fields as Webex really sends them: often absent, sometimes null, and open lists of values. */
import { z } from 'zod';

/** Absent, null and empty all read as undefined. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || undefined);

/** Absent and null both read as undefined. */
export const optionalNumber = z
  .number()
  .nullish()
  .transform((number) => number ?? undefined);

/** Booleans arrive as booleans or as the words "true" and "false". */
export const optionalBoolean = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => (value == null ? undefined : String(value).toLowerCase() === 'true'));

/** An ISO 8601 instant; one that cannot be read counts as absent. */
export const optionalDate = z
  .string()
  .nullish()
  .transform((text) => {
    const date = new Date(text ?? '');
    return Number.isNaN(date.getTime()) ? undefined : date;
  });

/** A list of texts; absent reads as empty. */
export const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

/** A list of ids; some answers hold several in one element, separated by commas. */
export const ids = texts.transform((list) => list.flatMap((id) => id.split(',')).filter(Boolean));
