/** Nouns that name a filter without a colon, in all six languages: `tag gold`, `with the product Webex Calling`. */
import type { Language } from '../language/index.ts';

export type NounKey = 'tag' | 'product' | 'name';
type Nouns = Record<Language, readonly string[]>;

export const nouns: Record<NounKey, Nouns> = {
  tag: {
    en: ['tag', 'tags', 'labels', 'with label', 'with the label', 'with labels', 'with the labels'],
    pl: [
      'tag',
      'tagu',
      'tagiem',
      'tagi',
      'tagami',
      'tagów',
      ...['o tagu', 'o tagach', 'o etykiecie', 'o znaczniku'],
      'znacznik',
      'znacznikiem',
      'znaczniki',
      'znacznikami',
      'znaczników',
      'znacznika',
      'etykieta',
      'etykietę',
      'etykietą',
      'etykiety',
      'etykietami',
      'etykiet',
    ],
    es: ['etiqueta', 'la etiqueta', 'etiquetas', 'las etiquetas'],
    bg: [
      ...['етикет', 'етикета', 'етикетът', 'етикети', 'етикетите', 'таг', 'тага', 'тагът'],
      ...['тагове', 'таговете'],
    ],
    nb: [
      'etikett',
      'etiketten',
      'etiketter',
      'etikettene',
      'merkelapp',
      'merkelappen',
      'merkelapper',
      'merkelappene',
      'tagg',
      'taggen',
      'tagger',
      'taggene',
    ],
    he: [
      ...['תג', 'התג', 'ותג', 'והתג', 'תגית', 'התגית', 'ותגית', 'והתגית', 'תגיות', 'התגיות'],
      ...['תגים', 'התגים'],
    ],
  },
  product: {
    en: [
      'product',
      'products',
      'product called',
      'license',
      'licence',
      'licenses',
      'licences',
      'license for',
      'licence for',
      'licenses for',
      'licences for',
    ],
    pl: [
      'produkt',
      'produktu',
      'produktem',
      'produkty',
      'produktami',
      ...['usługa', 'usługę', 'usługą', 'usługi', 'usługami'],
      'licencja',
      'licencję',
      'licencją',
      'licencje',
      'licencjami',
      'licencją na',
      'licencję na',
      'licencje na',
      'licencjami na',
    ],
    es: [
      'producto',
      'el producto',
      'productos',
      'los productos',
      'licencia',
      'la licencia',
      'licencias',
      'las licencias',
      'licencia de',
      'la licencia de',
      'licencias de',
    ],
    bg: [
      'продукт',
      'продукта',
      'продуктът',
      'продукти',
      'лиценз',
      'лиценза',
      'лицензи',
      'лиценз за',
      'лицензи за',
    ],
    nb: [
      'produkt',
      'produktet',
      'produkter',
      'produktene',
      'lisens',
      'lisensen',
      'lisenser',
      'lisens for',
      'lisenser for',
    ],
    he: [
      ...['מוצר', 'המוצר', 'ומוצר', 'והמוצר', 'מוצרים', 'רישיון', 'הרישיון', 'ורישיון'],
      ...['רישיונות', 'רישיונות של', 'רישיון של'],
    ],
  },
  name: {
    en: ['named', 'called', 'with the name'],
    pl: ['o nazwie', 'nazwane'],
    es: ['llamado', 'llamados', 'llamada', 'llamadas', 'con nombre', 'con el nombre'],
    bg: ['с име', 'на име', 'с името'],
    nb: ['med navn', 'med navnet', 'kalt', 'ved navn'],
    he: ['בשם', 'ששמם', 'ששמו'],
  },
};

/** These say that a tag follows, and nothing else: without one something is missing. */
export const tagged: Nouns = {
  en: [
    ...['tagged', 'tagged with', 'tagged as', 'with tag', 'with the tag', 'with the tags'],
    ...['labelled', 'labelled with', 'labelled as', 'labeled', 'labeled with', 'labeled as'],
  ],
  pl: [
    ...['ze znacznikiem', 'z tagiem', 'z etykietą', 'oznaczone', 'oznaczeni', 'oznaczonych'],
    ...['oznaczone jako', 'oznaczeni jako', 'oznaczonych jako', 'oznaczone tagiem'],
    ...['oznaczeni tagiem', 'oznaczonych tagiem', 'oznaczone etykietą', 'oznaczeni etykietą'],
    ...['oznaczonych etykietą', 'oznaczone znacznikiem', 'oznaczeni znacznikiem'],
    ...['oznaczonych znacznikiem', 'otagowani', 'otagowane', 'otagowanych', 'otagowani jako'],
    ...['otagowane jako', 'otagowanych jako'],
  ],
  es: [
    ...['con la etiqueta', 'con etiqueta', 'etiquetados', 'etiquetado', 'etiquetadas'],
    ...['etiquetados como', 'etiquetado como', 'etiquetadas como', 'etiquetados con'],
    ...['etiquetado con', 'etiquetadas con', 'marcados como', 'marcados con'],
  ],
  bg: [
    ...['с етикет', 'с таг', 'с етикета', 'с тага', 'етикетирани', 'етикетирани с'],
    ...['етикетирани със', 'етикетирани като', 'маркирани с', 'маркирани със', 'маркирани като'],
    ...['отбелязани с', 'отбелязани със', 'отбелязани като', 'тагнати', 'тагнати с'],
  ],
  nb: [
    ...['med etikett', 'med merkelapp', 'merket', 'merket med', 'merket som', 'merkede med'],
    ...['tagget', 'tagget med', 'tagget som', 'taggede med'],
  ],
  he: [
    ...['עם תג', 'עם תגית', 'עם התג', 'עם התגית', 'מתויגים', 'מתוייגים', 'המתויגים', 'מתויגים עם'],
    ...['מתויגים בתג', 'מתויגים בתגית', 'מסומנים', 'המסומנים', 'מסומנים בתג', 'מסומנים בתגית'],
  ],
};

/** Between two tags or products. */
export const joining: Nouns = {
  en: ['and'],
  pl: ['i', 'oraz'],
  es: ['y', 'e'],
  bg: ['и'],
  nb: ['og'],
  he: ['וגם', 'וכן', 'ו'],
};
