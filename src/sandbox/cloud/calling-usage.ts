/** The calling usage report: made up, and the same for the same customer and days. */
import type { Days, Inventory } from './inventory.ts';
import { createRandom } from './random.ts';
import type { Location, Organization } from './world.ts';

const dayMs = 24 * 3_600_000;

/** Calls of the locations in the days of the report. */
export const callingUsage: Inventory = {
  columns: [
    'Customer Name',
    'Org ID',
    'Location',
    'Total Calls',
    'Total Call Legs',
    'Total Poor Quality Call Legs',
    'Call Minutes',
    'Call Minutes - Video',
    'Call Legs - Audio',
    'Call Legs - Video',
    'Call Legs - Desk Phone',
    'Call Legs - Room Device',
    'Call Legs - Other Devices',
    'Calls - Hunt Group Calls',
    'Calls - Auto Attendant Calls',
    'Call Queue - Total Calls',
    'Call Queue - Timed Out Calls',
    'Call Queue - Overflowed Calls',
    'Call Queue - Transferred Calls',
    'Call Queue - Abandoned Calls',
  ],
  rowsOf: (organization, days) =>
    organization.locations.map((location) => {
      const { calls, poor, random } = volume(organization, location, days);
      const legs = calls * 2;
      const part = (percent: number): number => Math.floor((calls * random.below(percent)) / 100);
      const video = part(30);
      const desk = Math.floor((legs * (45 + random.below(20))) / 100);
      const room = Math.floor((legs * random.below(12)) / 100);
      const queue = part(25);
      const ofQueue = (percent: number): number =>
        Math.floor((queue * random.below(percent)) / 100);
      return [
        organization.displayName,
        organization.uuid,
        location.name,
        ...[calls, legs, Math.floor(legs * poor), calls * 4, video * 5].map(String),
        ...[legs - video, video, desk, room, legs - desk - room].map(String),
        ...[part(20), part(20), queue].map(String),
        ...[ofQueue(8), ofQueue(6), ofQueue(12), ofQueue(18)].map(String),
      ];
    }),
};

/**
 * How many calls, and which part of their legs is poor. Weeks differ a little and grow slowly; one customer in seven has
 * called half as much lately, and one in nine has had a bad week.
 */
function volume(organization: Organization, location: Location, { start, end, now }: Days) {
  const kind = Number.parseInt(organization.uuid.slice(0, 6), 16);
  const place = Number.parseInt(location.id.slice(-6), 36);
  const week = Math.floor(start / (7 * dayMs));
  const usual = createRandom(place).below(900);
  const random = createRandom(place + week * 7919);
  const weeksAgo = Math.floor((now - start) / (7 * dayMs));
  const falls = kind % 7 === 3 && weeksAgo <= 2 ? 0.5 : 1;
  const grows = 1 + 0.015 * Math.max(0, 9 - weeksAgo) + (random.below(16) - 8) / 100;
  const share = ((end - start) / dayMs + 1) / 7;
  const bad = kind % 9 === 4 && (weeksAgo === 1 || weeksAgo === 4);
  return {
    random,
    calls: Math.max(0, Math.round(usual * falls * grows * share)),
    poor: bad ? 0.11 + random.below(6) / 100 : random.below(30) / 1_000,
  };
}
