/** Where customers sit. Numbers come from ranges kept free for fiction where a country has them. */
import type { NameLanguage } from './names.ts';

export interface City {
  country: string;
  city: string;
  /** Name of the office there. */
  office: string;
  state: string;
  street: string;
  postalCode: string;
  timeZone: string;
  /** Webex's language code of the announcements. */
  language: string;
  names: NameLanguage;
  /** Start of every E.164 number, and how many digits follow. */
  prefix: string;
  digits: number;
  latitude: string;
  longitude: string;
}

function city(
  country: string,
  name: string,
  office: string,
  rest: Omit<City, 'country' | 'city' | 'office' | 'state'> & { state?: string },
): City {
  return { country, city: name, office, state: rest.state ?? '', ...rest };
}

const poland = { timeZone: 'Europe/Warsaw', language: 'pl_pl', names: 'pl', digits: 5 } as const;
const spain = { timeZone: 'Europe/Madrid', language: 'es_es', names: 'es', digits: 5 } as const;
const norway = { timeZone: 'Europe/Oslo', language: 'nb_no', names: 'nb', digits: 5 } as const;
const bulgaria = { timeZone: 'Europe/Sofia', language: 'bg_bg', names: 'bg', digits: 5 } as const;
const israel = { timeZone: 'Asia/Jerusalem', language: 'he_il', names: 'he', digits: 5 } as const;
const britain = { timeZone: 'Europe/London', language: 'en_gb', names: 'en', digits: 3 } as const;
const germany = { timeZone: 'Europe/Berlin', language: 'de_de', names: 'de', digits: 3 } as const;
const america = {
  timeZone: 'America/New_York',
  language: 'en_us',
  names: 'en',
  digits: 2,
} as const;

export const cities = {
  lodz: city('PL', 'Łódź', 'Łódź – Zakład', {
    ...poland,
    prefix: '+484263',
    street: 'ul. Piotrkowska 104',
    postalCode: '90-926',
    latitude: '51.7592',
    longitude: '19.4560',
  }),
  warsaw: city('PL', 'Warszawa', 'Warszawa Śródmieście', {
    ...poland,
    prefix: '+482263',
    street: 'ul. Świętokrzyska 12',
    postalCode: '00-030',
    latitude: '52.2297',
    longitude: '21.0122',
  }),
  krakow: city('PL', 'Kraków', 'Kraków', {
    ...poland,
    prefix: '+481263',
    street: 'ul. Długa 5',
    postalCode: '31-147',
    latitude: '50.0647',
    longitude: '19.9450',
  }),
  gdansk: city('PL', 'Gdańsk', 'Gdańsk Port', {
    ...poland,
    prefix: '+485876',
    street: 'ul. Stągiewna 3',
    postalCode: '80-750',
    latitude: '54.3520',
    longitude: '18.6466',
  }),
  madrid: city('ES', 'Madrid', 'Madrid Centro', {
    ...spain,
    prefix: '+349155',
    street: 'Calle de Alcalá 42',
    postalCode: '28014',
    latitude: '40.4168',
    longitude: '-3.7038',
  }),
  barcelona: city('ES', 'Barcelona', 'Barcelona', {
    ...spain,
    prefix: '+349325',
    street: 'Carrer de València 210',
    postalCode: '08011',
    latitude: '41.3874',
    longitude: '2.1686',
  }),
  sevilla: city('ES', 'Sevilla', 'Sevilla Sur', {
    ...spain,
    prefix: '+349544',
    street: 'Avenida de la Constitución 9',
    postalCode: '41004',
    latitude: '37.3891',
    longitude: '-5.9845',
  }),
  oslo: city('NO', 'Oslo', 'Oslo', {
    ...norway,
    prefix: '+47223',
    street: 'Karl Johans gate 20',
    postalCode: '0159',
    latitude: '59.9139',
    longitude: '10.7522',
  }),
  bergen: city('NO', 'Bergen', 'Bergen – Bryggen', {
    ...norway,
    prefix: '+47553',
    street: 'Strandgaten 7',
    postalCode: '5013',
    latitude: '60.3913',
    longitude: '5.3221',
  }),
  trondheim: city('NO', 'Trondheim', 'Trondheim', {
    ...norway,
    prefix: '+47735',
    street: 'Munkegata 1',
    postalCode: '7013',
    latitude: '63.4305',
    longitude: '10.3951',
  }),
  sofia: city('BG', 'София', 'София – Център', {
    ...bulgaria,
    prefix: '+359298',
    street: 'бул. Витоша 15',
    postalCode: '1000',
    latitude: '42.6977',
    longitude: '23.3219',
  }),
  plovdiv: city('BG', 'Пловдив', 'Пловдив', {
    ...bulgaria,
    prefix: '+359326',
    digits: 5,
    street: 'ул. Главна 8',
    postalCode: '4000',
    latitude: '42.1354',
    longitude: '24.7453',
  }),
  varna: city('BG', 'Варна', 'Варна – Пристанище', {
    ...bulgaria,
    prefix: '+359526',
    street: 'бул. Приморски 3',
    postalCode: '9000',
    latitude: '43.2141',
    longitude: '27.9147',
  }),
  haifa: city('IL', 'חיפה', 'חיפה – מעבדה', {
    ...israel,
    prefix: '+972485',
    street: 'שדרות הנשיא 101',
    postalCode: '3463401',
    latitude: '32.7940',
    longitude: '34.9896',
  }),
  telAviv: city('IL', 'תל אביב', 'תל אביב', {
    ...israel,
    prefix: '+972361',
    street: 'רחוב אלנבי 58',
    postalCode: '6332516',
    latitude: '32.0853',
    longitude: '34.7818',
  }),
  jerusalem: city('IL', 'ירושלים', 'ירושלים', {
    ...israel,
    prefix: '+972256',
    street: 'רחוב יפו 97',
    postalCode: '9434001',
    latitude: '31.7683',
    longitude: '35.2137',
  }),
  london: city('GB', 'London', 'London HQ', {
    ...britain,
    prefix: '+442079460',
    street: '12 Fenchurch Street',
    postalCode: 'EC3M 1AA',
    latitude: '51.5074',
    longitude: '-0.1278',
  }),
  manchester: city('GB', 'Manchester', 'Manchester', {
    ...britain,
    prefix: '+441614960',
    street: '4 Deansgate',
    postalCode: 'M3 1AZ',
    latitude: '53.4808',
    longitude: '-2.2426',
  }),
  edinburgh: city('GB', 'Edinburgh', 'Edinburgh', {
    ...britain,
    prefix: '+441314960',
    street: '30 Princes Street',
    postalCode: 'EH2 2AN',
    latitude: '55.9533',
    longitude: '-3.1883',
  }),
  berlin: city('DE', 'Berlin', 'Berlin Mitte', {
    ...germany,
    prefix: '+493023125',
    street: 'Torstraße 44',
    postalCode: '10119',
    latitude: '52.5200',
    longitude: '13.4050',
  }),
  munich: city('DE', 'München', 'München', {
    ...germany,
    prefix: '+498999998',
    street: 'Müllerstraße 7',
    postalCode: '80469',
    latitude: '48.1351',
    longitude: '11.5820',
  }),
  newYork: city('US', 'New York', 'New York', {
    ...america,
    state: 'NY',
    prefix: '+121255501',
    street: '350 Fifth Avenue',
    postalCode: '10118',
    latitude: '40.7128',
    longitude: '-74.0060',
  }),
  chicago: city('US', 'Chicago', 'Chicago', {
    ...america,
    timeZone: 'America/Chicago',
    state: 'IL',
    prefix: '+131255501',
    street: '233 South Wacker Drive',
    postalCode: '60606',
    latitude: '41.8781',
    longitude: '-87.6298',
  }),
  boston: city('US', 'Boston', 'Boston', {
    ...america,
    state: 'MA',
    prefix: '+161755501',
    street: '1 Beacon Street',
    postalCode: '02108',
    latitude: '42.3601',
    longitude: '-71.0589',
  }),
} satisfies Record<string, City>;

export type CityName = keyof typeof cities;
