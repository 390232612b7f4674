import { z } from 'zod';
import { percent } from '../../../cards/format.ts';
import { kpiRowsOnCard } from '../../../cards/kpi-data.ts';
import { type Caller, lookup } from '../../conversation/command.ts';
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import { canDraw, type PictureName } from '../../kpi/charts/pictures.ts';
import { lowVersion } from '../../kpi/definitions.ts';
import {
  type KpiFigures,
  type KpiProduct,
  kpiProducts,
  kpiSections,
  type Tile,
} from '../../kpi/figures.ts';
import { lacksRegion } from '../../kpi/known-region.ts';
import type { Kpis } from '../../kpi/kpi.ts';
import { endOf, startOf } from '../../kpi/week.ts';
import { type Language, type Text, text } from '../../language/index.ts';
import { toCustomer } from '../answers/ways.ts';
import { type KpiAsking, readAsking } from './asking.ts';
import { shownLines, shownRows, tableOf } from './rows.ts';
import { type Asked, sectionWords } from './section-words.ts';
import { kpiFiles } from './table-file.ts';

interface UsesKpis {
  kpis: Kpis;
}

const asked = ['changes', ...kpiSections] as const;

const KpiInput = z.object({
  /** What was typed after the command. */
  query: z.string().trim().max(200, 'tooLong').default(''),
  section: z.enum(asked).optional(),
  product: z.enum(kpiProducts).optional(),
  /** `all`: every region. */
  region: z.string().max(40).optional(),
  tag: z.string().max(60).optional(),
});

/** The KPIs of the last completed week, a section at a time, with the customers behind the numbers. */
export const showKpi = lookup({
  name: 'kpi.show',
  role: 'readonly-admin',
  words: {
    en: ['kpi', 'kpis', 'show kpi', 'kpi report'],
    pl: ['kpi', 'wskaźniki', 'wskaźniki kpi', 'pokaż kpi'],
    es: ['kpi', 'indicadores', 'indicadores kpi', 'mostrar kpi'],
    bg: ['kpi', 'показатели', 'покажи kpi'],
    nb: ['kpi', 'nøkkeltall', 'vis kpi'],
    he: ['kpi', 'מדדים', 'הצג מדדים', 'הצג kpi'],
  },
  examples: {
    en: ['kpi', 'kpi expiring', 'kpi overage for Calling in EU', 'kpi quality csv'],
    pl: ['kpi', 'kpi wygasające', 'kpi przekroczenia dla Calling w EU'],
    es: ['kpi', 'kpi vencen', 'kpi exceso para Calling en EU'],
    bg: ['kpi', 'kpi изтичащи', 'kpi превишение за Calling в EU'],
    nb: ['kpi', 'kpi utløper', 'kpi overforbruk for Calling i EU'],
    he: ['kpi', 'kpi פגים', 'kpi חריגה עבור Calling ב EU'],
  },
  what: text('kpi.what'),
  input: KpiInput,
  answers: 'personal',
  async run({ input, caller }, { kpis }: UsesKpis) {
    const typed = readAsking(input.query);
    if ('unknown' in typed) return notKnown(typed.unknown, caller.language);
    const wanted = { ...input, ...known(typed) };
    const region = wanted.region?.toLowerCase() === 'all' ? undefined : wanted.region;
    const { section = 'overview', product = 'calling', tag } = wanted;
    const figures = await kpis.figures({ product, region, tag });
    if (!figures) {
      const body = text('kpi.noWeek');
      return show('notice', { tone: 'warning', title: text('kpi.noWeekTitle'), body });
    }
    if (lacksRegion(figures)) return noRegion(figures);
    return typed.csv ? wholeTable(section, figures, caller) : card(section, figures, caller);
  },
});

/** Which regions there are instead. */
export function noRegion({ region = '', regions }: KpiFigures): Reply {
  const title = text('kpi.noRegionTitle', { region: Array.from(region).slice(0, 20).join('') });
  const body = text('kpi.noRegion', { regions });
  return show('notice', { tone: 'warning', title, body }, { audit: { problem: 'region' } });
}

function known(typed: KpiAsking): Partial<KpiAsking> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}

/** Sections about calls alone have no Meetings side. */
const callsOnly: ReadonlySet<Asked> = new Set(['usage', 'quality', 'features', 'queues']);

/** The picture that shows most of a section. */
const pictures: Record<Asked, PictureName> = {
  overview: 'week',
  changes: 'week',
  recent: 'licences',
  expiring: 'licences',
  renewing: 'licences',
  low: 'licences',
  overage: 'licences',
  usage: 'usage',
  quality: 'quality',
  features: 'features',
  queues: 'features',
};

function otherThan(product: KpiProduct): KpiProduct {
  return product === 'calling' ? 'meetings' : 'calling';
}

function card(section: Asked, figures: KpiFigures, { language }: Pick<Caller, 'language'>): Reply {
  const { region, tag, product } = figures;
  const { of, customers, missing, missingReports } = figures.covered;
  const partial = customers < of ? { customers, of, missing } : undefined;
  const tiles = section === 'changes' ? [] : figures.tiles[section].map(tileOf);
  const note = noteOn(section, figures, language);
  const other = callsOnly.has(section) ? undefined : otherThan(product);
  const drawn = pictures[section];
  const picture = canDraw(drawn, figures);
  const most = kpiRowsOnCard({ tiles, partial, note, other, picture });
  const rows = shownRows(section, figures, most, language);
  const choices = choicesOn(rows, { section, figures, drawn: picture ? drawn : undefined, other });
  const table = section === 'overview' ? 'changes' : section;
  return show(
    'kpi',
    {
      section,
      from: startOf(figures.week),
      to: new Date(endOf(figures.week).getTime() - 1),
      at: figures.at,
      product: callsOnly.has(section) ? 'calling' : product,
      other,
      picture,
      region,
      tag,
      partial,
      missingReports: callsOnly.has(section) || section === 'overview' ? missingReports : [],
      tiles,
      note,
      lines: shownLines(section, figures, language),
      rows,
      total: tableOf(section, figures).length,
      empty: emptyOf(section, figures),
      sections: asked.map((value) => ({ value, title: text('kpi.section', { section: value }) })),
      regions: figures.regions,
      typed: sectionWords[table][language][0],
    },
    { choices, audit: { kind: 'kpi', section, product, hits: tableOf(section, figures).length } },
  );
}

/** A row each, then the section and region chosen on the card, the picture and the other product. */
function choicesOn(
  rows: readonly { orgId: string }[],
  on: {
    section: Asked;
    figures: KpiFigures;
    drawn: PictureName | undefined;
    other: KpiProduct | undefined;
  },
): Choice[] {
  const { section, figures, drawn, other } = on;
  const { region, tag, product } = figures;
  const again = { query: '', section, product, region: region ?? 'all', tag };
  return [
    ...rows.map(({ orgId }, at) => ({ ...toCustomer(orgId), say: String(at + 1) })),
    { command: 'kpi.show', input: again, fields: ['section', 'region'] },
    ...(drawn ? [{ command: 'kpi.picture', input: { picture: drawn, product, region, tag } }] : []),
    ...(other ? [{ command: 'kpi.show', input: { ...again, product: other } }] : []),
  ];
}

function tileOf({ key, unit, now, before, more }: Tile) {
  const change = now.value === null || before.value === null ? null : now.value - before.value;
  return { key, unit, more, change, value: now.value, why: 'why' in now ? now.why : undefined };
}

function noteOn(section: Asked, { rules }: KpiFigures, language: Language): Text | undefined {
  if (section !== 'low') return undefined;
  return text('kpi.lowLimit', {
    share: percent(rules.lowShare, language),
    version: lowVersion,
  });
}

function emptyOf(section: Asked, { tiles }: KpiFigures): Text {
  if (section === 'queues' || section === 'features') return text('kpi.noQueues');
  if (section !== 'overview' && section !== 'changes') return text('kpi.none');
  const isFirst = tiles.overview.every(({ before }) => before.value === null);
  return isFirst ? text('kpi.notCompared') : text('kpi.noChanges');
}

function wholeTable(
  section: Asked,
  figures: KpiFigures,
  { language }: Pick<Caller, 'language'>,
): Reply {
  const rows = tableOf(section, figures);
  if (rows.length === 0) return card(section, figures, { language });
  const { files, count } = kpiFiles(rows, { section, week: figures.week }, language);
  const body = text('kpi.file', { count, total: rows.length });
  return show(
    'notice',
    { tone: 'good', title: text('kpi.fileTitle'), body },
    { files, audit: { kind: 'kpi', section, hits: rows.length, file: true } },
  );
}

/** With the words of the reader's language, so that the next try works. */
function notKnown(word: string, language: Language): Reply {
  const names = Object.values(sectionWords).map((words) => words[language][0]);
  const shown = Array.from(word).slice(0, 40).join('');
  return show(
    'notice',
    { tone: 'warning', title: text('kpi.badTitle'), body: text('kpi.bad', { word: shown, names }) },
    { audit: { problem: 'kpi' } },
  );
}
