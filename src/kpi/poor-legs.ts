/** When a leg of a call counts as poor (F185). */

/** What was measured of one direction of media: jitter and latency in milliseconds, packet loss in percent. */
export interface Media {
  jitter: number;
  latency: number;
  loss: number;
}

/** A leg of a call; a leg without video has none. */
export interface Leg {
  audio?: Media | undefined;
  video?: Media | undefined;
}

/**
 * `all`: as the help page writes it, jitter and latency and loss are over their limits, in audio and in video.
 * `any`: one of them in one of them is enough.
 */
export type PoorRule = 'all' | 'any';

const limits: Media = { jitter: 150, latency: 400, loss: 5 };
const measured = ['jitter', 'latency', 'loss'] as const;

/**
 * Version 1. Over a limit is more than it: 150 ms of jitter, 400 ms of latency and 5 % of loss are still fine. Media that
 * were not there decide nothing; a leg without any is not poor.
 */
export function isPoor({ audio, video }: Leg, rule: PoorRule = 'all'): boolean {
  const media = [audio, video].filter((one) => one !== undefined);
  const over = media.flatMap((one) => measured.map((name) => one[name] > limits[name]));
  if (over.length === 0) return false;
  return rule === 'all' ? over.every(Boolean) : over.some(Boolean);
}
