import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say } from '../../conversation/reply.ts';
import type { Painter } from '../../kpi/charts/painter.ts';
import { drawPicture, type PictureName, pictureNames } from '../../kpi/charts/pictures.ts';
import { kpiProducts } from '../../kpi/figures.ts';
import { lacksRegion } from '../../kpi/known-region.ts';
import type { Kpis } from '../../kpi/kpi.ts';
import { text } from '../../language/index.ts';
import { foldWord } from '../../understanding/clean.ts';
import { aboutIn } from './schedule-input.ts';
import { noRegion } from './show-kpi.ts';

interface UsesPictures {
  kpis: Kpis;
  painter: Pick<Painter, 'paint'>;
}

/** What people call the pictures; the first that is said counts. */
const names: readonly (readonly [PictureName, RegExp])[] = [
  ['licences', /^(?:licen[cs]\p{L}*|lisens\p{L}*|лиценз\p{L}*|רישיו\p{L}*)$/u],
  [
    'usage',
    /^(?:usage|users?|calls|uzyci\p{L}*|uso|usuarios|използване\p{L}*|bruk|שימוש|משתמשים)$/u,
  ],
  ['quality', /^(?:quality|jakosc\p{L}*|calidad|качество\p{L}*|kvalitet\p{L}*|איכות)$/u],
  ['features', /^(?:features?|funkcj\p{L}*|funciones|функци\p{L}*|funksjon\p{L}*|תכונות)$/u],
  ['week', /^(?:week|overview|all|tydzien|semana|седмица\p{L}*|uke\p{L}*|שבוע|סקירה)$/u],
];

const PictureInput = z.preprocess(
  fromText,
  z.object({
    picture: z.enum(pictureNames),
    product: z.enum(kpiProducts),
    region: z.string().max(40).optional(),
    tag: z.string().max(100).optional(),
  }),
);

/** The KPIs of the last weeks as a picture, with its numbers in words (F102, F160, F162, F163, F166). */
export const showPicture = lookup({
  name: 'kpi.picture',
  role: 'readonly-admin',
  words: {
    en: ['kpi picture', 'kpi chart', 'kpi graph', 'chart kpi'],
    pl: ['kpi wykres', 'wykres kpi', 'kpi obraz'],
    es: ['kpi gráfico', 'gráfico kpi', 'kpi imagen'],
    bg: ['kpi диаграма', 'диаграма kpi', 'kpi картина'],
    nb: ['kpi diagram', 'diagram kpi', 'kpi bilde'],
    he: ['תרשים מדדים', 'תרשים kpi', 'מדדים בתמונה'],
  },
  examples: {
    en: ['kpi picture quality', 'kpi chart licences for Calling in EU'],
    pl: ['kpi wykres jakość'],
    es: ['kpi gráfico calidad'],
    bg: ['kpi диаграма качество'],
    nb: ['kpi diagram kvalitet'],
    he: ['תרשים מדדים איכות'],
  },
  what: text('picture.what'),
  input: PictureInput,
  answers: 'personal',

  async run({ input: { picture, ...about }, caller }, { kpis, painter }: UsesPictures) {
    const figures = await kpis.figures(about);
    if (figures && lacksRegion(figures)) return noRegion(figures);
    const sheet = figures && (await drawPicture(picture, figures, caller.language));
    if (!figures || !sheet) return say('picture.none');
    const bytes = await painter.paint(sheet.svg);
    const said = sheet.alt.map(({ title, lines }) => text('chart.alt', { title, lines }));
    const name = `kpi-${picture}-${figures.week}.png`;
    return {
      ...say('picture.file'),
      files: [{ name, contentType: 'image/png', bytes, said }],
      audit: { picture, week: figures.week },
    };
  },
});

function fromText(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  if (!('query' in raw) || typeof raw.query !== 'string') {
    return 'picture' in raw ? raw : { picture: 'week', product: 'calling', ...raw };
  }
  const words = raw.query.split(/\s+/).filter(Boolean);
  const at = words.findIndex((word) => pictureNamed(word));
  const about = aboutIn(words.filter((_, place) => place !== at).join(' '));
  const picture = (at >= 0 && pictureNamed(words[at] ?? '')) || 'week';
  // what is none of our words is no picture
  return about ? { picture, ...about } : { picture: '' };
}

function pictureNamed(word: string): PictureName | undefined {
  const folded = foldWord(word);
  return names.find(([, pattern]) => pattern.test(folded))?.[0];
}
