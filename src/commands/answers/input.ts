/** What every lookup may be given: by a person's text, or by a row or button of an earlier answer. */
import { z } from 'zod';

export const LookupInput = z
  .object({
    /** As typed. With `ownerId` the name to show. */
    query: z.string().trim().optional(),
    /** Exactly this entry. */
    id: z.string().optional(),
    /** What belongs to this person or workspace. */
    ownerId: z.string().optional(),
    /** Only inside this organization. */
    within: z.string().optional(),
    /** How many hits were shown before. */
    from: z.number().int().min(0).default(0),
  })
  .refine(({ query, id, ownerId, within }) => (query ?? id ?? ownerId ?? within) !== undefined);
export type LookupInput = z.output<typeof LookupInput>;
