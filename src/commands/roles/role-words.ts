/** What people call the roles that can be given, in all languages. */
import { type Role, roles } from '../../access/roles.ts';
import { foldWord } from '../../understanding/clean.ts';

/** The roles that can be given: `none` is what is left when one is revoked. */
export const grantable = roles.filter((role) => role !== 'none');

/** From the longer name to the shorter: a full administrator is an administrator, too. */
const names: readonly (readonly [Exclude<Role, 'none'>, readonly string[]])[] = [
  [
    'partner-full-admin',
    [
      'partner full admin',
      'full admin',
      'full administrator',
      'full partner admin',
      'pełny administrator',
      'administrador asociado total',
      'administrador total',
      'пълен администратор',
      'full partneradministrator',
      'מנהל שותף מלא',
      'מנהל מלא',
    ],
  ],
  [
    'readonly-admin',
    [
      'readonly admin',
      'read only admin',
      'read only',
      'readonly',
      'tylko do odczytu',
      'solo lectura',
      'само за четене',
      'skrivebeskyttet',
      'לקריאה בלבד',
    ],
  ],
  [
    'partner-admin',
    [
      'partner admin',
      'partner administrator',
      'administrator partnera',
      'administrador asociado',
      'администратор на партньора',
      'partneradministrator',
      'מנהל שותף',
    ],
  ],
  ['helpdesk', ['helpdesk', 'help desk', 'mesa de ayuda', 'хелп деск', 'brukerstøtte', 'מוקד']],
  ['auditor', ['auditor', 'audytor', 'одитор', 'revisor', 'מבקר']],
];

/** The role that is named in the text; undefined when none is. */
export function roleNamed(said: string): Exclude<Role, 'none'> | undefined {
  const words = ` ${foldWord(said)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const named = names.find(([, all]) => all.some((name) => words.includes(` ${foldWord(name)} `)));
  return named?.[0];
}
