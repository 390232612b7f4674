/**
 * How files of earlier weeks and of measured call legs may name their columns and devices: as docs/kpi.md does, or as
 * Control Hub's reports do. Cisco describes the columns of “Calling Media Quality” in words only, so that these are the
 * names such words come to; whatever else a file has is told, not guessed.
 */
import { foldCell, folded } from '../csv/words.ts';
import type { Endpoint } from './figures.ts';

const others: readonly (readonly [string, readonly string[]])[] = [
  ['week', ['start time', 'call start time', 'start date', 'date']],
  ['orgId', ['org id', 'org uuid', 'organization id', 'organisation id', 'customer org id']],
  ['endpoint', ['endpoint type', 'device type', 'client type']],
  ...['audio', 'video'].flatMap((medium): [string, string[]][] => [
    [`${medium}Jitter`, waysOf(`${medium} jitter`, 'ms')],
    [`${medium}Latency`, waysOf(`${medium} latency`, 'ms')],
    [`${medium}Loss`, [`${medium} packet loss`, `${medium} loss`].flatMap((name) => waysOf(name))],
  ]),
];

function waysOf(name: string, unit = 'percent'): string[] {
  const means = ['', 'avg', 'average', 'mean'].map((mean) => `${mean} ${name}`);
  return means.flatMap((each) => [each, `${each} ${unit}`]);
}

const columns = folded(others);

/**
 * The columns of docs/kpi.md that headings stand for; undefined: it means nothing here. Where a file has a column by its
 * own name, another word for it means something else: beside `week`, a “Start date” is not when it was.
 */
export function columnsOf(
  headings: readonly string[],
  known: ReadonlySet<string>,
): (string | undefined)[] {
  const byName = new Map([...known].map((each) => [foldCell(each), each]));
  const own = headings.map((heading) => byName.get(foldCell(heading)));
  const named = new Set(own);
  return headings.map((heading, at) => {
    const other = columns.get(foldCell(heading));
    return own[at] ?? (named.has(other) ? undefined : other);
  });
}

/** Cisco desk phones, Cisco Room series, and those of others: apps and phones of other makers. */
const devices = folded<Endpoint>([
  ['desk', ['desk', 'desk phone', 'desk phones', 'Cisco desk phone', 'IP phone', 'MPP']],
  ['room', ['room', 'room device', 'room devices', 'room series', 'Cisco Room device', 'RoomOS']],
  [
    'other',
    [
      ...['other', 'other device', 'other devices', 'third party device', 'Webex app', 'mobile'],
      ...['desktop', 'web', 'WXC_CLIENT', 'WXC_THIRD_PARTY', 'TEAMS_WXC_CLIENT'],
    ],
  ],
]);

/** The kind of a device; undefined where the word stands for several or none. */
export function endpointOf(said: string | undefined): Endpoint | undefined {
  return said === undefined ? undefined : devices.get(foldCell(said));
}
