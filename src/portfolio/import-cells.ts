/** What the cells of an import say: states, days. Words in all six languages. */
import { foldCell, folded } from '../csv/words.ts';

const subscriptionStates = folded<'active' | 'pending' | 'suspended' | 'cancelled' | 'expired'>([
  ['active', ['active', 'aktywna', 'aktywny', 'activa', 'activo', 'активен', 'aktiv', 'פעיל']],
  [
    'pending',
    [
      'pending',
      'pending setup',
      'ready for setup',
      'not set up',
      'provisioning',
      'oczekuje',
      'do konfiguracji',
      'pendiente',
      'чака',
      'за настройване',
      'venter',
      'klar for oppsett',
      'ממתין',
      'ממתין להגדרה',
    ],
  ],
  [
    'suspended',
    [
      'suspended',
      'unpaid',
      'zawieszona',
      'nieopłacona',
      'suspendida',
      'suspendido',
      'impagada',
      'спрян',
      'спряно',
      'неплатен',
      'suspendert',
      'ubetalt',
      'מושעה',
      'לא שולם',
    ],
  ],
  [
    'cancelled',
    ['cancelled', 'canceled', 'anulowana', 'cancelada', 'анулиран', 'kansellert', 'בוטל'],
  ],
  ['expired', ['expired', 'wygasła', 'vencida', 'caducada', 'изтекъл', 'utløpt', 'פג תוקף', 'פג']],
]);

/** A subscription's state as a cell names it; undefined: no word for one. */
export function subscriptionStateOf(cell: string) {
  return subscriptionStates.get(foldCell(cell));
}

const orderStates = folded<'ordered' | 'ready' | 'done' | 'cancelled'>([
  [
    'ordered',
    ['ordered', 'submitted', 'booked', 'złożone', 'realizado', 'поръчано', 'bestilt', 'הוזמן'],
  ],
  [
    'ready',
    [
      'ready',
      'ready for setup',
      'order ready for setup',
      'gotowe',
      'gotowe do konfiguracji',
      'listo',
      'listo para configurar',
      'готово',
      'готово за настройване',
      'klar',
      'klar for oppsett',
      'מוכן',
      'מוכנה להגדרה',
    ],
  ],
  [
    'done',
    [
      'done',
      'complete',
      'completed',
      'set up',
      'zakończone',
      'completado',
      'завършено',
      'fullført',
      'הושלם',
    ],
  ],
  [
    'cancelled',
    ['cancelled', 'canceled', 'anulowane', 'cancelado', 'анулирано', 'kansellert', 'בוטל'],
  ],
]);

/** An order's state as a cell names it; undefined: no word for one. */
export function orderStateOf(cell: string) {
  return orderStates.get(foldCell(cell));
}

/** What spreadsheets put behind a day that has no time. */
const midnight = /(?:\s+|T)(?:0?0:00(?::00(?:\.0{1,6})?)?|12:00(?::00)?\s*AM)$/i;
/** “Year”, as Bulgarians and Poles put it behind one: 21.11.2026 г., 21.11.2026 r. */
const wordForYear = /(?<=\d{4})\s*[гr]\.?$/iu;

/** Without marks that nobody sees, such as those for the direction of writing. */
export function visible(cell: string): string {
  return cell.replace(/\p{Cf}/gu, '').trim();
}

/** A day as people write it; `ambiguous` when it may be read in two ways, such as 03/04/2026. */
export function dayOf(written: string): Date | 'ambiguous' | undefined {
  const cell = visible(written).replace(midnight, '').replace(wordForYear, '');
  const instant =
    /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
  if (instant.test(cell)) return dated(new Date(cell));
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/.exec(cell);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, a = '', mark = '', b = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})\.?$/.exec(cell) ?? [];
  if (year === '') return undefined;
  const [first, second] = [Number(a), Number(b)];
  // With full stops everybody writes the day first; with slashes some write the month first.
  if (mark === '.' || first > 12 || first === second) return day(Number(year), second, first);
  return second > 12 ? day(Number(year), first, second) : 'ambiguous';
}

function day(year: number, month: number, date: number): Date | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? dated(at) : undefined;
}

/** Years that a contract can have; anything else is a slip. */
function dated(at: Date): Date | undefined {
  const year = at.getUTCFullYear();
  return year >= 1995 && year <= 2100 ? at : undefined;
}
