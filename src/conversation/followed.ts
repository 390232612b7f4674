/** What “her devices”, “the other one” or “undo” come to. */
import type { Lane } from '../inbox/outcome.ts';
import type { Offer, OfferedChoice } from './offers.ts';

/** Who said it, where and when. */
export interface Said {
  personId: string;
  lane: Lane;
  now: Date;
}

/**
 * What a reference comes to. `step`: how the choice was had, to be remembered with its answer. `leaving`: the
 * open question that was about the wrong one.
 */
export type Followed =
  | { kind: 'choice'; choice: OfferedChoice; step?: 'back' | 'again'; leaving?: Offer }
  /** Several were shown since, and none was chosen. */
  | { kind: 'several' }
  /** What was chosen from a list has none. */
  | { kind: 'lacking' }
  /** Nothing before what is shown now. */
  | { kind: 'noBack' }
  /** None was chosen, or more than one is left. */
  | { kind: 'whichOther'; range: { first: number; last: number } }
  /** What was changed last cannot be taken back. */
  | { kind: 'noUndo' }
  | { kind: 'nothing' };
