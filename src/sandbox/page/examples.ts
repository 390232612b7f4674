/** What to try first, per language. Whatever an example looks for is in the seed of the cloud. */
import type { PageLanguage } from './words/index.ts';

export interface Example {
  /** Can be sent as it is. */
  text: string;
  /** The command it is meant for. */
  command: string;
  /** The name, number or address in the seed that it looks for, as Webex writes it. */
  finds?: string;
  /** Absent: for everybody with a role. */
  for?: 'everybody' | 'partner-admin';
}

const examples: Record<PageLanguage, readonly Example[]> = {
  en: [
    { text: 'help', command: 'help', for: 'everybody' },
    { text: 'find anna nowak', command: 'find', finds: 'Anna Nowak' },
    { text: 'user Kari Nordmann', command: 'user.show', finds: 'Kari Nordmann' },
    { text: 'customer Acme Telecom', command: 'customer.show', finds: 'Acme Telecom' },
    { text: 'number +48 42 630 01 01', command: 'number.show', finds: '+48426300101' },
    { text: 'device 8478.AC10.0001', command: 'device.show', finds: '84:78:AC:10:00:01' },
    {
      text: 'customer reset your password',
      command: 'customer.show',
      finds: 'Reset your password',
    },
    { text: 'whoami', command: 'whoami', for: 'everybody' },
    { text: 'kpi', command: 'kpi.show', for: 'partner-admin' },
    { text: 'sync status', command: 'sync.status', for: 'partner-admin' },
    { text: 'role list', command: 'role.list', for: 'partner-admin' },
    { text: 'templates', command: 'template.list', for: 'partner-admin' },
  ],
  pl: [
    { text: 'pomoc', command: 'help', for: 'everybody' },
    { text: 'znajdź Anna Nowak', command: 'find', finds: 'Anna Nowak' },
    { text: 'użytkownik Kowalska-Wiśniewska', command: 'user.show', finds: 'Kowalska-Wiśniewska' },
    { text: 'klient Żółw i Gęś', command: 'customer.show', finds: 'Żółw i Gęś Transport S.A.' },
    { text: 'numer 42 630 01 01', command: 'number.show', finds: '+48426300101' },
    { text: 'urządzenie 8478.AC10.0001', command: 'device.show', finds: '84:78:AC:10:00:01' },
    { text: 'kim jestem', command: 'whoami', for: 'everybody' },
    { text: 'kpi', command: 'kpi.show', for: 'partner-admin' },
    { text: 'stan synchronizacji', command: 'sync.status', for: 'partner-admin' },
    { text: 'lista ról', command: 'role.list', for: 'partner-admin' },
    { text: 'szablony', command: 'template.list', for: 'partner-admin' },
  ],
  es: [
    { text: 'ayuda', command: 'help', for: 'everybody' },
    { text: 'buscar Anna Nowak', command: 'find', finds: 'Anna Nowak' },
    { text: 'usuario María José Núñez', command: 'user.show', finds: 'María José Núñez' },
    { text: 'cliente Café Sol', command: 'customer.show', finds: 'Café Sol S.L.' },
    { text: 'número +34 915 50 01 01', command: 'number.show', finds: '+34915500101' },
    { text: 'dispositivo 84-78-AC-20-00-02', command: 'device.show', finds: '84:78:AC:20:00:02' },
    { text: 'quién soy', command: 'whoami', for: 'everybody' },
    { text: 'kpi', command: 'kpi.show', for: 'partner-admin' },
    { text: 'estado de la sincronización', command: 'sync.status', for: 'partner-admin' },
    { text: 'lista de roles', command: 'role.list', for: 'partner-admin' },
    { text: 'plantillas', command: 'template.list', for: 'partner-admin' },
  ],
  bg: [
    { text: 'помощ', command: 'help', for: 'everybody' },
    { text: 'намери Anna Nowak', command: 'find', finds: 'Anna Nowak' },
    { text: 'потребител Иван Петров', command: 'user.show', finds: 'Иван Петров' },
    { text: 'клиент Балкан Логистика', command: 'customer.show', finds: 'Балкан Логистика ООД' },
    { text: 'номер +359 2 980 01 01', command: 'number.show', finds: '+35929800101' },
    { text: 'устройство 84:78:AC:40:00:01', command: 'device.show', finds: '84:78:AC:40:00:01' },
    { text: 'кой съм аз', command: 'whoami', for: 'everybody' },
    { text: 'kpi', command: 'kpi.show', for: 'partner-admin' },
    { text: 'състояние на синхронизацията', command: 'sync.status', for: 'partner-admin' },
    { text: 'списък роли', command: 'role.list', for: 'partner-admin' },
    { text: 'шаблони', command: 'template.list', for: 'partner-admin' },
  ],
  nb: [
    { text: 'hjelp', command: 'help', for: 'everybody' },
    { text: 'finn Anna Nowak', command: 'find', finds: 'Anna Nowak' },
    { text: 'bruker Kari Nordmann', command: 'user.show', finds: 'Kari Nordmann' },
    { text: 'kunde Øksnes Oppdrett', command: 'customer.show', finds: 'Øksnes Oppdrett AS' },
    { text: 'nummer +47 55 30 01 01', command: 'number.show', finds: '+4755300101' },
    { text: 'enhet 8478ac500001', command: 'device.show', finds: '84:78:AC:50:00:01' },
    { text: 'hvem er jeg', command: 'whoami', for: 'everybody' },
    { text: 'kpi', command: 'kpi.show', for: 'partner-admin' },
    { text: 'synkroniseringsstatus', command: 'sync.status', for: 'partner-admin' },
    { text: 'rolleliste', command: 'role.list', for: 'partner-admin' },
    { text: 'maler', command: 'template.list', for: 'partner-admin' },
  ],
  he: [
    { text: 'עזרה', command: 'help', for: 'everybody' },
    { text: 'חפש נועה בן־דוד', command: 'find', finds: 'נועה בן־דוד' },
    { text: 'משתמש אורן פרידמן', command: 'user.show', finds: 'אורן פרידמן' },
    { text: 'לקוח מעבדות גליל', command: 'customer.show', finds: 'מעבדות גליל בע״מ' },
    { text: 'מספר +972 4 850 0101', command: 'number.show', finds: '+97248500101' },
    { text: 'מכשיר 84:78:AC:30:00:01', command: 'device.show', finds: '84:78:AC:30:00:01' },
    { text: 'מי אני', command: 'whoami', for: 'everybody' },
    { text: 'kpi', command: 'kpi.show', for: 'partner-admin' },
    { text: 'מצב הסנכרון', command: 'sync.status', for: 'partner-admin' },
    { text: 'רשימת תפקידים', command: 'role.list', for: 'partner-admin' },
    { text: 'תבניות', command: 'template.list', for: 'partner-admin' },
  ],
};

/** What a person of that kind may try in that language. */
export function examplesFor(language: PageLanguage, kind: string): readonly Example[] {
  return examples[language].filter(({ for: whom }) => {
    if (whom === 'everybody') return true;
    return kind !== 'stranger' && (whom === undefined || whom === kind);
  });
}
