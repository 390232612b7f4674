/**
 * The states of wholesale customers, in words: the seven that Webex documents (Wholesale Customers API). A state that
 * it invents later stands there as Webex's own word, in quotation marks.
 */

/** How each language quotes. */
const quotes = {
  en: ['“', '”'],
  pl: ['„', '”'],
  es: ['«', '»'],
  bg: ['„', '“'],
  nb: ['«', '»'],
  he: ['„', '”'],
} as const;

type Language = keyof typeof quotes;

const states: Record<Language, Record<string, string>> = {
  en: {
    provisioned: 'provisioned',
    provisioned_with_errors: 'provisioned with errors',
    provisioning: 'being provisioned',
    updating: 'being updated',
    deleting: 'being deleted',
    error: 'failed',
    pending_rpl_review: 'in compliance review by Cisco',
  },
  pl: {
    provisioned: 'udostępniony',
    provisioned_with_errors: 'udostępniony z błędami',
    provisioning: 'w trakcie udostępniania',
    updating: 'w trakcie aktualizacji',
    deleting: 'w trakcie usuwania',
    error: 'błąd',
    pending_rpl_review: 'weryfikacja zgodności w Cisco',
  },
  es: {
    provisioned: 'aprovisionado',
    provisioned_with_errors: 'aprovisionado con errores',
    provisioning: 'aprovisionándose',
    updating: 'actualizándose',
    deleting: 'eliminándose',
    error: 'con error',
    pending_rpl_review: 'en revisión de cumplimiento de Cisco',
  },
  bg: {
    provisioned: 'осигурен',
    provisioned_with_errors: 'осигурен с грешки',
    provisioning: 'осигурява се',
    updating: 'обновява се',
    deleting: 'изтрива се',
    error: 'грешка',
    pending_rpl_review: 'проверка за съответствие от Cisco',
  },
  nb: {
    provisioned: 'klargjort',
    provisioned_with_errors: 'klargjort med feil',
    provisioning: 'klargjøres',
    updating: 'oppdateres',
    deleting: 'slettes',
    error: 'feilet',
    pending_rpl_review: 'samsvarskontroll hos Cisco',
  },
  he: {
    provisioned: 'מסופק',
    provisioned_with_errors: 'מסופק עם שגיאות',
    provisioning: 'בהקמה',
    updating: 'בעדכון',
    deleting: 'במחיקה',
    error: 'נכשל',
    pending_rpl_review: 'בבדיקת תאימות של Cisco',
  },
};

/** `provisioned_with_errors` → “provisioned with errors” in the reader's language; `–` when Webex told none. */
export function wholesaleStateWords(state: string, language: Language): string {
  if (state === '') return '–';
  const known = Object.hasOwn(states[language], state) ? states[language][state] : undefined;
  if (known !== undefined) return known;
  const [open, close] = quotes[language];
  return `${open}${state}${close}`;
}
