/** Is everything there that the request needs? Input is parsed here and nowhere else. */
import type { z } from 'zod';
import { InputError } from '../errors.ts';

/** Parsed input, or `missing` when the caller said nothing but the command's words. */
export type Completed = { kind: 'complete'; input: unknown } | { kind: 'missing' };

/**
 * Parses what was said, offered or stored.
 * @throws InputError naming the first field that does not fit.
 */
export async function complete(schema: z.ZodType, raw: unknown): Promise<Completed> {
  const parsed = await schema.safeParseAsync(raw);
  if (parsed.success) return { kind: 'complete', input: parsed.data };
  if (!isAsked(raw)) return { kind: 'missing' };
  const [issue] = parsed.error.issues;
  throw new InputError(issue?.path.join('.') || 'query', issue?.message ?? 'invalid');
}

function isAsked(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && Object.values(raw).some((v) => v !== undefined);
}
