/** The roles, and what each includes. Default deny: `none` may do nothing. */

/** As tables hold them. */
export const roles = [
  'none',
  'helpdesk',
  'readonly-admin',
  'partner-admin',
  'partner-full-admin',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/**
 * Who may do what needs a role. What needs `none` is open to whoever holds any role. `auditor` stands beside the ladder: it reads the
 * record and nothing else.
 */
const includes: Record<Role, readonly Role[]> = {
  none: ['helpdesk', 'readonly-admin', 'partner-admin', 'partner-full-admin', 'auditor'],
  helpdesk: ['helpdesk', 'readonly-admin', 'partner-admin', 'partner-full-admin'],
  'readonly-admin': ['readonly-admin', 'partner-admin', 'partner-full-admin'],
  'partner-admin': ['partner-admin', 'partner-full-admin'],
  'partner-full-admin': ['partner-full-admin'],
  auditor: ['auditor', 'partner-full-admin'],
};

/** Whether a person with `role` may run what needs `needed`. */
export function mayRun(role: Role, needed: Role): boolean {
  return includes[needed].includes(role);
}
