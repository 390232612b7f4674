/** The customers a sandbox knows by name: the first three are the small seed. */
import type { CityName } from './cities.ts';

export interface CustomerPlan {
  name: string;
  /** Domain of its e-mails and sites, without `.example`. */
  slug: string;
  cities: readonly CityName[];
  /** Number of people beside the memorable ones. */
  people: number;
  /** So many more numbers that belong to nobody. */
  spare?: number;
}

function plan(name: string, slug: string, people: number, ...cities: CityName[]): CustomerPlan {
  return { name, slug, people, cities };
}

export const plans: readonly CustomerPlan[] = [
  plan('Zakłady Łódź Sp. z o.o.', 'zaklady-lodz', 78, 'lodz', 'warsaw'),
  plan('מעבדות גליל בע״מ', 'galil-labs', 23, 'haifa', 'telAviv'),
  plan('Café Sol S.L.', 'cafesol', 8, 'madrid'),
  plan('Балкан Логистика ООД', 'balkan-logistika', 40, 'sofia', 'varna'),
  plan('Nordfisk AS', 'nordfisk', 24, 'bergen', 'oslo'),
  plan('Acme Telecom', 'acme-telecom', 24, 'london', 'manchester'),
  // The first letter is Cyrillic: an organization that looks like the one above.
  plan('Аcme Telecom', 'acme-telecom-bg', 9, 'sofia'),
  plan('[Reset your password](https://evil.example/reset)', 'evil-links', 4, 'boston'),
  plan("O'Hara & Sons <@all> | `rm -rf` \u0024{1+1}", 'ohara-sons', 5, 'chicago'),
  plan('Żółw i Gęś Transport S.A.', 'zolw-ges', 80, 'krakow', 'gdansk'),
  plan('Piekarnia Wrocławska Kłos', 'piekarnia-klos', 9, 'warsaw'),
  plan('Hurtownia Śnieżka Sp. k.', 'sniezka', 24, 'krakow'),
  plan('Wydawnictwo Ćma', 'cma', 9, 'lodz'),
  plan('Stocznia Północ S.A.', 'stocznia-polnoc', 24, 'gdansk'),
  plan('Apteki Źródło', 'apteki-zrodlo', 24, 'warsaw', 'lodz', 'krakow', 'gdansk'),
  plan('Talleres Ibáñez e Hijos S.A.', 'talleres-ibanez', 24, 'sevilla'),
  plan('Editorial Ñandú S.L.', 'nandu', 9, 'barcelona'),
  plan('Clínica Santa Lucía', 'santalucia', 80, 'madrid', 'sevilla'),
  plan('Bodegas Peñafiel', 'penafiel', 9, 'madrid'),
  plan('Transportes Castaño', 'castano', 9, 'barcelona'),
  plan('Ferrer & Güell Arquitectes', 'ferrer-guell', 9, 'barcelona'),
  plan('Øksnes Oppdrett AS', 'oksnes', 9, 'trondheim'),
  plan('Blåbær Barnehager', 'blabaer', 24, 'oslo'),
  plan('Ærlig Regnskap AS', 'aerlig', 9, 'bergen'),
  plan('Fjellheisen Drift', 'fjellheisen', 9, 'trondheim'),
  plan('Kystlinjen Rederi ASA', 'kystlinjen', 80, 'bergen', 'trondheim', 'oslo'),
  plan('Rødgrønn Energi AS', 'rodgronn', 9, 'oslo'),
  plan('Розова Долина АД', 'rozova-dolina', 24, 'plovdiv'),
  plan('Черноморски Хотели ЕАД', 'chernomorski', 24, 'varna'),
  plan('Шипка Строй ООД', 'shipka-stroy', 9, 'sofia'),
  plan('Юнона Фарма', 'yunona', 9, 'plovdiv'),
  plan('Ъгъл Студио ЕООД', 'agal-studio', 9, 'sofia'),
  plan('Цариградски Пекарни', 'tsarigradski', 9, 'plovdiv'),
  plan('כרמל לוגיסטיקה בע״מ', 'carmel-logistics', 24, 'haifa'),
  plan('בית ספר אלון', 'alon-school', 24, 'telAviv'),
  plan('מאפיית הצפון', 'north-bakery', 9, 'haifa'),
  plan('ירושלים הנדסה בע״מ', 'jerusalem-eng', 24, 'jerusalem'),
  plan('קפה רמון', 'cafe-ramon', 9, 'telAviv'),
  plan('מרפאות שקד', 'shaked-clinics', 24, 'jerusalem', 'telAviv'),
  plan('Harbour & Pine Ltd', 'harbour-pine', 24, 'edinburgh'),
  plan('Brontë Booksellers', 'bronte-books', 9, 'manchester'),
  plan('Thistle Insurance plc', 'thistle', 80, 'london', 'edinburgh'),
  plan('Copper Kettle Catering', 'copper-kettle', 9, 'manchester'),
  plan('Straßenbau Groß GmbH', 'strassenbau-gross', 9, 'berlin'),
  plan('Müller & Söhne Feinmechanik KG', 'mueller-soehne', 24, 'munich'),
  plan('Königsberger Apotheken', 'koenigsberger', 9, 'berlin', 'munich'),
  plan('Hudson Valley Credit Union', 'hudson-valley', 24, 'newYork'),
  // Ordered and not set up yet: nobody and nothing in it.
  plan('Lakeside Brewing Co.', 'lakeside', 0, 'chicago'),
];

const kinds = ['Handel', 'Servis', 'Logistica', 'Drift', 'Works', 'Studio', 'Trade', 'Labs'];
const places: readonly CityName[] = [
  'lodz',
  'madrid',
  'oslo',
  'sofia',
  'haifa',
  'warsaw',
  'barcelona',
  'bergen',
  'varna',
  'telAviv',
];

/** The plan of the customer at `index`; past the named ones they are made up. */
export function planAt(index: number): CustomerPlan {
  const named = plans[index];
  if (named) return named;
  const kind = kinds[index % kinds.length] ?? '';
  const place = places[index % places.length] ?? 'lodz';
  return plan(`${kind} ${index + 1}`, `customer-${index + 1}`, 9, place);
}
