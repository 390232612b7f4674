/** Call legs as they were measured, one in a row of a file: counted by customer, week and kind of device (F163, F185). */
import type { Tx } from '../store/store.ts';
import type { Endpoint } from './figures.ts';
import { endpointOf } from './history-headings.ts';
import { isPoor, type Media, type PoorRule } from './poor-legs.ts';

/** A leg; whose and when is told beside it. */
export interface MeasuredLeg {
  endpoint: Endpoint;
  isPoor: boolean;
}

type Cell = (name: string) => string | undefined;

/** Jitter and latency in milliseconds, loss in percent; of the sound, and of the picture where there was one. */
export const legColumns = {
  audio: { jitter: 'audioJitter', latency: 'audioLatency', loss: 'audioLoss' },
  video: { jitter: 'videoJitter', latency: 'videoLatency', loss: 'videoLoss' },
} as const;

/** Whether the row is about a leg: something was measured. */
export function isLeg(cell: Cell): boolean {
  return Object.values(legColumns).some((names) =>
    Object.values(names).some((name) => cell(name) !== undefined),
  );
}

/** `endpoint`: the kind of device is not known to be one of desk, room, other · `number`: what was measured is no number. */
export function readLeg(cell: Cell, rule: PoorRule): MeasuredLeg | 'endpoint' | 'number' {
  const endpoint = endpointOf(cell('endpoint'));
  if (!endpoint) return 'endpoint';
  const [audio, video] = [mediaIn(cell, legColumns.audio), mediaIn(cell, legColumns.video)];
  if (audio === 'number' || video === 'number') return 'number';
  return { endpoint, isPoor: isPoor({ audio, video }, rule) };
}

/** What was not measured is not over its limit: Webex does not count it either. */
function mediaIn(
  cell: Cell,
  names: Readonly<Record<keyof Media, string>>,
): Media | undefined | 'number' {
  const said = [cell(names.jitter), cell(names.latency), cell(names.loss)];
  if (said.every((each) => each === undefined)) return undefined;
  const [jitter = 0, latency = 0, loss = 0] = said.map(decimal);
  return [jitter, latency, loss].some(Number.isNaN) ? 'number' : { jitter, latency, loss };
}

function decimal(text: string | undefined): number {
  if (text === undefined) return 0;
  return /^\d{1,9}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** Legs of one customer in one week. */
export interface LegCount {
  week: string;
  orgId: string;
  endpoint: Endpoint;
  legs: number;
  poor: number;
}

/** Adds a leg to the counts. */
export function countLeg(
  counts: Map<string, LegCount>,
  { week, orgId }: Pick<LegCount, 'week' | 'orgId'>,
  { endpoint, isPoor: poor }: MeasuredLeg,
): void {
  const key = `${week} ${orgId} ${endpoint}`;
  const count = counts.get(key) ?? { week, orgId, endpoint, legs: 0, poor: 0 };
  counts.set(key, { ...count, legs: count.legs + 1, poor: count.poor + (poor ? 1 : 0) });
}

/** What was known of these customers in these weeks gives way: the same file twice counts once. */
export async function writeLegs(tx: Tx, counts: readonly LegCount[]): Promise<void> {
  const rows = JSON.stringify(counts);
  await tx.query(
    `DELETE FROM "KpiLegs" WHERE (week, "orgId") IN (
       SELECT r.week, r."orgId" FROM jsonb_to_recordset($1::jsonb) AS r(week text, "orgId" text))`,
    [rows],
  );
  await tx.query(
    `INSERT INTO "KpiLegs" (week, "orgId", endpoint, legs, poor) SELECT r.week, r."orgId", r.endpoint, r.legs, r.poor
     FROM jsonb_to_recordset($1::jsonb) AS r(week text, "orgId" text, endpoint text, legs int, poor int)`,
    [rows],
  );
}
