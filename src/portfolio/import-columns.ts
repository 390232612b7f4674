/** The columns of an import of subscriptions. Described in docs/imports.md. */
import { foldCell } from '../csv/words.ts';

const importColumns = [
  'subscriptionId',
  'webOrderId',
  'orgId',
  'customer',
  'product',
  'start',
  'end',
  'autoRenew',
  'trial',
  'status',
  'orderStatus',
  'orderDate',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Headings by column, besides the column's own name; written in any case, with any separators. */
const headings: Record<ImportColumn, readonly string[]> = {
  subscriptionId: [
    'subscription',
    'sub id',
    'subscription number',
    'id subskrypcji',
    'numer subskrypcji',
    'subskrypcja',
    'id de suscripción',
    'suscripción',
    'абонамент',
    'номер на абонамент',
    'abonnement',
    'abonnements-id',
    'abonnementsnummer',
    'מינוי',
    'מזהה מינוי',
    'מספר מינוי',
  ],
  webOrderId: [
    'web order',
    'web order number',
    'order',
    'order id',
    'order number',
    'numer zamówienia',
    'zamówienie',
    'número de pedido',
    'número de pedido web',
    'pedido',
    'номер на поръчка',
    'поръчка',
    'ordrenummer',
    'nettordrenummer',
    'ordre',
    'מספר הזמנה',
    'הזמנה',
  ],
  orgId: [
    'organization id',
    'organisation id',
    'customer id',
    'id organizacji',
    'id de la organización',
    'id de organización',
    'id на организация',
    'organisasjons-id',
    'kunde-id',
    'מזהה ארגון',
  ],
  customer: [
    'customer name',
    'organization',
    'organization name',
    'company',
    'klient',
    'nazwa klienta',
    'organizacja',
    'cliente',
    'nombre del cliente',
    'organización',
    'клиент',
    'име на клиента',
    'организация',
    'kunde',
    'kundenavn',
    'organisasjon',
    'לקוח',
    'שם הלקוח',
    'ארגון',
  ],
  product: [
    'name',
    'offer',
    'subscription name',
    'produkt',
    'nazwa',
    'oferta',
    'producto',
    'nombre',
    'продукт',
    'име',
    'navn',
    'tilbud',
    'מוצר',
    'שם',
  ],
  start: [
    'start date',
    'begin',
    'starts',
    'data rozpoczęcia',
    'początek',
    'inicio',
    'fecha de inicio',
    'начало',
    'начална дата',
    'startdato',
    'התחלה',
    'תאריך התחלה',
  ],
  end: [
    'end date',
    'ends',
    'expires',
    'expiry date',
    'renewal date',
    'data zakończenia',
    'koniec',
    'fin',
    'fecha de fin',
    'vencimiento',
    'край',
    'крайна дата',
    'slutt',
    'sluttdato',
    'utløper',
    'סיום',
    'תאריך סיום',
  ],
  autoRenew: [
    'auto renewal',
    'renews',
    'autoodnawianie',
    'odnawialna',
    'renovación automática',
    'автоматично подновяване',
    'automatisk fornyelse',
    'חידוש אוטומטי',
  ],
  trial: [
    'is trial',
    'wersja próbna',
    'próbna',
    'prueba',
    'пробен период',
    'пробен',
    'prøveperiode',
    'prøve',
    'ניסיון',
    'תקופת ניסיון',
  ],
  status: [
    'state',
    'subscription status',
    'stan',
    'status subskrypcji',
    'estado',
    'статус',
    'състояние',
    'tilstand',
    'סטטוס',
    'מצב',
  ],
  orderStatus: [
    'order state',
    'stan zamówienia',
    'status zamówienia',
    'estado del pedido',
    'статус на поръчката',
    'ordrestatus',
    'סטטוס הזמנה',
  ],
  orderDate: [
    'ordered',
    'data zamówienia',
    'fecha del pedido',
    'дата на поръчката',
    'ordredato',
    'תאריך הזמנה',
  ],
};

const byHeading = new Map<string, ImportColumn>(
  importColumns.flatMap((column) =>
    [column, ...headings[column]].map((heading) => [foldCell(heading), column] as const),
  ),
);

export interface ColumnPlan {
  /** As the file writes them; a cell to the right of the last belongs to no column. */
  headings: readonly string[];
  /** Index of each column that is there. */
  at: Partial<Record<ImportColumn, number>>;
  /** Headings nothing is known about; their cells are kept in the result and otherwise not read. */
  unknown: string[];
  /** Columns that stand there twice: such a file is refused. */
  twice: ImportColumn[];
}

/** Cells to the right of the last heading; none when all of them are blank. */
export function beyond(cells: readonly string[], headings: readonly string[]): readonly string[] {
  const rest = cells.slice(headings.length);
  return rest.some((cell) => cell !== '') ? rest : [];
}

/** Which cell holds what. */
export function planColumns(given: readonly string[]): ColumnPlan {
  const plan: ColumnPlan = { headings: given, at: {}, unknown: [], twice: [] };
  for (const [index, heading] of given.entries()) {
    const column = byHeading.get(foldCell(heading));
    if (!column) {
      if (heading !== '') plan.unknown.push(heading);
    } else if (plan.at[column] === undefined) plan.at[column] = index;
    else if (!plan.twice.includes(column)) plan.twice.push(column);
  }
  return plan;
}
