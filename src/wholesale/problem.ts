/** What somebody typed, and what is wrong with it. */
import type { Text } from '../language/index.ts';

/** Typed values by field. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with one field. */
export interface Problem {
  field: string;
  problem: Text;
}
